package vn.thac.plan.sense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thac.core.problem.Fault;
import vn.thac.core.problem.Faults;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.packages.DocumentDate;
import vn.thac.plan.packages.DocumentDate.Precision;
import vn.thac.plan.packages.PackageReader;

/** Which days, dues, periods and deadlines there can be. */
class DateRulesTest {

    @ParameterizedTest
    @CsvSource({
        "2024-02-29, none",
        "2000-02-29, none",
        "1900-01-01, none",
        "2200-12-31, none",
        "2023-02-29, impossible",
        "2100-02-29, impossible",
        "2024-02-30, impossible",
        "2024-04-31, impossible",
        "2024-13-01, impossible",
        "2024-00-10, impossible",
        "2024-01-00, impossible",
        "1899-12-31, impossible",
        "2201-01-01, impossible",
        "0000-01-01, impossible",
        "2024-1-1, none",
        "24-01-01, none",
        "23/07/2024, none",
        "٢٠٢٤-١٣-٠١, none"
    })
    void what_is_written_as_a_day_is_one_and_what_is_not_is_left_to_the_schema(String day, String found) {
        String fault = "/duties/0/due impossible-date";
        assertEquals(found.equals("none") ? Found.NONE : fault, faults("duties: [{key: D, due: '%s'}]".formatted(day)));
    }

    @Test
    void an_impossible_day_is_named_wherever_it_stands() {
        assertEquals(
                "/basis/1/date/value impossible-date, /document/date/value impossible-date,"
                        + " /duties/0/due impossible-date, /mandates/0/due impossible-date,"
                        + " /taskGroups/0/tasks/1/due impossible-date",
                faults("""
                        document: {date: {value: 2024-02-30}}
                        basis: [{key: A}, {key: B, date: {value: 2024-02-30}}]
                        duties: [{key: D, due: 2024-02-30}]
                        mandates: [{addressee: a, due: 2024-02-30}]
                        taskGroups: [{key: G, tasks: [{key: K, due: 2024-02-28}, {key: L, due: 2024-02-30}]}]
                        """));
        assertEquals(
                List.of(new Fault(PlanRefusal.IMPOSSIBLE_DATE, "/duties/0/due", Map.of("date", "2024-02-30"))),
                Found.faults("duties: [{key: D, due: 2024-02-30}]", DateRulesTest::check)
                        .list());
    }

    @ParameterizedTest
    @CsvSource({
        "day, 2024-07-14, early",
        "day, 2024-07-15, none",
        "month, 2024-06-30, early",
        "month, 2024-07-01, none",
        "year, 2023-12-31, early",
        "year, 2024-01-01, none"
    })
    void nothing_is_due_before_the_first_day_that_the_date_can_mean(String precision, String due, String found) {
        String head = "document: {date: {value: 2024-07-15, precision: %s}}\n".formatted(precision);
        assertEquals(
                found.equals("none")
                        ? Found.NONE
                        : "/duties/0/due due-before-date, /mandates/0/due due-before-date,"
                                + " /taskGroups/0/tasks/0/due due-before-date",
                faults(head + """
                        duties: [{key: D, due: %1$s}]
                        mandates: [{addressee: a, due: %1$s}]
                        taskGroups: [{key: G, tasks: [{key: K, due: %1$s}]}]
                        """.formatted(due)));
    }

    @Test
    void what_comes_from_above_may_have_been_due_before() {
        String head = "document: {date: {value: 2024-07-15}}\n";
        assertEquals(Found.NONE, faults(head + "duties: [{key: D, due: 2024-07-14, origins: [{plan: 1/KH, key: D}]}]"));
        assertEquals(
                "/duties/0/due due-before-date", faults(head + "duties: [{key: D, due: 2024-07-14, origins: []}]"));
    }

