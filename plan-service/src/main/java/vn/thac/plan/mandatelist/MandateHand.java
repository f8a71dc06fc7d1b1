package vn.thac.plan.mandatelist;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the same plan asks of another unit, before or after this one; late is no state here. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "MandateHand")
public record MandateHand(
        UUID mandate,

        @Schema(description = "The unit that is asked there")
        UUID unit,

        @Schema(description = "As it is called today, or was last") @Nullable
        String unitName,

        @Schema(
                description = "How that mandate stands",
                examples = "open",
                enumeration = {"open", "fulfilled", "excused", "passed-on", "recalled"})
        String state) {}
