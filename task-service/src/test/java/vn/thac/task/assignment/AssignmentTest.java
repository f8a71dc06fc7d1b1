package vn.thac.task.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thac.task.assignment.Fixture.assigned;
import static vn.thac.task.assignment.Fixture.completed;
import static vn.thac.task.assignment.Fixture.completion;
import static vn.thac.task.assignment.Fixture.due;
import static vn.thac.task.assignment.Fixture.noonOf;
import static vn.thac.task.assignment.Fixture.waiting;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.thac.core.problem.Refused;
import vn.thac.task.TaskRefusal;

class AssignmentTest {

    private static final LocalDate TODAY = LocalDate.parse("2024-06-01");
    private static final Reason REASON = new Reason("không thuộc chức năng");
    private static final State.Confirmation BY_B = new State.Confirmation(noonOf(LocalDate.parse("2024-07-02")), "b");

    @Test
    void each_step_raises_the_version_by_one() {
        Assignment done = assigned(null)
                .accept()
                .start()
                .progress(new Progress(40, null))
                .complete(completion("2024-06-01", "a"));

        assertThat(done.confirm(BY_B).version()).isEqualTo(6);
    }

    @Test
    void who_completed_it_cannot_confirm_it() {
        assertRefused(() -> completed("b").confirm(BY_B), TaskRefusal.CONFIRMED_BY_WHO_COMPLETED);
    }

    @Test
    void another_person_confirms_it() {
        assertThat(completed("a").confirm(BY_B).state().stage()).isEqualTo(Stage.CONFIRMED);
    }

    @Test
    void it_can_be_closed_long_after_the_due_date() {
        Assignment late = assigned("2024-06-30")
                .start()
                .complete(completion("2029-01-01", "a"))
                .confirm(BY_B);

        assertThat(Fixture.bucket(late.state(), late.due(), LocalDate.parse("2029-01-02")))
                .isEqualTo(Bucket.DONE_LATE);
    }

    @Test
    void an_extension_keeps_the_original_due_date() {
        Assignment extended = assigned("2024-06-30").extend(due("2024-09-30"), TODAY);

        assertThat(extended.originalDue()).isEqualTo(due("2024-06-30"));
        assertThat(extended.due()).isEqualTo(due("2024-09-30"));
    }

    @Test
    void an_extension_to_the_same_or_an_earlier_day_is_none() {
        assertRefused(() -> assigned("2024-06-30").extend(due("2024-06-30"), TODAY), TaskRefusal.EXTENSION_NOT_LATER);
    }

    @Test
    void a_duty_without_a_due_date_can_be_given_one() {
        assertThat(assigned(null).extend(due("2024-09-30"), TODAY).originalDue())
                .isNull();
    }

    @Test
    void a_waiting_duty_cannot_be_started_before_its_condition_is_met() {
        assertRefused(() -> waiting("hướng dẫn của trung ương").start(), TaskRefusal.STEP_NOT_ALLOWED);
        assertThat(waiting("hướng dẫn của trung ương")
                        .meetCondition(null)
                        .start()
                        .state()
                        .stage())
                .isEqualTo(Stage.STARTED);
    }

    @Test
    void its_due_date_counts_from_when_the_condition_is_met() {
        Assignment met = waiting("hướng dẫn của trung ương").meetCondition(due("2024-12-31"));

        assertThat(met.originalDue()).isEqualTo(due("2024-12-31"));
    }

    @Test
    void a_declined_assignment_is_assigned_back_or_recalled() {
        Assignment declined = assigned(null).decline(REASON);

        assertThat(declined.reassign().state().stage()).isEqualTo(Stage.ASSIGNED);
        assertThat(declined.recall(REASON).state().stage()).isEqualTo(Stage.RECALLED);
        assertRefused(declined::start, TaskRefusal.STEP_NOT_ALLOWED);
    }

    @Test
    void what_was_sent_back_can_be_completed_again() {
        Assignment again = completed("a").sendBack(REASON).complete(completion("2024-06-20", "a"));

        assertThat(again.confirm(BY_B).state().stage()).isEqualTo(Stage.CONFIRMED);
    }

    @Test
    void what_is_confirmed_stays() {
        Assignment confirmed = completed("a").confirm(BY_B);

        assertRefused(() -> confirmed.recall(REASON), TaskRefusal.STEP_NOT_ALLOWED);
        assertRefused(() -> confirmed.extend(due("2030-01-01"), TODAY), TaskRefusal.STEP_NOT_ALLOWED);
    }

    private static void assertRefused(ThrowingCallable step, TaskRefusal refusal) {
        assertThatThrownBy(step).isInstanceOfSatisfying(Refused.class, refused -> assertThat(
                        refused.faults().get(0).refusal())
                .isEqualTo(refusal));
    }

    @Test
    void what_waits_again_has_no_day_and_keeps_what_it_was_given_also_where_that_was_none() {
        Assignment undated = assigned(null).waitAgain("C1");
        assertThat(undated.due()).isNull();
        assertThat(undated.meetCondition(due("2024-06-30")).originalDue()).isNull();
        assertThat(undated.meetCondition(due("2024-06-30")).due()).isEqualTo(due("2024-06-30"));
        Assignment dated = waiting("C1").meetCondition(due("2024-06-30")).waitAgain("C1");
        assertThat(dated.due()).isNull();
        assertThat(dated.meetCondition(due("2024-07-31")).originalDue()).isEqualTo(due("2024-06-30"));
    }
}
