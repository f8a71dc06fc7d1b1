package vn.thac.plan.particulars;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.plan.Contract;
import vn.thac.plan.PlanId;
import vn.thac.plan.document.DocumentNumber;
import vn.thac.plan.packages.DocumentDate;
import vn.thac.plan.packages.DocumentFacts.Signer;
import vn.thac.plan.register.Issuer;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.PlanHead;

class ParticularsGivenContractTest {

    @Test
    void what_was_given_later_is_written_as_the_sample() {
        PlanHead head = new PlanHead(
                "plan",
                new DocumentNumber("112-KH/HU"),
                "Kế hoạch",
                null,
                DocumentDate.ofDay(LocalDate.parse("2024-03-15")),
                List.of());
        PlanId id = new PlanId(UUID.fromString("01920000-0000-7000-8000-000000000011"));
        Issuer issuer =
                new Issuer(new UnitId(UUID.fromString("01920000-0000-7000-8000-000000000101")), "district", "party");
        Plan.Issued plan = new Plan.Issued(id, issuer, 3, 1, head, Set.of(id), Instant.EPOCH, LocalDate.EPOCH);

        Contract.holds(
                ParticularsGiven.TYPE,
                ParticularsGiven.of(plan, new Signer("Nguyễn Văn A", "Bí thư", "T/M Ban Thường vụ", null)));
    }
}
