package vn.thac.plan.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thac.core.problem.Fault;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.check.DeadlineWarnings.Tight;
import vn.thac.plan.packages.FullPlan;
import vn.thac.plan.packages.ReportingLine;

/** A stated window and a deadline are held against each other: Decree 09/2019/NĐ-CP, Article 8.5.b. */
class DeadlineWarningsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    frequency: P1M, window: decree, deadline: {day: 10}                         | 2025-01-14 | 2025-01-10
                    frequency: P1M, window: decree, deadline: {day: 5, rule: before}            | 2025-01-14 | 2025-01-04
                    frequency: P3M, window: calendar, deadline: {day: 20}                       | 2025-03-31 | 2025-03-20
                    frequency: P1Y, window: decree, deadline: {day: 15, month: 7}               | 2025-12-14 | 2025-07-15
                    frequency: P1Y, window: decree, deadline: {day: 10, month: 11, rule: before}| 2025-12-14 | 2025-11-09
                    frequency: P1Y, window: decree, deadline: {day: 15, month: 12, rule: before}| 2025-12-14 | 2025-12-14
                    frequency: P1Y, window: calendar, deadline: {day: 15, month: 12}            | 2025-12-31 | 2025-12-15
                    frequency: P6M, window: decree, deadline: {day: 10, month: 6}               | 2025-06-14 | 2025-06-10
                    frequency: P9M, window: decree, deadline: {day: 1, month: 9}                | 2025-09-14 | 2025-09-01
                    frequency: P4M, window: calendar, deadline: {day: 20, month: 4}             | 2025-04-30 | 2025-04-20
                    frequency: P2Y, window: calendar, deadline: {day: 1, month: 11}             | 2026-12-31 | 2026-11-01
                    frequency: P5Y, window: calendar, deadline: {day: 30, month: 12}            | 2025-12-31 | 2025-12-30
                    frequency: P1M, window: calendar, deadline: {day: 31}                       | 2025-01-31 | 2025-01-31
                    frequency: P1M, window: calendar, deadline: {day: 30, rule: before}         | 2025-01-31 | 2025-01-29
                    """)
    void a_deadline_within_the_data_is_told_with_the_first_such_period(String rule, LocalDate end, LocalDate due) {
        assertEquals(
                new Tight(end, due), DeadlineWarnings.tight(rule(rule), 2025).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    frequency: P1M, window: decree, deadline: {offset: P0D}     | 2025-01-14 | 2025-01-14
                    frequency: P1Y, window: calendar, deadline: {offset: P0D}   | 2025-12-31 | 2025-12-31
                    frequency: P1M, window: calendar, deadline: {offset: P1D}   | 2025-01-31 | 2025-02-01
                    frequency: P1M, window: calendar, deadline: {offset: P2D}   | 2025-01-31 | 2025-02-02
                    frequency: P1W, window: calendar, deadline: {offset: P0D}   | 2025-01-05 | 2025-01-05
                    frequency: P1Y, window: decree, deadline: {day: 15, month: 12} | 2030-12-14 | 2030-12-15
                    # nobody works at Tết, from 30 April to 3 May of 2026, and on the Monday of Tết
                    frequency: P1M, window: decree, deadline: {day: 20}         | 2026-02-14 | 2026-02-20
                    frequency: P1M, window: calendar, deadline: {offset: P3D}   | 2026-04-30 | 2026-05-03
                    frequency: P1W, window: calendar, deadline: {offset: P1D}   | 2025-01-26 | 2025-01-27
                    """)
    void less_than_one_working_day_is_too_little(String rule, LocalDate end, LocalDate due) {
        int year = end.getYear() == 2030 ? 2030 : 2025;
        assertEquals(
                new Tight(end, due), DeadlineWarnings.tight(rule(rule), year).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "frequency: P1M, window: calendar, deadline: {day: 5}",
                "frequency: P1M, window: calendar, deadline: {day: 15}",
                "frequency: P1M, window: decree, deadline: {day: 25}",
                "frequency: P3M, window: calendar, deadline: {day: 10, month: 4}",
                "frequency: P1Y, window: decree, deadline: {day: 20, month: 12}",
                "frequency: P1Y, window: calendar, deadline: {day: 15, month: 1}",
                "frequency: P1Y, window: decree, deadline: {offset: P10D}",
                "frequency: P1M, window: calendar, deadline: {offset: P7D}",
                "frequency: P1W, window: calendar, deadline: {offset: P8D}",
                "frequency: P2Y, window: calendar, deadline: {day: 31, month: 1}"
            })
    void a_working_day_after_the_data_is_enough(String rule) {
        assertTrue(DeadlineWarnings.tight(rule(rule), 2025).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "frequency: P1Y, deadline: {day: 10, month: 11, rule: before}",
                "frequency: P1Y, window: unstated, deadline: {day: 10, month: 11}",
                "frequency: P1Y, window: decree",
                "window: decree, deadline: {day: 10}",
                "frequency: P1Y, kind: ad-hoc, window: decree, deadline: {day: 10, month: 11}",
                "frequency: P1Y, kind: review, window: decree, deadline: {day: 10, month: 11}",
                "frequency: P7M, window: calendar, deadline: {day: 20}",
                "frequency: P1W, window: calendar, deadline: {day: 20}"
            })
    void where_no_window_is_stated_or_nothing_opens_there_is_nothing_to_say(String rule) {
        assertTrue(DeadlineWarnings.tight(rule(rule), 2025).isEmpty());
    }

    @Test
    void the_warning_stands_at_the_deadline_with_both_days() {
        assertEquals(
                java.util.List.of(new Fault(
                        PlanRefusal.DEADLINE_WITHIN_ITS_DATA,
                        "/reporting/1/deadline",
                        Map.of("end", LocalDate.of(2024, 12, 14), "due", LocalDate.of(2024, 11, 10)))),
                DeadlineWarnings.of(FullPlan.read("""
                                reporting:
                                  - {key: A, frequency: P1Y, deadline: {day: 10, month: 11}}
                                  - {key: B, frequency: P1Y, window: decree, deadline: {day: 10, month: 11}}
                                """), LocalDate.of(2024, 7, 23)));
    }

    private static ReportingLine rule(String yaml) {
        return FullPlan.read("reporting: [{key: R, " + yaml + "}]").reporting().get(0);
    }
}
