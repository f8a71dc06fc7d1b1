package vn.thac.plan.phrase;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A phrase of a plan, and how it has been resolved. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Phrase")
public record PhraseView(
        @Schema(examples = "coordinators") String addressee,

        @Schema(description = "The phrase as the plan writes it", examples = "các đơn vị liên quan")
        String words,

        @Schema(description = "Whether it means somebody by now")
        boolean resolved,

        @Schema(description = "Units that it means by now, in the order in which they were chosen")
        List<Unit> units,

        @Schema(description = "Whether an amendment has changed its words since the last decision; the choice stays")
        boolean changedSince,

        @Schema(description = "Whom it was taken to mean, one decision after the other")
        List<Decision> decisions) {

    /** A unit by its name. */
    @Schema(name = "PhraseMember")
    public record Unit(UUID unit, @Nullable String unitName) {}

    /** Who decided what, when and why. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PhraseDecision")
    public record Decision(
            int number,

            @Schema(
                    description = "Whether units were chosen, or taken out again",
                    examples = "choose",
                    enumeration = {"choose", "take-out"})
            String step,

            @Schema(description = "The phrase as it read then")
            String words,

            @Schema(description = "Units that were chosen or taken out")
            List<Unit> units,

            @Schema(description = "The rule by which units were found", implementation = Object.class) @Nullable
            Object rule,

            String reason,
            UUID forUnit,

            @Schema(description = "Name today of the unit for which it was decided") @Nullable
            String forUnitName,

            String actor,
            Instant at) {}
}
