package vn.thac.directory.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YearWindowTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "01/06 - 30/06 | 2025-06-01 | 2025-06-30",
                "1/6–30/6 | 2025-06-01 | 2025-06-30",
                "từ 01/6 đến 30/6 | 2025-06-01 | 2025-06-30",
                "Từ ngày 1 tháng 6 đến hết ngày 30 tháng 6 hằng năm | 2025-06-01 | 2025-06-30",
                "từ ngày 1 tháng 6 đến hết ngày 30 tháng 6 | 2025-06-01 | 2025-06-30",
                "01/06 | 2025-06-01 | 2025-06-01",
                "tháng 6 | 2025-06-01 | 2025-06-30",
                "tháng 2 | 2025-02-01 | 2025-02-28",
                "29/02 | 2025-02-28 | 2025-02-28",
                "15/12 - 15/01 | 2025-12-15 | 2026-01-15",
                "tháng 11 - tháng 2 | 2025-11-01 | 2026-02-28",
                "rằm tháng 8 âm lịch (Tết Trung thu) | 2025-10-06 | 2025-10-06",
                "Rằm tháng 8 | 2025-10-06 | 2025-10-06",
                "Tết Trung thu | 2025-10-06 | 2025-10-06",
                "dịp lễ (15/8 ÂL) | 2025-10-06 | 2025-10-06",
                "mùng 3 tháng 3 âm lịch | 2025-03-31 | 2025-03-31",
                "01/8 - 15/8 âm lịch | 2025-09-22 | 2025-10-06",
                "23/12 - 05/01 âm lịch | 2026-02-10 | 2026-02-21",
                "Tết Nguyên đán | 2025-01-29 | 2025-01-29"
            })
    void days_that_come_every_year_are_read_as_plans_write_them(String written, LocalDate from, LocalDate to) {
        assertEquals(
                Optional.of(new YearWindow.Days(from, to)),
                YearWindow.read(written).map(window -> window.in(2025)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dịp hè",
                "01/06/2025",
                "32/6",
                "1/13",
                "31/8 âm lịch",
                "0/5",
                "1/6 - 30/6 - 1/7",
                "",
                "thường xuyên"
            })
    void what_names_no_day_of_every_year_is_not_guessed(String written) {
        assertEquals(Optional.empty(), YearWindow.read(written));
    }
}
