package vn.thac.plan.draft;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.plan.Contract;
import vn.thac.plan.PlanId;
import vn.thac.plan.register.Issuer;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.PlanHead;

class DraftEventsContractTest {

    private final Plan.Draft draft = new Plan.Draft(
            new PlanId(id(11)),
            new Issuer(new UnitId(id(101)), "province", "government"),
            1,
            1,
            new PlanHead("plan", null, "Một dự thảo", null, null, List.of()),
            List.of());

    @Test
    void a_new_draft_is_written_as_the_sample() {
        Contract.holds("plan.drafted.v1", DraftEvent.drafted(draft).payload());
    }

    @Test
    void a_changed_draft_is_written_as_the_sample() {
        Contract.holds(
                "plan.revised.v1",
                DraftEvent.revised(draft.revised(draft.head())).payload());
    }

    @Test
    void a_draft_that_is_gone_is_written_as_the_sample() {
        Contract.holds("plan.draft-deleted.v1", DraftEvent.deleted(draft).payload());
    }

    private static UUID id(int n) {
        return UUID.fromString("01920000-0000-7000-8000-%012d".formatted(n));
    }
}
