package vn.thac.plan.phrase;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.thac.plan.cascade.ChangeMembers.Came;
import vn.thac.plan.cascade.PhraseDecided;

/** What a decision on a phrase came to; of a dry run, what it would come to. */
@Schema(name = "PhraseOutcome")
public record PhraseOutcome(
        @Schema(examples = "coordinators") String addressee,

        @Schema(description = "Whether units are chosen, or taken out again", examples = "choose")
        String step,

        @Schema(description = "The units that are chosen or taken out")
        List<Unit> units,

        @Schema(description = "Of units that were not asked before", examples = "3")
        int mandatesRaised,

        @Schema(description = "Asked otherwise than before, through other addressees too", examples = "0")
        int mandatesChanged,

        @Schema(description = "Recalled before and asked again", examples = "0")
        int mandatesReopened,

        @Schema(description = "Of units that are asked nothing any more", examples = "0")
        int mandatesRecalled) {

    /** A unit with what it is given, or has no more. */
    @Schema(name = "PhraseUnit")
    public record Unit(
            UUID unit,
            String unitName,
            @Schema(description = "Duties and tasks") List<String> items,
            @Schema(description = "Reporting rules") List<String> regimes) {}

    static PhraseOutcome of(PhraseDecided decided, Came came) {
        return new PhraseOutcome(
                decided.addressee(),
                decided.step().wire(),
                decided.units().stream()
                        .map(one -> new Unit(one.id(), one.name(), one.items(), one.regimes()))
                        .toList(),
                came.mandatesRaised(),
                came.mandatesChanged(),
                came.mandatesReopened(),
                came.mandatesRecalled());
    }
}
