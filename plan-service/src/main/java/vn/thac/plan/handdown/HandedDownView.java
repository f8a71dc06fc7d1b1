package vn.thac.plan.handdown;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.command.Relation;

/** That a unit gets an item of a plan from another one, which holds it. */
@Schema(name = "HandedDown")
public record HandedDownView(
        @Schema(description = "Key of the item in the plan, mostly of a duty", examples = "KG-D74")
        String item,

        @Schema(description = "The unit that gets it") UUID unit,

        @Schema(description = "As it was called on the day", examples = "UBND xã Thổ Châu") @Nullable
        String unitName,

        @Schema(description = "Who gives it the item, follows and confirms what it does")
        UUID by,

        @Schema(description = "As it was called on the day", examples = "UBND thành phố Phú Quốc") @Nullable
        String byName,

        Relation relation,

        @Schema(description = "The day on which they stood so", examples = "2024-10-02")
        LocalDate on,

        @Schema(description = "Whether it has an assignment of it by now")
        boolean reached) {}