    @Test
    void a_date_that_does_not_exist_is_no_date_to_be_due_before() {
        assertEquals(
                "/document/date/value impossible-date",
                faults("document: {date: {value: 2024-02-30}}\nduties: [{key: D, due: 2023-01-01}]"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {value: 2024-07-15}                     | DAY
                    {value: 2024-07-15, precision: null}    | DAY
                    {value: 2024-07-15, precision: decade}  | DAY
                    {value: 2024-07-15, precision: month}   | MONTH
                    {value: 2024-07-15, precision: year}    | YEAR
                    {precision: year}                       |
                    {value: 2024-02-30}                     |
                    {value: 2024}                           |
                    null                                    |
                    2024-07-15                              |
                    """)
    void a_document_has_the_date_that_it_says_and_that_exists(String date, @Nullable Precision precision) {
        DocumentDate found = PackageCheck.dateOf(
                PackageReader.tree("document: {date: %s}".formatted(date).getBytes(StandardCharsets.UTF_8), true));
        if (precision == null) {
            assertNull(found);
        } else {
            assertEquals(new DocumentDate(LocalDate.of(2024, 7, 15), precision), found);
        }
    }

    @Test
    void a_date_given_at_issue_is_held_against_every_due() {
        Faults faults = new Faults();
        PackageCheck.checkDues(
                PackageReader.tree("""
                        document: {date: {value: 2020-01-01}}
                        duties: [{key: D, due: 2024-06-30}, {key: E, due: 2024-07-01}]
                        programmes: [{key: P, period: {from: 2030, to: 2021}}]
                        """.getBytes(StandardCharsets.UTF_8), true),
                new DocumentDate(LocalDate.of(2024, 7, 15), Precision.MONTH),
                faults);
        assertEquals("/duties/0/due due-before-date", Found.told(faults));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    null                                                      | none
                    {}                                                        | none
                    {from: 2021}                                              | none
                    {to: 2030}                                                | none
                    {from: 2021, to: 2030}                                    | none
                    {from: 2030, to: 2030}                                    | none
                    {from: 2031, to: 2030}                                    | impossible
                    {to: 2025, orientation: 2025}                             | none
                    {to: 2030, orientation: 2025}                             | impossible
                    {to: 2030, vision: 2030}                                  | none
                    {to: 2030, vision: 2029}                                  | impossible
                    {from: 2021, vision: 2050}                                | none
                    {from: 2051, vision: 2050}                                | impossible
                    {from: 2021, to: 2025, orientation: 2030, vision: 2045}   | none
                    {from: 2021, to: null, orientation: 2030}                 | none
                    {from: soon, to: 2021}                                    | none
                    {from: 2031, orientation: 2030}                           | impossible
                    {from: 2030, orientation: 2030}                           | none
                    {orientation: 2050, vision: 2045}                         | impossible
                    {orientation: 2045, vision: 2045}                         | none
                    {orientation: 2030, vision: 2045}                         | none
                    {orientation: 2030}                                       | none
                    """)
    void a_period_runs_forward(String period, String found) {
        assertEquals(
                found.equals("none") ? Found.NONE : "/programmes/1/period impossible-period",
                faults("programmes: [{key: P}, {key: Q, period: %s}]".formatted(period)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    null                    | none
                    {day: 20}               | none
                    {day: 31}               | none
                    {offset: P5D}           | none
                    {offset: P5D, month: 6} | none
                    {day: 30, month: 4}     | none
                    {day: 29, month: 2}     | none
                    {day: 31, month: 12}    | none
                    {day: 31, month: 4}     | impossible-date
                    {day: 30, month: 2}     | impossible-date
                    {day: 1, month: 13}     | impossible-date
                    {day: 0, month: 1}      | impossible-date
                    {}                      | deadline-says-nothing
                    {month: 6}              | deadline-says-nothing
                    {rule: before}          | deadline-says-nothing
                    {offset: null}          | deadline-says-nothing
                    {day: soon}             | deadline-says-nothing
                    """)
    void a_deadline_is_a_day_of_each_period_or_a_span_after_it(String deadline, String found) {
        assertEquals(
                found.equals("none") ? Found.NONE : "/reporting/1/deadline " + found,
                faults("reporting: [{key: R}, {key: S, deadline: %s}]".formatted(deadline)));
    }

    @Test
    void a_day_that_no_year_has_is_told_as_it_was_meant() {
        assertEquals(
                List.of(new Fault(PlanRefusal.IMPOSSIBLE_DATE, "/reporting/0/deadline", Map.of("date", "31/4"))),
                Found.faults("reporting: [{key: R, deadline: {day: 31, month: 4}}]", DateRulesTest::check)
                        .list());
    }

    @Test
    void changes_to_an_inherited_plan_have_a_shape_and_real_days_but_no_head_and_no_order_yet() {
        Faults faults = new Faults();
        PackageCheck.checkParts(PackageReader.tree("""
                        document: {place: Lai Châu, date: {value: 2024-07-15}}
                        targets: [{name: N}, {key: T, value: 5}]
                        duties: [{key: D, text: T, due: 2024-02-30}, {key: E, text: T, due: 2020-01-01, addressee: nobody}]
                        programmes: [{key: P, name: N, period: {from: 2030, to: 2021}}]
                        """.getBytes(StandardCharsets.UTF_8), true), "/changes", faults);
        assertEquals("/changes/duties/0/due impossible-date, /changes/targets/0/key missing-value", Found.told(faults));
    }

    private static String faults(String yaml) {
        return Found.in(yaml, DateRulesTest::check);
    }

    private static void check(At root, Faults faults) {
        new DateRules(root, faults).check();
    }
}
