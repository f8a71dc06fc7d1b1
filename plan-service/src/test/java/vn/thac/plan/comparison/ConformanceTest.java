package vn.thac.plan.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thac.plan.conformance.ConformanceWarnings;
import vn.thac.plan.inheritance.Source;
import vn.thac.plan.packages.FullPlan;
import vn.thac.plan.packages.ReportingLine.Deadline;
import vn.thac.plan.target.Direction;

/** What is found again below, and what is said of what is not. */
class ConformanceTest {

    private static final String HEAD = """
        document: {kind: plan, number: 12-KH/HU, issuer: 'capuy:106', title: K}
        addressees: [{key: we, name: Chúng tôi}, {key: they, name: Họ}]
        mandates: [{addressee: we, asks: own-plan}]
        """;

    private static final Map<String, Measure> MEASURES = Map.of(
            "tre-em", new Measure(Direction.UP, false),
            "suy-dinh-duong", new Measure(Direction.DOWN, false),
            "so-nha", new Measure(Direction.UP, true));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        indicator: tre-em, comparator: '>', value: 99.9, year: 2025 | indicator: tre-em, comparator: '>=', value: 50, year: 2025   | target-weaker
        indicator: tre-em, comparator: '>', value: 99.9             | indicator: tre-em, comparator: '>=', value: 99.9            | target-weaker
        indicator: tre-em, comparator: '>=', value: 99.9            | indicator: tre-em, comparator: '>', value: 99.9             | ''
        indicator: tre-em, comparator: '=', value: 90               | indicator: tre-em, comparator: '>=', value: 95              | ''
        indicator: suy-dinh-duong, comparator: '=', value: 9        | indicator: suy-dinh-duong, comparator: '=', value: 8.5      | ''
        indicator: suy-dinh-duong, comparator: '=', value: 9        | indicator: suy-dinh-duong, comparator: '=', value: 9.5      | target-weaker
        indicator: so-nha, comparator: '>=', value: 1000            | indicator: so-nha, comparator: '>=', value: 50              | ''
        indicator: tre-em, comparator: '=', value: 90               | indicator: tre-em                                           | target-without-value
        indicator: tre-em, value: 90, year: 2025                    | indicator: tre-em, value: 90, year: 2031                    | target-later
        indicator: tre-em, value: 90, year: 2025                    | indicator: tre-em, value: 90, year: 2024                    | ''
        indicator: tre-em, value: 90, year: 2025                    | indicator: tre-em, value: 90                                | target-without-year
        indicator: tre-em, value: 90, year: 2025                    | indicator: tre-em, value: 90, standing: true                | ''
        indicator: tre-em, value: 90, standing: true                | indicator: tre-em, value: 90, year: 2025                    | target-not-held
        indicator: tre-em, value: 90, year: 2025, then: maintain    | indicator: tre-em, value: 90, year: 2025                    | target-not-held
        indicator: tre-em, value: 90, year: 2025, then: maintain    | indicator: tre-em, value: 90, year: 2025, then: maintain-and-improve | ''
        indicator: tre-em, value: 90, unit: '%'                     | indicator: tre-em, value: 90, unit: ‰                       | target-measured-otherwise
        indicator: tre-em, value: 90                                | indicator: tre-em, value: 90, population: dưới 5 tuổi       | target-measured-otherwise
        indicator: tre-em, value: 9, per: 1000, comparator: '>='    | indicator: tre-em, value: 900, per: 100000                  | ''
        indicator: tre-em, value: 9, per: 1000, comparator: '>='    | indicator: tre-em, value: 899, per: 100000                  | target-weaker
        indicator: tre-em, value: 9, per: 1000                      | indicator: tre-em, value: 9                                 | target-measured-otherwise
        indicator: tre-em, value: 5, upTo: 7                        | indicator: tre-em, value: 6                                 | ''
        indicator: tre-em, value: 5, upTo: 7                        | indicator: tre-em, value: 5, comparator: '>='               | target-weaker
        indicator: tre-em, value: 5, upTo: 7                        | indicator: tre-em, value: 5, upTo: 7.5                      | target-weaker
        indicator: tre-em, value: 5, unit: '%', change: {way: reduction}, baseline: {value: 80} | indicator: tre-em, value: 6, unit: '%', change: {way: reduction}, baseline: {value: 80.0} | ''
        indicator: tre-em, value: 5, unit: '%', change: {way: reduction}, baseline: {value: 80} | indicator: tre-em, value: 4, unit: '%', change: {way: reduction}, baseline: {value: 80}   | target-weaker
        indicator: tre-em, value: 5, unit: '%', change: {way: reduction}, baseline: {value: 80} | indicator: tre-em, value: 9, unit: '%', change: {way: reduction}, baseline: {value: 90}   | target-measured-otherwise
        indicator: tre-em, value: 5, unit: '%', change: {way: reduction}                        | indicator: tre-em, value: 9, unit: '%', change: {way: reduction}, baseline: {value: 90}   | target-measured-otherwise
        indicator: tre-em, value: 5, unit: '%', change: {way: reduction}                        | indicator: tre-em, value: 9, unit: '%', change: {way: reduction, yearly: true}            | target-measured-otherwise
        indicator: tre-em, value: 5, unit: '%', change: {way: reduction}                        | indicator: tre-em, value: 9, change: {way: reduction}                                     | target-measured-otherwise
        indicator: tre-em, value: 5, change: {way: increase, yearly: true}, year: 2028          | indicator: tre-em, value: 5, change: {way: increase, yearly: true}, year: 2030            | ''
        indicator: tre-em, value: 5, change: {way: increase, yearly: true}, year: 2028          | indicator: tre-em, value: 5, change: {way: increase, yearly: true}, year: 2027            | target-not-held
        indicator: tre-em, value: 5, change: {way: increase, yearly: true}                      | indicator: tre-em, value: 5, change: {way: increase, yearly: true}, year: 2027            | target-not-held
        indicator: so-nha, value: 5, unit: '%', change: {way: increase}                         | indicator: so-nha, value: 4, unit: '%', change: {way: increase}                           | target-weaker
        indicator: tre-em, answer: true                             | indicator: tre-em, answer: false                            | target-weaker
        indicator: tre-em, answer: true                             | indicator: tre-em, value: 9                                 | target-measured-otherwise
        indicator: tre-em, answer: true                             | indicator: tre-em                                           | target-without-value
        indicator: tre-em, grade: {at: Khá, of: [Yếu, Khá, Tốt]}    | indicator: tre-em, grade: {at: tốt, of: [yếu, khá, tốt]}    | ''
        indicator: tre-em, grade: {at: Khá, of: [Yếu, Khá, Tốt]}    | indicator: tre-em, grade: {at: Yếu, of: [Yếu, Khá, Tốt]}    | target-weaker
        indicator: tre-em, grade: {at: Khá, of: [Yếu, Khá, Tốt]}    | indicator: tre-em, grade: {at: Yếu}                         | target-weaker
        indicator: tre-em, grade: {at: Khá, of: [Yếu, Khá, Tốt]}    | indicator: tre-em, grade: {at: Khá, of: [Khá, Giỏi]}        | target-measured-otherwise
        indicator: tre-em, grade: {at: Khá, of: [Yếu, Khá, Tốt]}    | indicator: tre-em, grade: {at: Tốt, of: [Khá, Tốt]}         | target-measured-otherwise
        indicator: tre-em, value: 9, standing: true                 | indicator: tre-em, value: 9, standing: true, until: 2030    | target-not-held
        indicator: tre-em, value: 9, standing: true, until: 2030    | indicator: tre-em, value: 9, standing: true                 | ''
        indicator: tre-em, value: 9, standing: true, until: 2030    | indicator: tre-em, value: 9, standing: true, until: 2029    | target-not-held
        indicator: tre-em, value: 9, year: 2025, then: maintain, until: 2030 | indicator: tre-em, value: 9, year: 2025, then: maintain, until: 2031 | ''
        indicator: tre-em, value: 9, year: 2025                     | indicator: tre-em, value: 9, year: 2025, then: maintain, until: 2026 | ''
        indicator: tre-em, value: 9                                 | indicator: tre-em, value: 9, condition: khi có vốn          | target-conditional
        indicator: tre-em, value: 9, condition: Khi có vốn          | indicator: tre-em, value: 9, condition: khi  có vốn         | ''
        indicator: tre-em, value: 9, condition: khi có vốn          | indicator: tre-em, value: 9                                 | ''
        indicator: tre-em, value: 9, quality: xử lý nghiêm          | indicator: tre-em, value: 9                                 | target-lacks
        indicator: tre-em, value: 9, quality: xử lý nghiêm          | indicator: tre-em, value: 9, quality: xử lý                 | target-measured-otherwise
        indicator: tre-em, value: 9, disaggregation: [giới, dân tộc] | indicator: tre-em, value: 9, disaggregation: [xã, Giới]    | target-lacks
        name: Có nước sạch, value: 90                               | name: có  nước sạch, value: 80                              | target-weaker
        name: Có nước sạch, value: 90                               | name: Có điện, value: 90                                    | missing-below
        """)
    void a_target_without_an_origin_is_found_by_its_indicator_or_its_name(String above, String below, String said) {
        assertEquals(said, said("targets: [{key: T, " + above + "}]", "targets: [{key: X, " + below + "}]"));
    }

    @Test
    void of_several_milestones_the_one_of_the_same_year_is_held_against_it() {
        String above = """
            targets:
              - {key: T25, indicator: tre-em, comparator: '>=', value: 90, year: 2025}
              - {key: T30, indicator: tre-em, comparator: '>=', value: 95, year: 2030}
            """;
        assertEquals("", said(above, above.replace("T25", "A").replace("T30", "B")));
        assertEquals("target-weaker", said(above, above.replace("90", "80")));
        assertEquals("", said(above, "targets: [{key: A, indicator: tre-em, comparator: '>', value: 95, year: 2024}]"));
        assertEquals(
                "target-later",
                said(above, "targets: [{key: A, indicator: tre-em, comparator: '>', value: 95, year: 2030}]"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        due: 2025-06-30            | due: 2025-06-30                        | ''
        due: 2025-06-30            | due: 2025-07-01                        | item-later
        due: 2025-06-30            | produces: report                       | item-without-due
        recurrence: annual         | recurrence: quarterly                  | ''
        recurrence: quarterly      | recurrence: annual                     | item-seldomer
        recurrence: periodic       | recurrence: annual                     | ''
        recurrence: continuous     | recurrence: monthly                    | item-seldomer
        recurrence: six-monthly+annual | recurrence: six-monthly            | ''
        windows: [Trung thu]       | windows: [trung  thu, Tết]             | ''
        windows: [Trung thu, Tết]  | windows: [Tết]                         | item-without-window
        waitsFor: Khi có hướng dẫn | section: I                             | ''
        waitsFor: Khi có hướng dẫn | waitsFor: khi có hướng dẫn             | ''
        section: I                 | waitsFor: Khi có kinh phí              | item-waits
        produces: report           | produces: plan                         | item-of-other-product
        """)
    void work_without_an_origin_is_found_by_its_words(String above, String below, String said) {
        assertEquals(
                said,
                said(
                        "duties: [{key: D, addressee: we, text: Rà soát – báo cáo, " + above + "}]",
                        "taskGroups: [{key: G, title: G, tasks: [{key: X, summary: rà soát - báo cáo, " + below
                                + "}]}]"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        frequency: P1Y, deadline: {day: 10, month: 11, rule: before} | frequency: P1Y, deadline: {day: 1, month: 11}  | ''
        frequency: P1Y, deadline: {day: 10, month: 11, rule: before} | frequency: P1Y, deadline: {day: 9, month: 11}  | report-too-late
        frequency: P1Y, deadline: {day: 10, month: 11, rule: before} | frequency: P1Y, deadline: {day: 20, month: 12} | report-too-late
        frequency: P1Y, deadline: {day: 10, month: 11, rule: before} | frequency: P1Y                                 | report-without-day
        frequency: P3M, deadline: {offset: P10D}                     | frequency: P3M, deadline: {offset: P5D}        | ''
        frequency: P3M, deadline: {offset: P10D}                     | frequency: P3M, deadline: {offset: P10D}       | report-too-late
        frequency: P6M                                               | frequency: P1Y                                 | report-seldomer
        frequency: P6M                                               | frequency: P3M                                 | ''
        frequency: P1Y, form: F                                      | frequency: P1Y, form: F                        | ''
        frequency: P1Y, form: F                                      | frequency: P1Y                                 | missing-below
        frequency: P1Y, window: decree                               | frequency: P1Y, window: calendar               | report-otherwise
        """)
    void a_report_without_an_origin_is_found_by_its_form_or_kind(String above, String below, String said) {
        assertEquals(
                said, said("reporting: [{key: R, who: [we], " + above + "}]", "reporting: [{key: X, " + below + "}]"));
    }

    @Test
    void where_a_day_below_leaves_no_time_days_of_all_tiers_are_proposed() {
        Conformance held = hold(
                "reporting: [{key: R, who: [we], frequency: P1Y, deadline: {day: 10, month: 11, rule: before}}]",
                "reporting: [{key: X, frequency: P1Y, deadline: {day: 10, month: 11}}]");
        assertEquals(
                List.of("UNIT before 10/11", "BELOW before 7/11", "FURTHER_BELOW before 5/11"),
                held.against().get(0).entries().get(0).proposed().stream()
                        .map(day -> day.tier() + " " + said(day.deadline()))
                        .toList());
    }

    @Test
    void only_what_binds_the_unit_is_looked_for_and_never_that_it_makes_a_plan() {
        assertEquals("missing-below missing-below missing-below", said("""
            duties:
              - {key: D1, addressee: we, text: Một}
              - {key: D2, addressee: they, text: Hai}
              - {key: D3, addressee: they, text: Ba, passesTo: [we]}
              - {key: D4, addressee: we, text: Lập kế hoạch, produces: plan}
              - {key: D5, addressee: they, with: [we], text: Năm}
            reporting: [{key: R, who: [they], frequency: P1Y}]
            """, ""));
    }

    @Test
    void an_origin_is_the_plan_by_its_id_or_its_number_and_what_has_none_above_is_extra() {
        Conformance held = hold("""
            targets: [{key: T, name: Có nước sạch, value: 90}]
            """, """
            targets:
              - {key: A, name: Tên khác, value: 80, origins: [{plan: 12-kh/hu, key: T}]}
              - {key: B, name: Có nước sạch, value: 90, origins: [{plan: 13-KH/HU, key: T}]}
            duties: [{key: D, text: Việc riêng}]
            """);
        assertEquals("target-weaker", said(held));
        assertEquals(
                List.of("/targets/1", "/duties/0"),
                held.extra().stream().map(extra -> extra.place().pointer()).toList());
    }

    @Test
    void a_list_of_parts_counts_all_that_the_one_above_counts_under_whatever_keys() {
        String above = """
            targets:
              - {key: A, name: Có nước, value: 90}
              - {key: B, name: Có điện, value: 90}
              - {key: C, name: Đạt chuẩn, comparator: '>=', value: 2, composite: true, parts: [A, B]}
            """;
        String below = """
            targets:
              - {key: X, name: Có nước, value: 90}
              - {key: Y, name: Có điện, value: 90}
              - {key: A, name: Có đường, value: 90}
              - {key: Z, name: Đạt chuẩn, comparator: '>=', value: 2, composite: true, parts: [%s]}
            """;
        assertEquals("", said(above, below.formatted("X, Y, A")));
        assertEquals("target-lacks", said(above, below.formatted("X, A")));
        assertEquals("", said(above, below.replace("parts: [%s]", "parts: []")));
    }

    @Test
    void of_what_was_spread_the_unit_owes_its_own_share_and_no_less() {
        Source.Asking whole = Above.asking(FullPlan.read(HEAD + """
            targets:
              - {key: T, indicator: so-nha, comparator: '>=', value: 1000}
              - {key: U, name: Trồng rừng, comparator: '>=', value: 1000}
            """));
        Source.Asking asking = new Source.Asking(
                whole.source(),
                whole.asks(),
                whole.addressees(),
                Map.of("T", new BigDecimal("50"), "U", new BigDecimal("60")));
        String below = """
            document: {kind: plan, issuer: 'ubnd:106', title: K}
            targets:
              - {key: A, indicator: so-nha, comparator: '>=', value: %d}
              - {key: B, name: Trồng rừng, comparator: '>=', value: %d}
            """;
        assertEquals(
                "", said(Conformance.of(FullPlan.read(below.formatted(50, 60)), List.of(asking), plan -> MEASURES)));
        assertEquals(
                "target-weaker target-weaker",
                said(Conformance.of(FullPlan.read(below.formatted(49, 59)), List.of(asking), plan -> MEASURES)));
    }

    @Test
    void two_plans_above_are_each_held_against_for_themselves() {
        Source.Asking one = Above.asking(FullPlan.read(HEAD + "targets: [{key: T, indicator: tre-em, value: 90}]"));
        Source.Asking other = Above.asking(FullPlan.read(
                HEAD.replace("12-KH/HU", "40/KH-UBND") + "targets: [{key: T, indicator: tre-em, value: 95}]"));
        Conformance held = Conformance.of(
                FullPlan.read("document: {kind: plan, issuer: 'ubnd:106', title: K}\n"
                        + "targets: [{key: A, indicator: tre-em, value: 92}]"),
                List.of(one, other),
                plan -> MEASURES);
        assertEquals(
                List.of(Verdict.COVERED, Verdict.WEAKER),
                held.against().stream()
                        .map(against -> against.entries().get(0).verdict())
                        .toList());
        assertEquals(List.of(), held.extra());
    }

    private static String said(Deadline day) {
        return day.ruleOrDefault().wire() + " " + day.day() + "/" + day.month();
    }

    private static String said(String above, String below) {
        return said(hold(above, below));
    }

    private static String said(Conformance held) {
        return held.against().stream()
                .flatMap(against -> against.entries().stream()
                        .flatMap(entry -> ConformanceWarnings.faults(entry, against).stream()))
                .map(fault -> fault.refusal().code())
                .collect(Collectors.joining(" "));
    }

    private static Conformance hold(String above, String below) {
        return Conformance.of(
                FullPlan.read("document: {kind: plan, issuer: 'ubnd:106', title: K}\n" + below),
                List.of(Above.asking(FullPlan.read(HEAD + above))),
                plan -> MEASURES);
    }
}
