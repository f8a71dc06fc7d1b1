package vn.thac.identity.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.thac.identity.unit.UnitName;

/** Why somebody is disabled or enabled; it stands in the audit. */
@Schema(name = "AccountReason", example = "{\"reason\": \"Chuyển công tác\"}")
public record WhyBody(
        @NotBlank @Size(max = 1000) @Pattern(regexp = UnitName.FORM)
        String reason) {}
