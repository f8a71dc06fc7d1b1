package vn.thac.task.raise;

import java.util.List;
import vn.thac.directory.UnitId;
import vn.thac.task.ItemKey;
import vn.thac.task.PlanId;

/** What this service reads of {@code plan.phrase-decided.v1}: who is meant by a phrase of a plan, or is not after all. */
record PhraseDecidedPayload(PlanId planId, int edition, String step, String reason, List<Concerned> units) {

    /** @param items what the unit holds by the phrase; taken out: what it holds by nothing else */
    record Concerned(UnitId id, List<ItemKey> items) {}

    boolean takesOut() {
        return step.equals("take-out");
    }
}
