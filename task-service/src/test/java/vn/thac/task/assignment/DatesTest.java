package vn.thac.task.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thac.task.assignment.Fixture.assigned;
import static vn.thac.task.assignment.Fixture.bucket;
import static vn.thac.task.assignment.Fixture.completed;
import static vn.thac.task.assignment.Fixture.completion;
import static vn.thac.task.assignment.Fixture.due;
import static vn.thac.task.assignment.Fixture.noonOf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thac.core.problem.Fault;
import vn.thac.core.problem.Refused;
import vn.thac.task.TaskRefusal;

/** Due dates, how they move, and what judges for ever whether work was in time. */
class DatesTest {

    private static final LocalDate TODAY = LocalDate.parse("2024-06-15");
    private static final Instant NOW = noonOf(TODAY);
    private static final Reason REASON = new Reason("mưa lũ");

    @Test
    void every_fault_of_a_new_due_date_is_named_at_once() {
        assertThatThrownBy(() -> assigned("2024-06-30").extend(due("2024-06-14"), TODAY))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.faults())
                        .extracting(Fault::refusal, Fault::pointer)
                        .containsExactly(
                                org.assertj.core.groups.Tuple.tuple(TaskRefusal.EXTENSION_NOT_LATER, "/due"),
                                org.assertj.core.groups.Tuple.tuple(TaskRefusal.EXTENSION_OVER, "/due")));
    }

    @Test
    void the_day_itself_is_not_over() {
        assertThat(assigned("2024-06-14").extend(due("2024-06-15"), TODAY).due())
                .isEqualTo(due("2024-06-15"));
        assertRefused(() -> assigned(null).extend(due("2024-06-14"), TODAY), TaskRefusal.EXTENSION_OVER);
    }

    @ParameterizedTest
    @CsvSource({"2024-06-29, false", "2024-06-30, true", "2024-07-01, true", "2060-01-01, true"})
    void a_correction_goes_back_to_the_day_before_the_extension_and_no_further(String day, boolean possible) {
        Assignment mistyped = assigned("2024-06-30").extend(due("2052-06-30"), TODAY);
        if (possible) {
            assertThat(mistyped.correctExtension(due(day)).due()).isEqualTo(due(day));
        } else {
            assertRefused(() -> mistyped.correctExtension(due(day)), TaskRefusal.CORRECTION_TOO_EARLY);
        }
    }

    @Test
    void the_last_of_two_extensions_is_the_one_that_is_corrected() {
        Assignment twice =
                assigned("2024-06-30").extend(due("2024-07-31"), TODAY).extend(due("2042-08-31"), TODAY);

        assertThat(twice.correctExtension(null).due()).isEqualTo(due("2024-07-31"));
        assertRefused(() -> twice.correctExtension(due("2024-07-01")), TaskRefusal.CORRECTION_TOO_EARLY);
        assertThat(twice.originalDue()).isEqualTo(due("2024-06-30"));
    }

    @Test
    void a_correction_can_be_corrected_too_and_also_to_a_day_that_is_over() {
        Assignment corrected =
                assigned("2024-05-31").extend(due("2042-06-10"), TODAY).correctExtension(due("2024-07-10"));

        assertThat(corrected.correctExtension(due("2024-06-10")).due()).isEqualTo(due("2024-06-10"));
        assertThat(bucket(corrected.correctExtension(due("2024-06-10")), TODAY)).isEqualTo(Bucket.OPEN_OVERDUE);
    }

    @Test
    void where_nothing_was_extended_nothing_is_corrected() {
        assertRefused(() -> assigned("2024-06-30").correctExtension(null), TaskRefusal.NOTHING_EXTENDED);
    }

    @Test
    void what_is_reported_done_or_over_has_no_due_date_to_decide_on() {
        Assignment done = completed("a");
        Assignment confirmed = done.confirm(new State.Confirmation(NOW, "b"));
        for (Assignment over : List.of(done, confirmed, done.recall(REASON), confirmed.reopen())) {
            assertRefused(() -> over.extend(due("2024-12-31"), TODAY), TaskRefusal.STEP_NOT_ALLOWED);
            assertRefused(() -> over.correctExtension(null), TaskRefusal.STEP_NOT_ALLOWED);
            assertRefused(() -> over.askExtension(due("2024-12-31"), REASON, NOW), TaskRefusal.STEP_NOT_ALLOWED);
            assertRefused(() -> over.grantExtension(null, TODAY), TaskRefusal.STEP_NOT_ALLOWED);
            assertRefused(() -> over.refuseExtension(REASON), TaskRefusal.STEP_NOT_ALLOWED);
        }
    }

    @Test
    void what_was_declined_is_extended_but_its_holder_asks_for_nothing() {
        Assignment declined = assigned("2024-06-30")
                .askExtension(due("2024-07-31"), REASON, NOW)
                .decline(REASON);

        assertThat(declined.dates().asked()).isNull();
        assertRefused(() -> declined.askExtension(due("2024-07-31"), REASON, NOW), TaskRefusal.STEP_NOT_ALLOWED);
        assertThat(declined.extend(due("2024-07-31"), TODAY).due()).isEqualTo(due("2024-07-31"));
    }

    @Test
    void what_was_asked_is_granted_as_asked_or_with_another_day_that_is_later_than_the_present_one() {
        Assignment asking = assigned("2024-06-30").askExtension(due("2024-07-31"), REASON, NOW);

        assertThat(asking.due()).isEqualTo(due("2024-06-30"));
        assertThat(asking.grantExtension(null, TODAY).due()).isEqualTo(due("2024-07-31"));
        assertThat(asking.grantExtension(due("2024-07-10"), TODAY).due()).isEqualTo(due("2024-07-10"));
        assertThat(asking.grantExtension(null, TODAY).dates().asked()).isNull();
        assertRefused(() -> asking.grantExtension(due("2024-06-30"), TODAY), TaskRefusal.EXTENSION_NOT_LATER);
        assertRefused(() -> asking.grantExtension(null, LocalDate.parse("2024-08-01")), TaskRefusal.EXTENSION_OVER);
    }

    @Test
    void a_decision_is_taken_once() {
        Assignment asking = assigned("2024-06-30").askExtension(due("2024-07-31"), REASON, NOW);
        Assignment refused = asking.refuseExtension(new Reason("đã gia hạn"));

        assertThat(refused.dates().asked().open()).isFalse();
        assertThat(refused.due()).isEqualTo(due("2024-06-30"));
        for (Assignment decided : List.of(refused, asking.grantExtension(null, TODAY), assigned("2024-06-30"))) {
            assertRefused(() -> decided.grantExtension(null, TODAY), TaskRefusal.NO_EXTENSION_ASKED);
            assertRefused(() -> decided.refuseExtension(REASON), TaskRefusal.NO_EXTENSION_ASKED);
        }
    }

    @Test
    void the_first_report_and_the_due_date_of_then_judge_whatever_comes_later() {
        Assignment late = assigned("2024-06-10").start().complete(completion("2024-06-15", "a"));
        Assignment washed = late.sendBack(REASON)
                .extend(due("2024-07-31"), TODAY)
                .complete(completion("2024-06-20", "a"))
                .confirm(new State.Confirmation(NOW, "b"));

        assertThat(bucket(washed, TODAY.plusYears(1))).isEqualTo(Bucket.DONE_LATE);
        assertThat(washed.due()).isEqualTo(due("2024-07-31"));
        assertThat(washed.dates().first()).isEqualTo(new Dates.FirstReport(noonOf(TODAY), due("2024-06-10")));
    }

    @Test
    void who_was_in_time_first_is_not_late_by_a_second_report() {
        Assignment again = completed("a").sendBack(REASON).complete(completion("2024-09-01", "a"));

        assertThat(bucket(again.sendBack(REASON), LocalDate.parse("2024-08-01")))
                .isEqualTo(Bucket.OPEN_OVERDUE);
        assertThat(bucket(again, LocalDate.parse("2024-10-01"))).isEqualTo(Bucket.OPEN_IN_TIME);
        assertThat(bucket(again.confirm(new State.Confirmation(NOW, "b")), LocalDate.parse("2024-10-01")))
                .isEqualTo(Bucket.DONE_ON_TIME);
    }

    @Test
    void a_due_date_given_after_the_first_report_judges_where_there_was_none() {
        Assignment dated = assigned(null)
                .start()
                .complete(completion("2024-06-15", "a"))
                .sendBack(REASON)
                .extend(due("2024-06-30"), TODAY)
                .complete(completion("2024-07-15", "a"));

        assertThat(bucket(dated, LocalDate.parse("2024-08-01"))).isEqualTo(Bucket.OPEN_IN_TIME);
    }

    @Test
    void whoever_is_given_it_instead_begins_anew_with_the_present_due_date_or_its_own() {
        Assignment declined =
                assigned("2024-06-30").extend(due("2024-07-31"), TODAY).decline(REASON);
        Assignment theirs =
                declined.givenTo(vn.thac.directory.UnitId.next(), vn.thac.directory.command.Relation.REQUESTED, null);

        assertThat(theirs.originalDue()).isEqualTo(due("2024-07-31"));
        assertThat(theirs.dates().extension()).isNull();
        assertThat(theirs.state()).isEqualTo(new State.Assigned());
        assertThat(theirs.holding()).isEqualTo(new Holding(Role.LEAD, vn.thac.directory.command.Relation.REQUESTED));
        assertThat(declined.givenTo(theirs.unit(), theirs.holding().relation(), due("2024-09-30"))
                        .due())
                .isEqualTo(due("2024-09-30"));
        assertThat(declined.give(REASON).state()).isEqualTo(new State.Recalled(REASON, declined.state()));
    }

    private static void assertRefused(ThrowingCallable step, TaskRefusal refusal) {
        assertThatThrownBy(step).isInstanceOfSatisfying(Refused.class, refused -> assertThat(
                        refused.faults().get(0).refusal())
                .isEqualTo(refusal));
    }
}
