package vn.thac.task.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thac.task.assignment.Fixture.completion;
import static vn.thac.task.assignment.Fixture.due;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BucketTest {

    private static final LocalDate DUE = LocalDate.parse("2024-06-30");

    @Test
    void the_due_day_itself_is_in_time_until_24_00_in_Vietnam() {
        var lastMoment = new Completion(Instant.parse("2024-06-30T16:59:59.999Z"), "a", "xong", null);
        var midnight = new Completion(Instant.parse("2024-06-30T17:00:00Z"), "a", "xong", null);

        assertThat(Fixture.bucket(new State.Completed(lastMoment), new Deadline(DUE), DUE))
                .isEqualTo(Bucket.OPEN_IN_TIME);
        assertThat(Fixture.bucket(new State.Completed(midnight), new Deadline(DUE), DUE.plusDays(1)))
                .isEqualTo(Bucket.OPEN_OVERDUE);
    }

    @Test
    void open_work_is_overdue_from_the_day_after() {
        assertThat(Fixture.bucket(new State.Assigned(), due("2024-06-30"), DUE)).isEqualTo(Bucket.OPEN_IN_TIME);
        assertThat(Fixture.bucket(new State.Assigned(), due("2024-06-30"), DUE.plusDays(1)))
                .isEqualTo(Bucket.OPEN_OVERDUE);
    }

    @Test
    void reported_done_but_not_confirmed_is_not_done_yet() {
        State reported = new State.Completed(completion("2024-06-01", "a"));

        assertThat(Fixture.bucket(reported, due("2024-06-30"), DUE.plusYears(1)))
                .isEqualTo(Bucket.OPEN_IN_TIME);
    }

    /** Report 1270/BC-TCTTTg gives 98.62 % for these numbers of 2017; the division gives 98.63 %. */
    @Test
    void the_national_numbers_of_2017_give_98_63_percent() {
        Scoreboard of2017 = new Scoreboard(Map.of(
                Bucket.DONE_ON_TIME, 14_068L,
                Bucket.DONE_LATE, 1_983L,
                Bucket.OPEN_IN_TIME, 5_640L,
                Bucket.OPEN_OVERDUE, 223L));

        assertThat(of2017.total()).isEqualTo(21_914);
        assertThat(of2017.done()).isEqualTo(16_051);
        assertThat(of2017.rate()).isEqualTo(new BigDecimal("98.63"));
    }

    @Test
    void there_is_no_rate_before_anything_is_done_or_overdue() {
        assertThat(new Scoreboard(Map.of(Bucket.OPEN_IN_TIME, 7L, Bucket.NO_DEADLINE, 3L)).rate())
                .isNull();
    }
}
