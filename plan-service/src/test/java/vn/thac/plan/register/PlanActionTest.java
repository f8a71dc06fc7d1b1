package vn.thac.plan.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlanActionTest {

    @Test
    void what_has_come_to_its_end_for_good_leaves_nothing_to_do() {
        assertEquals(List.of(), PlanAction.in(Life.WITHDRAWN, false));
        assertEquals(List.of(), PlanAction.in(Life.SUPERSEDED, false));
        assertEquals(List.of(PlanAction.WITHDRAW), PlanAction.in(Life.CLOSED, false));
    }

    @Test
    void what_has_amended_a_plan_that_stands_is_not_withdrawn() {
        assertEquals(List.of(), PlanAction.in(Life.CLOSED, true));
        assertTrue(PlanAction.in(Life.ISSUED, true).contains(PlanAction.CLOSE));
    }
}
