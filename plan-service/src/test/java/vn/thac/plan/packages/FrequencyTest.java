package vn.thac.plan.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thac.plan.Contract;
import vn.thac.plan.packages.ReportingLine.Kind;

/** Periods that open by themselves: one list in the contract, and the last days of those that it names. */
class FrequencyTest {

    @Test
    void the_periods_that_open_are_those_of_the_contracts_list_and_the_event_names_them() throws IOException {
        Set<String> listed = new TreeSet<>();
        Path file = Path.of(System.getProperty("thac.root", ".."), "plan-service/contract/frequencies.json");
        Contract.json()
                .readTree(Files.readString(file))
                .path("frequencies")
                .forEach(one -> listed.add(one.path("frequency").asText()));
        Set<String> named = new TreeSet<>();
        Contract.schema("plan.issued.v1")
                .at("/properties/regimes/items/properties/frequency/examples")
                .forEach((JsonNode period) -> named.add(period.asText()));
        assertEquals(listed, named);
        assertEquals(listed, opening());
    }

    private static Set<String> opening() {
        Set<String> opening = new TreeSet<>();
        for (int length = 1; length < 100; length++) {
            for (String unit : List.of("W", "M", "Y")) {
                String period = "P" + length + unit;
                ReportingLine line = new ReportingLine(
                        "R",
                        List.of(),
                        List.of(),
                        null,
                        null,
                        Kind.PERIODIC,
                        period,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        List.of());
                if (line.opensByItself()) {
                    opening.add(period);
                }
            }
        }
        return opening;
    }

    @ParameterizedTest
    @CsvSource({"P1M, 1", "P2M, 2", "P3M, 3", "P4M, 4", "P6M, 6", "P9M, 12", "P12M, 12", "P1Y, 12", "P2Y, 24", "P5Y, 60"
    })
    void nine_months_come_once_a_year_and_all_else_as_long_as_it_is(String frequency, int step) {
        assertEquals(step, of(frequency).stepMonths());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    P6M  | 2024 | 2024-06-30 2024-12-31
                    P4M  | 2025 | 2025-04-30 2025-08-31 2025-12-31
                    P2M  | 2024 | 2024-02-29 2024-04-30 2024-06-30 2024-08-31 2024-10-31 2024-12-31
                    P9M  | 2025 | 2025-09-30
                    P1Y  | 2025 | 2025-12-31
                    P12M | 2025 | 2025-12-31
                    P2Y  | 2025 |
                    P2Y  | 2026 | 2026-12-31
                    P5Y  | 2029 |
                    P5Y  | 2030 | 2030-12-31
                    """)
    void months_are_counted_from_january_and_years_in_blocks_whose_last_is_divisible(
            String frequency, int year, String ends) {
        String found =
                of(frequency).endsIn(year).stream().map(LocalDate::toString).collect(Collectors.joining(" "));
        assertEquals(ends == null ? "" : ends, found);
    }

    @Test
    void weeks_are_iso_weeks_and_the_fifty_third_goes_with_the_last_pair() {
        assertEquals(LocalDate.of(2025, 1, 5), of("P1W").endsIn(2025).get(0));
        assertEquals(52, of("P1W").endsIn(2025).size());
        assertEquals(53, of("P1W").endsIn(2026).size());
        List<LocalDate> pairs = of("P2W").endsIn(2025);
        assertEquals(List.of(LocalDate.of(2025, 1, 12), LocalDate.of(2025, 1, 26)), pairs.subList(0, 2));
        List<LocalDate> long53 = of("P2W").endsIn(2026);
        assertEquals(26, long53.size());
        assertEquals(LocalDate.of(2027, 1, 3), long53.get(25));
        assertEquals(LocalDate.of(2026, 12, 13), long53.get(24));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1W", "P2W"})
    void weeks_of_many_years_end_on_sundays_one_after_the_other(String frequency) {
        List<LocalDate> ends = IntStream.range(2015, 2045)
                .boxed()
                .flatMap(year -> of(frequency).endsIn(year).stream())
                .toList();
        for (int i = 1; i < ends.size(); i++) {
            assertEquals(DayOfWeek.SUNDAY, ends.get(i).getDayOfWeek());
            long weeks = java.time.temporal.ChronoUnit.WEEKS.between(ends.get(i - 1), ends.get(i));
            long most = of(frequency).weeks() == 1 ? 1 : 3;
            assertTrue(weeks >= of(frequency).weeks() && weeks <= most, ends.get(i) + ": " + weeks);
        }
    }

    private static Frequency of(String name) {
        return Frequency.find(name).orElseThrow();
    }
}
