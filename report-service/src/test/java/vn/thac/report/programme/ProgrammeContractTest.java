package vn.thac.report.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thac.report.form.Direction;
import vn.thac.report.target.MeasuredTarget;
import vn.thac.testing.EventContract;

class ProgrammeContractTest {

    @Test
    void an_entry_of_the_register_is_read_from_the_sample_of_plan_service() {
        ProgrammeRecordedPayload told =
                EventContract.of("plan-service").sample("programme.recorded.v1", ProgrammeRecordedPayload.class);
        assertEquals(id(50), told.programmeId());
        assertEquals(id(61), told.foundingPlan());
        MeasuredTarget target = told.measured().get(0);
        assertEquals("SKHD", target.figureOf());
        assertEquals(Direction.UP, target.direction());
        assertEquals(new BigDecimal("95.5"), target.target().value());
    }

    @Test
    void what_composite_targets_count_is_read_from_the_sample_of_plan_service() {
        ProgrammesLinkedPayload told =
                EventContract.of("plan-service").sample("plan.programmes-linked.v1", ProgrammesLinkedPayload.class);
        assertEquals(id(50), told.targets().get(0).programme());
        assertEquals("T00", told.targets().get(0).target());
        assertEquals(null, told.targets().get(1).programme());
    }

    private static UUID id(int n) {
        return UUID.fromString("01920000-0000-7000-8000-%012d".formatted(n));
    }
}
