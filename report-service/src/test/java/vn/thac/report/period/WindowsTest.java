package vn.thac.report.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowsTest {

    private static final LocalDate FROM = LocalDate.of(2023, 12, 15);
    private static final LocalDate TO = LocalDate.of(2024, 6, 14);

    private static Properties lines(String each) {
        Properties data = new Properties();
        for (Part part : Part.values()) {
            data.setProperty("decree." + (part == Part.YEAR ? "year" : part.suffix()), each);
        }
        return data;
    }

    @ParameterizedTest
    @CsvSource({"2023-12-14, false", "2023-12-15, true", "2024-03-01, true", "2024-06-14, true", "2024-06-15, false"})
    void both_ends_of_a_window_are_in_it(LocalDate day, boolean in) {
        assertEquals(in, new Window(FROM, TO).contains(day));
    }

    @Test
    void a_window_has_a_day_at_least() {
        assertTrue(new Window(FROM, FROM).contains(FROM));
        assertThrows(IllegalArgumentException.class, () -> new Window(FROM.plusDays(1), FROM));
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void each_of_the_decrees_windows_ends_on_the_14th_of_its_periods_last_month(Part part) {
        Period.Calendar period = new Period.InYear(2024, part);
        if (!part.frequency().isOfTheDecree()) {
            assertThrows(IllegalArgumentException.class, () -> Windows.shipped().decree(period));
            return;
        }
        Window window = Windows.shipped().decree(period);

        assertEquals(period.lastDay().withDayOfMonth(14), window.to());
        assertEquals(15, window.from().getDayOfMonth());
        assertEquals(
                part.lastMonth() - part.firstMonth() + 1,
                java.time.Period.between(window.from(), window.to().plusDays(1)).toTotalMonths());
    }

    @ParameterizedTest
    @CsvSource({
        "2024,    2024-01-01, 2024-12-31",
        "2024-H1, 2024-01-01, 2024-06-30",
        "2024-9M, 2024-01-01, 2024-09-30",
        "2024-Q4, 2024-10-01, 2024-12-31",
        "2024-02, 2024-02-01, 2024-02-29",
        "2023-02, 2023-02-01, 2023-02-28",
        "2024-2M1, 2024-01-01, 2024-02-29",
        "2024-4M3, 2024-09-01, 2024-12-31",
        "2025-W07, 2025-02-10, 2025-02-16",
        "2025-W07-2W, 2025-02-10, 2025-02-23",
        "2021-2025, 2021-01-01, 2025-12-31"
    })
    void a_calendar_window_begins_on_the_first(String key, LocalDate from, LocalDate to) {
        assertEquals(new Window(from, to), Windows.shipped().calendar(Period.Calendar.of(key)));
    }

    @Test
    void windows_are_data() {
        Properties data = lines("-1/12-15 .. 0/12-14");
        data.setProperty("decree.H1", " -1/11-01..1/01-31 ");

        assertEquals(
                new Window(LocalDate.of(2023, 11, 1), LocalDate.of(2025, 1, 31)),
                Windows.of(data).decree(Period.Calendar.of("2024-H1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"decree.year", "decree.9M", "decree.01"})
    void no_part_of_a_year_is_left_out(String name) {
        Properties data = lines("-1/12-15 .. 0/12-14");
        data.remove(name);

        assertTrue(assertThrows(IllegalArgumentException.class, () -> Windows.of(data))
                .getMessage()
                .contains(name));
    }
}
