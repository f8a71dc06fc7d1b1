package vn.thac.task.step.taking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thac.core.problem.Refused;
import vn.thac.directory.UnitId;
import vn.thac.task.TaskRefusal;
import vn.thac.task.assignment.Action;
import vn.thac.task.assignment.Action.Side;

/** The unit that a request is made for decides whose side it is on. */
class SidesTest {

    private static final UnitId HOLDER = UnitId.next();
    private static final UnitId ASSIGNER = UnitId.next();
    private static final List<Action> STEPS =
            Arrays.stream(Action.values()).filter(Action::isStep).toList();

    @Test
    void each_side_has_its_own_steps_and_no_other() {
        for (Action step : STEPS) {
            assertSide(HOLDER, step, Side.HOLDER);
            assertSide(ASSIGNER, step, Side.ASSIGNER);
        }
    }

    @Test
    void a_unit_that_has_no_part_has_no_step() {
        for (Action step : STEPS) {
            assertThatThrownBy(() -> Sides.sideOf(UnitId.next(), step, HOLDER, ASSIGNER))
                    .isInstanceOfSatisfying(Refused.class, refused -> assertThat(
                                    refused.faults().get(0).refusal())
                            .isEqualTo(TaskRefusal.ACTING_UNIT_HAS_NO_PART));
        }
    }

    @Test
    void a_unit_that_gave_itself_work_has_all_of_them_and_decides_what_both_could() {
        for (Action step : STEPS) {
            assertThat(Sides.sideOf(HOLDER, step, HOLDER, HOLDER))
                    .isEqualTo(step.isOf(Side.ASSIGNER) ? Side.ASSIGNER : Side.HOLDER);
        }
    }

    private static void assertSide(UnitId claimed, Action step, Side side) {
        if (step.isOf(side)) {
            assertThat(Sides.sideOf(claimed, step, HOLDER, ASSIGNER)).isEqualTo(side);
        } else {
            assertThatThrownBy(() -> Sides.sideOf(claimed, step, HOLDER, ASSIGNER))
                    .isInstanceOfSatisfying(Refused.class, refused -> assertThat(
                                    refused.faults().get(0).refusal())
                            .isEqualTo(TaskRefusal.STEP_OF_THE_OTHER_SIDE));
        }
    }
}
