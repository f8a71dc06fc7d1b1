package vn.thac.task.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Working days run from Monday to Friday. */
class WorkingDaysTest {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    @ParameterizedTest
    @CsvSource({
        "2025-07-01, 5, 2025-07-08",
        "2025-07-04, 1, 2025-07-07",
        "2025-07-05, 1, 2025-07-07",
        "2025-07-06, 5, 2025-07-11",
        "2025-12-31, 3, 2026-01-05",
        "2024-02-28, 2, 2024-03-01"
    })
    void the_day_itself_and_weekends_do_not_count(LocalDate day, int count, LocalDate last) {
        assertThat(WorkingDays.after(day, count)).isEqualTo(last);
    }

    @Test
    void none_is_the_day_itself() {
        assertThat(WorkingDays.after(LocalDate.parse("2025-07-05"), 0)).isEqualTo("2025-07-05");
    }

    @Property
    void exactly_so_many_working_days_lie_up_to_the_last(
            @ForAll @IntRange(max = 20_000) int offset, @ForAll @IntRange(min = 1, max = 60) int count) {
        LocalDate day = LocalDate.parse("2000-01-01").plusDays(offset);
        LocalDate last = WorkingDays.after(day, count);

        assertThat(last.getDayOfWeek()).isNotIn(WEEKEND);
        assertThat(day.plusDays(1)
                        .datesUntil(last.plusDays(1))
                        .filter(each -> !WEEKEND.contains(each.getDayOfWeek()))
                        .count())
                .isEqualTo(count);
    }
}
