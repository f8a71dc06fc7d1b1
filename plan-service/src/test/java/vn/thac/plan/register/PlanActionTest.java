package vn.thac.plan.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlanActionTest {

    @Test
    void what_has_come_to_its_end_for_good_leaves_nothing_to_do() {
        assertEquals(List.of(), PlanAction.in(Life.WITHDRAWN));
        assertEquals(List.of(), PlanAction.in(Life.SUPERSEDED));
        assertEquals(List.of(PlanAction.WITHDRAW), PlanAction.in(Life.CLOSED));
    }
}
