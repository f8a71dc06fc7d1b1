package vn.thac.plan.ending;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.plan.Contract;
import vn.thac.plan.PlanId;
import vn.thac.plan.document.DocumentNumber;
import vn.thac.plan.packages.DocumentDate;
import vn.thac.plan.register.Ending;
import vn.thac.plan.register.Issuer;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.PlanHead;

class EndingEventsContractTest {

    private static final Instant AT = Instant.parse("2024-11-04T03:00:00Z");
    private static final String WHY = "Ban hành không đúng thẩm quyền";
    private static final NamedUnit ISSUER =
            new NamedUnit(new UnitId(id(106)), "ubnd:106", "Ủy ban nhân dân huyện Tam Đường");

    @Test
    void a_plan_withdrawn_closed_or_superseded_is_written_as_the_sample() {
        holds(Ending.withdrawn(AT, WHY, "15/QĐ-UBND", LocalDate.parse("2024-11-03")));
        holds(Ending.closed(AT, "Đã hoàn thành các mục tiêu", null, null, false));
        holds(Ending.supersededBy(new PlanId(id(12)), AT, "21/KH-UBND", LocalDate.parse("2024-11-04")));
    }

    @Test
    void the_warning_of_a_plan_that_rests_on_it_is_written_as_the_sample() {
        Contract.holds(BasisEnded.TYPE, new BasisEnded(id(12), id(11), "withdrawn", AT, WHY, null));
    }

    private static void holds(Ending ending) {
        PlanHead head = new PlanHead(
                "plan",
                new DocumentNumber("7/KH-UBND"),
                "Kế hoạch",
                null,
                DocumentDate.ofDay(LocalDate.parse("2024-03-15")),
                List.of());
        PlanId id = new PlanId(id(11));
        Issuer issuer = new Issuer(ISSUER.id(), "district", "government");
        Plan.Ended ended =
                new Plan.Issued(id, issuer, 2, 1, head, Set.of(id), Instant.EPOCH, LocalDate.EPOCH).ended(ending);
        Contract.holds(PlanEnded.type(ended), PlanEnded.of(ended, ISSUER));
    }

    private static UUID id(int n) {
        return UUID.fromString("01920000-0000-7000-8000-%012d".formatted(n));
    }
}
