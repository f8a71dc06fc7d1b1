package vn.thac.task.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thac.task.assignment.Bucket;

class CountedTest {

    private static Counted line(Bucket bucket, long count, long completed, long confirmed) {
        return new Counted("commune", "government", false, false, bucket, count, completed, confirmed);
    }

    @Test
    void lines_of_a_bucket_add_up_and_the_rate_follows() {
        AssignmentBoard.Counts counts = Counted.sum(List.of(
                line(Bucket.DONE_ON_TIME, 2, 0, 2),
                line(Bucket.DONE_ON_TIME, 1, 0, 1),
                line(Bucket.OPEN_OVERDUE, 1, 0, 0)));

        assertThat(counts.doneOnTime()).isEqualTo(3);
        assertThat(counts.total()).isEqualTo(4);
        assertThat(counts.rate()).isEqualTo(new BigDecimal("75.00"));
    }

    @Test
    void what_is_reported_done_awaits_confirmation_in_whichever_bucket_it_lies() {
        AssignmentBoard.Counts counts = Counted.sum(List.of(
                line(Bucket.OPEN_IN_TIME, 5, 2, 0),
                line(Bucket.OPEN_OVERDUE, 3, 1, 0),
                line(Bucket.NO_DEADLINE, 4, 1, 2)));

        assertThat(counts.awaitingConfirmation()).isEqualTo(4);
        assertThat(counts.noDeadlineDone()).as("confirmed without a due date").isEqualTo(2);
    }

    @Test
    void what_was_recalled_or_passed_on_is_shown_and_not_in_the_total() {
        AssignmentBoard.Counts counts = Counted.sum(List.of(
                line(Bucket.RECALLED, 3, 0, 0), line(Bucket.PASSED_ON, 2, 0, 0), line(Bucket.WAITING, 1, 0, 0)));

        assertThat(counts.recalled()).isEqualTo(3);
        assertThat(counts.passedOn()).isEqualTo(2);
        assertThat(counts.total()).isEqualTo(1);
        assertThat(counts.rate()).isNull();
    }

    @Test
    void how_often_what_recurs_was_done_is_in_no_number_of_what_was_given() {
        AssignmentBoard.Counts counts = Counted.sum(List.of(
                line(Bucket.DONE_ON_TIME, 1, 0, 1),
                line(Bucket.NO_DEADLINE, 1, 0, 0),
                new Counted("commune", "government", true, false, Bucket.OPEN_OVERDUE, 12, 0, 0)));

        assertThat(counts.total()).isEqualTo(2);
        assertThat(counts.rate()).isEqualTo(new BigDecimal("100.00"));
        assertThat(counts.occurrences().openOverdue()).isEqualTo(12);
        assertThat(counts.occurrences().rate()).isEqualTo(new BigDecimal("0.00"));
    }

    @Test
    void what_units_hand_down_is_in_no_number_of_what_was_given_to_them() {
        AssignmentBoard.Counts counts = Counted.sum(List.of(
                line(Bucket.OPEN_OVERDUE, 1, 0, 0),
                new Counted("commune", "government", false, true, Bucket.DONE_ON_TIME, 3, 0, 3),
                new Counted("commune", "government", true, true, Bucket.OPEN_IN_TIME, 5, 0, 0)));

        assertThat(counts.total()).isEqualTo(1);
        assertThat(counts.occurrences()).isNull();
        assertThat(counts.handedDown().total()).isEqualTo(3);
        assertThat(counts.handedDown().occurrences().total()).isEqualTo(5);
    }

    @Test
    void nothing_counts_as_nothing() {
        assertThat(Counted.sum(List.of()).total()).isZero();
        assertThat(Counted.sum(List.of()).occurrences()).isNull();
    }
}
