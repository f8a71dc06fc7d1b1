package vn.thac.report.plan.addressed;

import java.time.LocalDate;
import java.util.List;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.report.Members;
import vn.thac.report.PlanId;

/** What this service reads of {@code plan.members-expanded.v1}. */
record MembersExpandedPayload(PlanId planId, int edition, String addressee, LocalDate on, List<NamedUnit> units) {

    Members members() {
        return new Members(
                planId,
                addressee,
                edition,
                on,
                units.stream().map(NamedUnit::id).toList());
    }
}
