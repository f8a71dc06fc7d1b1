package vn.thac.task.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.task.assignment.Action;
import vn.thac.task.assignment.Action.Side;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Stage;

class NextActionTest {

    private static final AssignmentId ID = AssignmentId.next();
    private static final UnitId HOLDER = UnitId.next();
    private static final UnitId ASSIGNER = UnitId.next();
    private static final LocalDate DUE = LocalDate.parse("2024-12-31");

    @Test
    void each_side_is_told_its_own_steps_and_the_due_date_binds_the_holder() {
        List<NextAction> actions = NextAction.of(ID, standing(Stage.STARTED), HOLDER, ASSIGNER, DUE, null);

        assertThat(actions)
                .contains(
                        new NextAction(
                                Action.COMPLETE, Side.HOLDER, HOLDER, DUE, "/v1/assignments/" + ID + "/complete", null),
                        new NextAction(
                                Action.EXTEND,
                                Side.ASSIGNER,
                                ASSIGNER,
                                null,
                                "/v1/assignments/" + ID + "/extend",
                                null));
        assertThat(actions).allSatisfy(action -> assertThat(action.by())
                .isEqualTo(action.who().equals(HOLDER) ? DUE : null));
    }

    @Test
    void each_step_says_which_posts_take_it() {
        assertThat(NextAction.of(ID, standing(Stage.STARTED), HOLDER, ASSIGNER, DUE, null))
                .allSatisfy(action -> assertThat(action.duties())
                        .isEqualTo(action.who().equals(HOLDER) ? List.of("work") : List.of("review", "issue")));
    }

    @Test
    void either_side_can_say_that_a_condition_is_met() {
        assertThat(NextAction.of(ID, standing(Stage.WAITING), HOLDER, ASSIGNER, null, null))
                .filteredOn(action -> action.action() == Action.MEET_CONDITION)
                .extracting(NextAction::who)
                .containsExactly(HOLDER, ASSIGNER);
    }

    @Test
    void what_is_nobodys_step_is_offered_to_nobody() {
        for (Stage stage : Stage.values()) {
            assertThat(NextAction.of(ID, new Standing(stage, true, true), HOLDER, ASSIGNER, DUE, null))
                    .extracting(NextAction::action)
                    .allMatch(Action::isStep);
        }
    }

    @Test
    void the_present_due_date_binds_whoever_decides_on_another_one() {
        assertThat(NextAction.of(ID, new Standing(Stage.STARTED, true, false), HOLDER, ASSIGNER, DUE, null))
                .filteredOn(action -> action.action() == Action.DECIDE_EXTENSION)
                .containsExactly(new NextAction(
                        Action.DECIDE_EXTENSION,
                        Side.ASSIGNER,
                        ASSIGNER,
                        DUE,
                        "/v1/assignments/" + ID + "/decide-extension",
                        null));
    }

    @Test
    void only_what_answers_who_declined_has_the_day_until_which_to_answer() {
        LocalDate answerBy = LocalDate.parse("2024-07-08");
        List<NextAction> actions =
                NextAction.of(ID, new Standing(Stage.DECLINED, false, true), HOLDER, ASSIGNER, DUE, answerBy);

        assertThat(actions)
                .filteredOn(action -> answerBy.equals(action.by()))
                .extracting(NextAction::action)
                .containsExactly(Action.REASSIGN, Action.RECALL);
        assertThat(actions)
                .filteredOn(action -> action.by() == null)
                .extracting(NextAction::action)
                .containsExactly(Action.EXTEND, Action.CORRECT_EXTENSION);
    }

    private static Standing standing(Stage stage) {
        return new Standing(stage, false, false);
    }
}
