package vn.thac.task.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.task.assignment.Action;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Stage;

class NextActionTest {

    private static final AssignmentId ID = AssignmentId.next();
    private static final UnitId HOLDER = UnitId.next();
    private static final UnitId ASSIGNER = UnitId.next();
    private static final LocalDate DUE = LocalDate.parse("2024-12-31");

    @Test
    void each_side_is_told_its_own_steps_and_the_due_date_binds_the_holder() {
        List<NextAction> actions = NextAction.of(ID, Stage.STARTED, HOLDER, ASSIGNER, DUE);

        assertThat(actions)
                .contains(
                        new NextAction(Action.COMPLETE, HOLDER, DUE, "/v1/assignments/" + ID + "/complete"),
                        new NextAction(Action.EXTEND, ASSIGNER, null, "/v1/assignments/" + ID + "/extend"));
        assertThat(actions).allSatisfy(action -> assertThat(action.by())
                .isEqualTo(action.who().equals(HOLDER) ? DUE : null));
    }

    @Test
    void either_side_can_say_that_a_condition_is_met() {
        assertThat(NextAction.of(ID, Stage.WAITING, HOLDER, ASSIGNER, null))
                .filteredOn(action -> action.action() == Action.MEET_CONDITION)
                .extracting(NextAction::who)
                .containsExactly(HOLDER, ASSIGNER);
    }

    @Test
    void what_is_nobodys_step_is_offered_to_nobody() {
        for (Stage stage : Stage.values()) {
            assertThat(NextAction.of(ID, stage, HOLDER, ASSIGNER, DUE))
                    .extracting(NextAction::action)
                    .doesNotContain(Action.STRENGTHEN, Action.PASS_ON);
        }
    }
}
