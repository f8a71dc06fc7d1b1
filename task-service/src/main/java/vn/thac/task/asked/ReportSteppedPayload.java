package vn.thac.task.asked;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.task.asked.ObligationSteppedPayload.Outdated;

/**
 * A step of a report, read from {@code report.submitted.v1}, {@code report.returned.v1} and {@code report.accepted.v1}.
 *
 * @param owner who answers for it: the unit that owes it, or its heir
 * @param reasons why it was returned
 * @param outdated who signed what was returned
 */
record ReportSteppedPayload(
        UUID obligationId,
        UUID regimeId,
        NamedUnit unit,
        NamedUnit owner,
        String period,
        @Nullable List<Reason> reasons,
        @Nullable List<Outdated> outdated)
        implements Outdating {

    /** Why, for one figure or the whole. */
    record Reason(@Nullable String indicator, String text) {

        String spoken() {
            return indicator == null ? text : indicator + ": " + text;
        }
    }

    @Nullable
    String reason() {
        return reasons == null ? null : reasons.stream().map(Reason::spoken).collect(Collectors.joining("; "));
    }
}
