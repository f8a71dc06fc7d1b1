package vn.thac.task.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thac.core.event.Change;
import vn.thac.task.PlanId;
import vn.thac.testing.EventContract;

/** What is said of a condition is told exactly as the contract shows it. */
class ConditionEventTest {

    private static final PlanId PLAN = PlanId.of("01900000-0000-7000-8000-0000000091a0");
    private static final PlanId ABOVE = PlanId.of("01900000-0000-7000-8000-0000000091a1");
    private static final Condition OPEN = new Condition(
            new ConditionId(UUID.fromString("01900000-0000-7000-8000-0000000000c1")),
            PLAN,
            "huong-dan",
            "Hướng dẫn của Bộ",
            0,
            null);
    private static final Condition.Met MET = new Condition.Met(
            Instant.parse("2024-10-02T03:00:00Z"),
            LocalDate.parse("2024-10-01"),
            "system:condition",
            "Bộ đã có hướng dẫn",
            "2013/BTNMT-QLĐĐ",
            new Condition.Above(ABOVE, "huong-dan"));

    @Test
    void met_by_what_is_above_it_names_that() {
        assertTold(ConditionTold.met(OPEN.meet(MET), MET, 24), ConditionTold.MET, 1);
    }

    @Test
    void taken_back() {
        Condition met = OPEN.meet(new Condition.Met(MET.at(), MET.on(), "a", null, null, null));
        assertTold(ConditionTold.takenBack(met, met.takeBack(), "Mới là bản dự thảo", 23), ConditionTold.TAKEN_BACK, 2);
    }

    private static void assertTold(Change told, String type, long sequence) {
        EventContract.of("task-service").isWrittenAs(type, told.payload());
        assertThat(told.type()).isEqualTo(type);
        assertThat(told.sequence()).isEqualTo(sequence);
        assertThat(told.topic()).isEqualTo("plan-assignments");
        assertThat(told.key()).isEqualTo(PLAN.value());
    }
}
