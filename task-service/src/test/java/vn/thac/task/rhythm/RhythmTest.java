package vn.thac.task.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RhythmTest {

    @ParameterizedTest
    @CsvSource({
        "annual, 2025-01-01 to 2025-12-31",
        "six-monthly, 2025-01-01 to 2025-06-30",
        "quarterly, 2025-04-01 to 2025-06-30",
        "monthly, 2025-05-01 to 2025-05-31",
        "annual+ad-hoc, 2025-01-01 to 2025-12-31"
    })
    void a_period_of_the_calendar_is_open_while_it_runs(String recurrence, String expected) {
        assertThat(days(of(recurrence).opened(day("2025-05-10"), day("2025-05-10"))))
                .containsExactly(expected);
    }

    @Test
    void several_rhythms_have_the_windows_of_each() {
        assertThat(days(of("six-monthly+annual").opened(day("2025-01-01"), day("2025-07-01"))))
                .containsExactly("2025-01-01 to 2025-06-30", "2025-01-01 to 2025-12-31", "2025-07-01 to 2025-12-31");
    }

    @Test
    void days_of_the_year_decide_and_open_a_month_before() {
        Rhythm rhythm = of("annual", "01/06 - 30/06", "01/06", "rằm tháng 8 âm lịch (Tết Trung thu)");

        assertThat(days(rhythm.opened(day("2025-01-01"), day("2025-05-01")))).isEmpty();
        assertThat(days(rhythm.opened(day("2025-01-01"), day("2025-05-02"))))
                .containsExactly("2025-06-01 to 2025-06-01", "2025-06-01 to 2025-06-30");
        assertThat(rhythm.next(day("2025-05-02")))
                .contains(new Window(day("2025-10-06"), day("2025-10-06"), day("2025-09-06")));
    }

    @Test
    void windows_that_were_over_before_it_was_given_are_left_out_and_told() {
        Rhythm rhythm = of("quarterly");

        assertThat(days(rhythm.opened(day("2025-05-10"), day("2025-07-02"))))
                .containsExactly("2025-04-01 to 2025-06-30", "2025-07-01 to 2025-09-30");
        assertThat(days(rhythm.overBetween(day("2024-08-15"), day("2025-05-10"))))
                .as("what had begun before the plan is none of its")
                .containsExactly("2024-10-01 to 2024-12-31", "2025-01-01 to 2025-03-31");
    }

    @Test
    void a_window_over_the_turn_of_the_year_is_one() {
        Rhythm rhythm = of(null, "15/12 - 15/01");

        assertThat(days(rhythm.opened(day("2026-01-10"), day("2026-01-10"))))
                .containsExactly("2025-12-15 to 2026-01-15");
        assertThat(rhythm.has(day("2025-12-15"), day("2026-01-15"))).isTrue();
        assertThat(rhythm.has(day("2025-12-15"), day("2025-12-31"))).isFalse();
    }

    @Test
    void nothing_begins_after_the_due_date_of_the_whole() {
        Rhythm rhythm = Rhythm.of("annual", List.of(), day("2026-06-30"));

        assertThat(days(rhythm.opened(day("2025-01-01"), day("2030-01-01"))))
                .containsExactly("2025-01-01 to 2025-12-31", "2026-01-01 to 2026-12-31");
        assertThat(rhythm.next(day("2026-01-01"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"continuous", "periodic", "ad-hoc", "continuous+ad-hoc"})
    void what_names_no_period_has_no_windows(String recurrence) {
        assertThat(of(recurrence).recurs()).isFalse();
        assertThat(of(null).recurs()).isFalse();
    }

    @Test
    void days_that_nobody_can_tell_are_said_and_the_period_counts() {
        Rhythm rhythm = of("annual", "dịp hè");

        assertThat(rhythm.unread()).containsExactly("dịp hè");
        assertThat(days(rhythm.opened(day("2025-05-10"), day("2025-05-10"))))
                .containsExactly("2025-01-01 to 2025-12-31");
        assertThat(of(null, "dịp hè").recurs()).isFalse();
    }

    private static Rhythm of(String recurrence, String... windows) {
        return Rhythm.of(recurrence, List.of(windows), null);
    }

    private static List<String> days(List<Window> windows) {
        return windows.stream().map(one -> one.from() + " to " + one.to()).toList();
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
