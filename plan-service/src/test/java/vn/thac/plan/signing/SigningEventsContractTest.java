package vn.thac.plan.signing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.plan.Contract;
import vn.thac.plan.PlanId;
import vn.thac.plan.register.Issuer;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.PlanHead;

class SigningEventsContractTest {

    private final Plan.Submitted submitted = new Plan.Draft(
                    new PlanId(id(11)),
                    new Issuer(new UnitId(id(101)), "province", "government"),
                    1,
                    1,
                    new PlanHead("plan", null, "Một dự thảo", null, null, List.of()),
                    List.of())
            .submitted(Instant.EPOCH);

    @Test
    void a_draft_handed_in_is_written_as_the_sample() {
        holds(submitted, SigningEvent.SUBMITTED);
    }

    @Test
    void a_draft_taken_back_or_returned_is_written_as_the_sample() {
        holds(submitted.back(), SigningEvent.TAKEN_BACK);
        holds(submitted.back(), SigningEvent.RETURNED);
    }

    private static void holds(Plan plan, String type) {
        Contract.holds(type, SigningEvent.change(plan, type).payload());
    }

    private static UUID id(int n) {
        return UUID.fromString("01920000-0000-7000-8000-%012d".formatted(n));
    }
}
