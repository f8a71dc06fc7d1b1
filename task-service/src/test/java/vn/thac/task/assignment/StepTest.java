package vn.thac.task.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thac.task.assignment.Fixture.assigned;
import static vn.thac.task.assignment.Fixture.due;
import static vn.thac.task.assignment.Fixture.waiting;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thac.core.problem.Refused;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.task.TaskRefusal;
import vn.thac.task.assignment.Action.Side;

/** What goes with a step, and the rules that only a step knows. */
class StepTest {

    private static final Reason REASON = new Reason("mưa lũ");

    @Test
    void every_action_of_the_table_has_its_step_and_every_step_its_line() {
        List<Step> steps = List.of(
                new Step.Accept(),
                new Step.Decline(REASON),
                new Step.Start(),
                new Step.Advance(new Progress(5, null)),
                new Step.Complete("xong", null),
                new Step.MeetCondition(null, null),
                new Step.WaitAgain("C1", REASON),
                new Step.Confirm(),
                new Step.SendBack(REASON),
                new Step.Reassign(null),
                new Step.Give(AssignmentId.next(), new NamedUnit(UnitId.next(), null, "Sở"), REASON),
                new Step.CorrectExtension(null, REASON, null),
                new Step.AskExtension(due("2024-09-30"), REASON),
                new Step.GrantExtension(null, null, null),
                new Step.RefuseExtension(REASON),
                new Step.Reopen(REASON),
                new Step.Answer(Instant.EPOCH, "xong", "57/KH"),
                new Step.RefuseAnswer(REASON),
                new Step.Extend(due("2024-09-30"), REASON, null),
                new Step.Amend(Fixture.amendment(null, null, null)),
                new Step.FallAway(2, REASON),
                new Step.NameAgain(3, REASON),
                new Step.Assign(UnitId.next(), 2),
                new Step.PassOn(REASON, List.of()),
                new Step.AnswerFor(UnitId.next(), REASON),
                new Step.Join(REASON, List.of()),
                new Step.Resume(REASON),
                new Step.Recall(REASON));

        assertThat(steps.stream().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(Arrays.stream(Step.class.getPermittedSubclasses()).collect(Collectors.toSet()));
        assertThat(steps.stream().map(Step::action).collect(Collectors.toSet()))
                .containsAll(
                        Arrays.stream(Action.values()).filter(Action::isStep).toList());
    }

    @Test
    void each_state_has_its_name() {
        Set<Class<?>> states = Arrays.stream(State.class.getPermittedSubclasses())
                .filter(Class::isRecord)
                .collect(Collectors.toSet());

        assertThat(states).hasSize(Stage.values().length);
        assertThat(Stage.values())
                .allSatisfy(stage -> assertThat(states).filteredOn(stage::has).hasSize(1));
    }

    @Test
    void the_holder_meets_a_condition_with_the_due_date_of_the_plan() {
        Assignment met = new Step.MeetCondition(null, null).take(waiting("C1"), by(Side.HOLDER, "2024-12-31"));

        assertThat(met.due()).isEqualTo(due("2024-12-31"));
    }

    @Test
    void the_holder_cannot_set_another_due_date_than_the_plans() {
        Step other = new Step.MeetCondition(null, due("2025-01-31"));

        assertThatThrownBy(() -> other.take(waiting("C1"), by(Side.HOLDER, "2024-12-31")))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(
                                refused.faults().get(0).refusal())
                        .isEqualTo(TaskRefusal.DUE_SET_BY_ASSIGNER_ONLY));
        assertThat(other.take(waiting("C1"), by(Side.ASSIGNER, "2024-12-31")).due())
                .isEqualTo(due("2025-01-31"));
    }

    @Test
    void whoever_takes_a_step_is_who_completed_or_confirmed_it() {
        Assignment done = new Step.Complete("xong", "57/BC").take(assigned(null).start(), by(Side.HOLDER, null));

        assertThat(done.state().completion()).isEqualTo(new Completion(Instant.EPOCH, "a", "xong", "57/BC"));
        assertThatThrownBy(() -> new Step.Confirm().take(done, by(Side.ASSIGNER, null)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_reason_a_result_and_a_decision_go_with_their_steps() {
        Step extend = new Step.Extend(due("2024-09-30"), REASON, "118/QĐ-UBND");

        assertThat(extend.said()).isEqualTo("mưa lũ");
        assertThat(extend.refersTo()).isEqualTo("118/QĐ-UBND");
        assertThat(new Step.Advance(new Progress(60, "12 trên 20 xã")).said()).isEqualTo("12 trên 20 xã");
        assertThat(new Step.Accept().said()).isNull();
    }

    private static Step.Taking by(Side side, @Nullable String planned) {
        return new Step.Taking(Instant.EPOCH, "a", side, () -> planned == null ? null : due(planned));
    }
}
