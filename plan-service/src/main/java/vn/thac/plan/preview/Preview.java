package vn.thac.plan.preview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.plan.burden.Burden;
import vn.thac.plan.check.PeriodsLeftOut;
import vn.thac.plan.document.Candidate;
import vn.thac.plan.expansion.Forecast;

/** What would follow if the plan were issued now; nothing has changed. */
public record Preview(
        boolean dryRun,

        @Schema(description = "Whom the plan names, and how many units each would mean")
        List<AddresseeUnits> addressees,

        @Schema(description = "Mandates in all, one a unit that would be asked something", examples = "15")
        long mandates,

        @Schema(description = "Mandates by what they ask") Map<String, Integer> mandatesByAsk,

        @Schema(description = "Mandates that are only requested", examples = "0")
        long mandatesRequested,

        @Schema(description = "Assignments in all: a duty or task of one unit each", examples = "1012")
        long assignments,

        @Schema(
                description = "To how many units the holders of an item would hand it down, by its key",
                examples = "{\"KG-D74\": 145}")
        Map<String, Integer> handedDown,

        @Schema(description = "Reports that the first periods would bring", examples = "29")
        long obligations,

        @Schema(description = "Phrases that mean nobody known")
        List<String> vagueAddressees,

        @Schema(description = "Classes whose rule finds nobody on the day")
        List<String> emptyAddressees,

        @Schema(description = "Tasks that nobody was given; legal, and listed")
        List<String> unassignedTasks,

        @Schema(description = "Links of the basis that are known to exist but not to where")
        List<String> gaps,

        @Schema(description = "Numbered documents of the basis that are no plan here")
        List<String> citedElsewhere,

        @Schema(
                description = "Events that plan-service would tell, by their types",
                examples = "{\"mandate.raised.v1\": 15}")
        Map<String, Integer> events,

        Burden burden,
        List<Warning> warnings,

        @Schema(
                description = "With issue: the number under which it would be issued; absent where it would have none",
                examples = "12/KH-UBND")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String number) {

    /** How many units an addressee would mean, with those that it is made of. */
    @Schema(name = "PreviewAddressee")
    public record AddresseeUnits(
            String key,
            String name,

            @Schema(description = "How many units it would mean, its parts included")
            int units) {}

    /** Something that is allowed but should be known. */
    @Schema(name = "PreviewWarning")
    public record Warning(
            String code,
            String pointer,

            @Schema(description = "What should be known, as a sentence in the language asked for")
            String detail,

            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Schema(
                    description =
                            "The periods that a plan entered late leaves out, each with the day by which it was due")
            @Nullable
            List<PeriodsLeftOut.LeftOut> periods,

            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Schema(description = "The plans that an ambiguous citation may mean")
            @Nullable
            List<Candidate> candidates) {}

    static Preview of(
            Forecast forecast,
            Map<String, Integer> handedDown,
            List<AddresseeUnits> addressees,
            List<String> vague,
            List<String> unassigned,
            List<String> gaps,
            List<String> elsewhere,
            Map<String, Integer> events,
            Burden burden,
            List<Warning> warnings) {
        return new Preview(
                true,
                addressees,
                forecast.mandates(),
                forecast.mandatesByAsk(),
                forecast.mandatesRequested(),
                forecast.assignments(),
                handedDown,
                forecast.obligations(),
                vague,
                addressees.stream()
                        .filter(one -> one.units() == 0 && !vague.contains(one.key()))
                        .map(AddresseeUnits::key)
                        .toList(),
                unassigned,
                gaps,
                elsewhere,
                events,
                burden,
                warnings,
                null);
    }

    /** The same of a plan that would be issued at once, which is known to be possible. */
    public Preview issuing(@Nullable String under, List<Warning> known) {
        return new Preview(
                dryRun,
                addressees,
                mandates,
                mandatesByAsk,
                mandatesRequested,
                assignments,
                handedDown,
                obligations,
                vagueAddressees,
                emptyAddressees,
                unassignedTasks,
                gaps,
                citedElsewhere,
                events,
                burden,
                known,
                under);
    }
}
