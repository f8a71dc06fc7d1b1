package vn.thac.plan.draft;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What would follow if the plan were issued now; nothing has changed. */
public record Foretold(
        boolean dryRun,
        List<AddresseeUnits> addressees,
        @Schema(examples = "15") int mandates,
        @Schema(description = "Mandates by what they ask") Map<String, Integer> mandatesByAsk,
        @Schema(examples = "1012") long assignments,

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

        List<Warning> warnings) {

    /** How many units an addressee would mean. */
    public record AddresseeUnits(String key, String name, int units) {}

    /** Something that is allowed but should be known. */
    public record Warning(String code, String pointer, String detail) {}
}
