package vn.thac.plan.indicator.holding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** To whom a code is given or granted, or from whom a grant is withdrawn, and why. */
public record HoldingChange(
        @NotBlank @Schema(description = "Reference of the unit: an id, or scheme:code", examples = "ubnd:91")
        String unit,

        @NotBlank @Size(max = 1000) @Schema(examples = "Giao Sở chủ trì theo Quyết định số 12/QĐ-UBND")
        String reason) {}
