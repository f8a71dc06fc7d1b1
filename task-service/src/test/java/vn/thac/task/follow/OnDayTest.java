package vn.thac.task.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import vn.thac.core.problem.Refused;
import vn.thac.task.TaskRefusal;

class OnDayTest {

    /** In Vietnam it is the last day of June already. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-06-29T17:00:00Z"), ZoneOffset.UTC);

    private static final LocalDate TODAY = LocalDate.parse("2024-06-30");

    @Test
    void without_a_day_it_is_today_as_things_stand_now() {
        assertThat(OnDay.of(null, CLOCK)).isEqualTo(new OnDay(TODAY, false));
    }

    @Test
    void today_is_not_past_and_yesterday_is() {
        assertThat(OnDay.of(TODAY, CLOCK)).isEqualTo(new OnDay(TODAY, false));
        assertThat(OnDay.of(TODAY.minusDays(1), CLOCK)).isEqualTo(new OnDay(TODAY.minusDays(1), true));
    }

    @Test
    void a_day_that_has_not_come_is_refused_where_it_was_asked() {
        assertThatThrownBy(() -> OnDay.of(TODAY.plusDays(1), CLOCK)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.faults().get(0).refusal()).isEqualTo(TaskRefusal.DAY_IN_FUTURE);
            assertThat(refused.faults().get(0).pointer()).isEqualTo("asOf");
        });
    }
}
