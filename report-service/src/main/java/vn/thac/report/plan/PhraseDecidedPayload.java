package vn.thac.report.plan;

import java.time.Instant;
import java.util.List;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.report.PlanId;

/** What this service reads of {@code plan.phrase-decided.v1}: who is meant by a phrase of a plan, or is not after all. */
record PhraseDecidedPayload(
        PlanId planId,
        String addressee,
        String step,
        String reason,
        NamedUnit forUnit,
        List<Concerned> units,
        Instant at) {

    /** @param regimes in which the unit reports by the phrase; taken out: in which it does by nothing else */
    record Concerned(UnitId id, List<String> regimes) {}

    boolean takesOut() {
        return step.equals("take-out");
    }

    List<UnitId> ids() {
        return units.stream().map(Concerned::id).toList();
    }
}
