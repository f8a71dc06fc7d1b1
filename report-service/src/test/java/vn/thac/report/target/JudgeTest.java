package vn.thac.report.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thac.core.json.JsonRules;
import vn.thac.report.form.Direction;
import vn.thac.report.target.Judgement.Why;
import vn.thac.report.target.Target.Phase;
import vn.thac.report.target.Target.Verdict;

/** What figures say of each way in which a plan words a target. */
class JudgeTest {

    private static final ObjectMapper JSON = json();

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', delimiter = '|', nullValues = "-", textBlock = """
            # the target                                                                       now   before  verdict
            'value': 105, 'upTo': 110                                                        | 105   | -     | MET
            'value': 105, 'upTo': 110                                                        | 110   | -     | MET
            'value': 105, 'upTo': 110                                                        | 110.1 | -     | NOT_MET
            'value': 105, 'upTo': 110                                                        | 104.9 | -     | NOT_MET
            'value': 10, 'comparator': '>=', 'unit': '%', 'change': {'way': 'reduction'}, 'baseline': {'value': 1200, 'year': 2020} | 1080 | - | MET
            'value': 10, 'comparator': '>', 'unit': '%', 'change': {'way': 'reduction'}, 'baseline': {'value': 1200, 'year': 2020}  | 1080 | - | NOT_MET
            'value': 10, 'comparator': '=', 'unit': '%', 'change': {'way': 'reduction'}, 'baseline': {'value': 1200, 'year': 2020}  | 900  | - | MET
            'value': 10, 'comparator': '>=', 'unit': '%', 'change': {'way': 'reduction'}, 'baseline': {'value': 1200, 'year': 2020} | 1081 | - | NOT_MET
            'value': 10, 'comparator': '>=', 'unit': '%', 'change': {'way': 'increase'}, 'baseline': {'value': 1200, 'year': 2020}  | 1320 | - | MET
            'value': 10, 'comparator': '>=', 'unit': '%', 'change': {'way': 'increase'}, 'baseline': {'value': 1200, 'year': 2020}  | 1080 | - | NOT_MET
            'value': 2, 'comparator': '>=', 'unit': 'điểm %', 'change': {'way': 'reduction'}, 'baseline': {'value': 14.5, 'year': 2020} | 12.5 | - | MET
            'value': 2, 'comparator': '>=', 'unit': 'điểm %', 'change': {'way': 'reduction'}, 'baseline': {'value': 14.5, 'year': 2020} | 12.6 | - | NOT_MET
            'value': 5, 'upTo': 10, 'unit': '%', 'change': {'way': 'reduction', 'yearly': true}                                     | 95   | 100 | MET
            'value': 5, 'upTo': 10, 'unit': '%', 'change': {'way': 'reduction', 'yearly': true}                                     | 80   | 100 | MET
            'value': 5, 'upTo': 10, 'unit': '%', 'change': {'way': 'reduction', 'yearly': true}                                     | 95.1 | 100 | NOT_MET
            'value': 5, 'upTo': 10, 'unit': '%', 'change': {'way': 'reduction', 'yearly': true}, 'baseline': {'value': 100, 'year': 2024} | 95 | - | MET
            'value': 5, 'upTo': 10, 'unit': '%', 'change': {'way': 'reduction', 'yearly': true}, 'baseline': {'value': 100, 'year': 2024} | 95 | 98 | NOT_MET
            'answer': true                                                                   | 1     | -     | MET
            'answer': true                                                                   | 0     | -     | NOT_MET
            'answer': false                                                                  | 0.0   | -     | MET
            'grade': {'at': 'Khá', 'of': ['Yếu', 'Khá', 'Tốt']}                              | 2     | -     | MET
            'grade': {'at': 'khá', 'of': ['Yếu', 'Khá', 'Tốt']}                              | 1     | -     | NOT_MET
            'grade': {'at': 'Khá', 'of': ['Yếu', 'Khá', 'Tốt']}, 'comparator': '>'           | 2     | -     | NOT_MET
            """)
    void every_wording_has_its_verdict(String said, BigDecimal now, BigDecimal before, Verdict verdict) {
        assertEquals(verdict, judge(said, now, before).verdict(), said);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', delimiter = '|', nullValues = "-", textBlock = """
            'comparator': '>=', 'unit': '%'                                                               | 1 | IN_WORDS
            'value': 5                                                                                    | 1 | IN_WORDS
            'value': 5, 'comparator': '>='                                                                | - | NO_FIGURE
            'value': 5, 'comparator': '>=', 'change': {'way': 'reduction'}                                | 1 | NO_BASELINE
            'value': 5, 'upTo': 9, 'change': {'way': 'reduction', 'yearly': true}                         | 1 | NO_FIGURE_OF_THE_YEAR_BEFORE
            'value': 5, 'upTo': 9, 'change': {'way': 'reduction', 'yearly': true}, 'baseline': {'value': 9, 'year': 2020} | 1 | NO_FIGURE_OF_THE_YEAR_BEFORE
            'value': 5, 'comparator': '>=', 'unit': '%', 'change': {'way': 'increase'}, 'baseline': {'value': 0}          | 1 | BASELINE_IS_ZERO
            'composite': true, 'value': 100, 'comparator': '='                                            | - | LIST_UNKNOWN
            """)
    void what_cannot_be_judged_says_why(String said, BigDecimal now, Why why) {
        Judgement judgement = judge(said, now, null);
        assertEquals(Verdict.NO_FIGURE_YET, judgement.verdict());
        assertEquals(why, judgement.why());
    }

    @Test
    void nothing_that_measures_it_is_another_thing_than_no_figure_yet() {
        Target words = target("'indicator': null, 'value': 5, 'comparator': '>='");
        assertEquals(Why.NO_INDICATOR, Judge.of(words, null, null).why());
    }

    /** 2 in 3 is more than 66.666666 % and less than 66.666667 %, whatever is shown of it. */
    @Test
    void a_share_is_compared_before_it_is_rounded() {
        Judge.Figures twoThirds = known(new Quantity(BigDecimal.valueOf(200), BigDecimal.valueOf(3)), 100, null);
        Target below = target("'value': 66.666667, 'comparator': '>='");
        Target above = target("'value': 66.666666, 'comparator': '<='");
        assertEquals(Verdict.NOT_MET, Judge.of(below, Direction.UP, twoThirds).verdict());
        assertEquals(Verdict.NOT_MET, Judge.of(above, Direction.UP, twoThirds).verdict());
    }

    @Test
    void a_rate_is_held_against_the_number_that_the_plan_writes_it_per() {
        Target target = target("'value': 550, 'per': 100000, 'comparator': '<='");
        Judge.Figures atFiveAndAHalf = known(Quantity.of(new BigDecimal("5.5")), 1000, "‰");
        Judge.Figures above = known(Quantity.of(new BigDecimal("5.501")), 1000, "‰");
        assertEquals(
                Verdict.MET, Judge.of(target, Direction.DOWN, atFiveAndAHalf).verdict());
        assertEquals(Verdict.NOT_MET, Judge.of(target, Direction.DOWN, above).verdict());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', delimiter = '|', nullValues = "-", textBlock = """
            # the target                                                            now    before  per     unit          verdict   reached
            'value': 10, 'comparator': '>=', 'unit': '%', 'per': 100000, 'change': {'way': 'reduction'}, 'baseline': {'value': 600} | 5.5 | - | 1000 | ‰ | NOT_MET | 8.333333
            'value': 10, 'comparator': '>=', 'unit': '%', 'per': 100000, 'change': {'way': 'reduction'}, 'baseline': {'value': 600} | 5.4 | - | 1000 | ‰ | MET     | 10
            'value': 50, 'comparator': '>=', 'per': 100000, 'change': {'way': 'reduction'}, 'baseline': {'value': 600} | 5.5 | -   | 1000 | ‰ | MET     | 50
            'value': 50, 'comparator': '>=', 'per': 100000, 'change': {'way': 'reduction', 'yearly': true}             | 5.5 | 5.9 | 1000 | ‰ | NOT_MET | 40
            'value': 5, 'comparator': '>=', 'unit': '%', 'change': {'way': 'reduction', 'yearly': true}                | 5.5 | 5.9 | 1000 | ‰ | MET     | 6.779661
            'value': 2, 'comparator': '>=', 'unit': 'điểm %', 'change': {'way': 'increase', 'yearly': true}            | 62  | 60  | 100  | % | MET     | 2
            'value': 8, 'comparator': '<=', 'unit': '‰'                             | 0.9  | - | 100  | %           | NOT_MET | -
            'value': 0.9, 'comparator': '>=', 'unit': '%'                           | 9    | - | 1000 | ‰           | MET     | -
            'value': 1.5, 'comparator': '>=', 'unit': 'tỷ đồng'                     | 1499 | - | -    | triệu đồng  | NOT_MET | -
            'value': 1.5, 'comparator': '>=', 'unit': 'tỷ đồng'                     | 1500 | - | -    | triệu đồng  | MET     | -
            'value': 1, 'upTo': 2, 'unit': 'nghìn tỷ đồng'                          | 1500 | - | -    | Tỉ đồng     | MET     | -
            'value': 20, 'comparator': '>=', 'unit': 'ngàn người'                   | 19999 | - | -   | người       | NOT_MET | -
            'value': 5, 'comparator': '>=', 'unit': 'tỷ đồng', 'change': {'way': 'increase'}, 'baseline': {'value': 20} | 24999 | - | - | triệu đồng | NOT_MET | 4.999
            'value': 5, 'comparator': '>=', 'unit': 'tỷ đồng', 'change': {'way': 'increase', 'yearly': true}            | 25000 | 20000 | - | triệu đồng | MET | 5
            'value': 20, 'comparator': '>=', 'unit': 'trẻ'                          | 20   | - | -    | trẻ em      | MET     | -
            'value': 20, 'comparator': '>=', 'unit': 'hộ'                           | 90   | - | -    | người       | -       | -
            'value': 90, 'comparator': '>=', 'unit': '%'                            | 1500 | - | -    | người       | -       | -
            'value': 1, 'comparator': '>=', 'unit': 'tỷ đồng'                       | 5    | - | -    | -           | MET     | -
            """)
    void a_figure_is_held_against_a_target_in_the_unit_of_the_target(
            String said,
            BigDecimal now,
            BigDecimal before,
            BigDecimal per,
            String unit,
            Verdict verdict,
            BigDecimal reached) {
        Judge.Figures known = new Judge.Figures(
                new Judge.Figure(Quantity.of(now), per, unit),
                2025,
                before == null ? null : new Judge.Figure(Quantity.of(before), per, unit));
        Judgement judgement = Judge.of(target(said), null, known);
        assertEquals(verdict == null ? Verdict.NO_FIGURE_YET : verdict, judgement.verdict(), said);
        assertEquals(verdict == null ? Why.MEASURED_OTHERWISE : null, judgement.why(), said);
        assertEquals(reached, judgement.reached(), said);
    }

    /** A definition that is measured in another way since has its earlier figures in another unit. */
    @Test
    void the_year_before_is_brought_into_the_same_unit_too() {
        Target target =
                target("'value': 5, 'comparator': '>=', 'unit': '%', 'change': {'way': 'reduction', 'yearly': true}");
        Judge.Figure now = new Judge.Figure(Quantity.of(new BigDecimal("540")), BigDecimal.valueOf(100_000), null);
        Judge.Figure before = new Judge.Figure(Quantity.of(new BigDecimal("6")), BigDecimal.valueOf(1000), null);
        assertEquals(
                BigDecimal.TEN,
                Judge.of(target, null, new Judge.Figures(now, 2025, before)).reached());
        assertEquals(
                Why.NO_FIGURE_OF_THE_YEAR_BEFORE,
                Judge.of(target, null, new Judge.Figures(now, 2025, figure(BigDecimal.TEN)))
                        .why());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # year of the figure, now, before, wanted, improved
            2026, 99.9, 99.8, UP,   true
            2026, 99.8, 99.8, UP,   false
            2026, 99.7, 99.8, DOWN, true
            2026, 99.9, -,    UP,   -
            2025, 99.9, 99.8, UP,   -
            """)
    void what_is_to_be_improved_after_its_year_is_held_against_the_year_before(
            int year, BigDecimal now, BigDecimal before, Direction wanted, Boolean improved) {
        Target target = target("'value': 99.5, 'comparator': '>=', 'then': 'maintain-and-improve'");
        Judge.Figures known = new Judge.Figures(figure(now), year, before == null ? null : figure(before));
        assertEquals(improved, Judge.of(target, wanted, known).improved());
        assertNull(Judge.of(target("'value': 99.5, 'comparator': '>=', 'then': 'maintain'"), wanted, known)
                .improved());
    }

    @ParameterizedTest
    @CsvSource({
        // value, unit, met, not met, verdict
        "60, %,        2, 1, MET",
        "67, %,        2, 1, NOT_MET",
        "100, % chỉ tiêu, 3, 0, MET",
        "100, % chỉ tiêu, 2, 1, NOT_MET",
        "15, chỉ tiêu, 15, 4, MET",
        "16, chỉ tiêu, 15, 4, NOT_MET"
    })
    void a_composite_target_counts_which_of_its_parts_are_met(
            BigDecimal value, String unit, int met, int notMet, Verdict verdict) {
        Target target = target("'composite': true, 'comparator': '>=', 'value': " + value + ", 'unit': '" + unit + "'");
        List<Verdict> parts = Stream.concat(
                        Collections.nCopies(met, Verdict.MET).stream(),
                        Collections.nCopies(notMet, Verdict.NOT_MET).stream())
                .toList();
        assertEquals(verdict, Judge.ofParts(target, parts).verdict());
        assertEquals(BigDecimal.valueOf(met), Judge.ofParts(target, parts).reached());
        List<Verdict> oneOpen =
                Stream.concat(parts.stream(), Stream.of(Verdict.NO_FIGURE_YET)).toList();
        assertEquals(Why.PARTS_OPEN, Judge.ofParts(target, oneOpen).why());
        assertEquals(Why.LIST_UNKNOWN, Judge.ofParts(target, List.of()).why());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', delimiter = '|', textBlock = """
            # the target                                                             2024    2025    2030    2031
            'year': 2025, 'then': 'maintain', 'until': 2030                        | OPEN   | JUDGED | JUDGED | LAPSED
            'year': null, 'standing': true, 'until': 2030                          | JUDGED | JUDGED | JUDGED | LAPSED
            'year': 2030, 'change': {'way': 'reduction', 'yearly': true}           | JUDGED | JUDGED | JUDGED | LAPSED
            'year': null, 'change': {'way': 'reduction', 'yearly': true}           | JUDGED | JUDGED | JUDGED | JUDGED
            'year': 2030, 'change': {'way': 'reduction'}                           | OPEN   | OPEN   | JUDGED | LAPSED
            """)
    void a_yearly_change_holds_each_year_and_what_is_maintained_as_long_as_it_says(
            String said, Phase first, Phase second, Phase third, Phase last) {
        Target target = target(said);
        assertEquals(
                List.of(first, second, third, last),
                Stream.of(2024, 2025, 2030, 2031).map(target::phase).toList());
    }

    /** The same by another way: a reduction of v % is met where now × 100 is no more than before × (100 − v). */
    @Property(tries = 500)
    void a_reduction_is_met_exactly_where_less_than_the_rest_is_left(
            @ForAll @IntRange(min = 1, max = 100_000) int before,
            @ForAll @IntRange(max = 100_000) int now,
            @ForAll @IntRange(max = 1000) int tenths) {
        BigDecimal wanted = BigDecimal.valueOf(tenths, 1);
        Target target = target("'comparator': '>=', 'unit': '%', 'change': {'way': 'reduction'}, 'value': " + wanted
                + ", 'baseline': {'value': " + before + "}");
        boolean met = 1000L * now <= (1000L - tenths) * before;
        assertEquals(
                met ? Verdict.MET : Verdict.NOT_MET,
                Judge.of(target, Direction.DOWN, new Judge.Figures(figure(BigDecimal.valueOf(now)), 2025, null))
                        .verdict());
    }

    private static Judgement judge(String said, BigDecimal now, BigDecimal before) {
        Judge.Figures known =
                now == null ? null : new Judge.Figures(figure(now), 2025, before == null ? null : figure(before));
        return Judge.of(target(said), null, known);
    }

    private static Judge.Figure figure(BigDecimal number) {
        return new Judge.Figure(Quantity.of(number), null, null);
    }

    /** A quotient in so many. */
    private static Judge.Figures known(Quantity now, int per, String unit) {
        return new Judge.Figures(new Judge.Figure(now, BigDecimal.valueOf(per), unit), 2025, null);
    }

    /** As it comes in an event. */
    private static Target target(String said) {
        String indicator = said.contains("'indicator'") ? "" : "'indicator': 'I', ";
        String year = said.contains("'year': 20") && !said.contains("'baseline'") || said.contains("'year': null")
                ? ""
                : "'year': 2025, ";
        String standing = said.contains("'standing'") ? "" : "'standing': false, ";
        String composite = said.contains("'composite'") ? "" : "'composite': false, ";
        try {
            return JSON.readValue(
                    ("{'key': 'T', " + indicator + year + standing + composite + said + "}").replace('\'', '"'),
                    Target.class);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(said, e);
        }
    }

    private static ObjectMapper json() {
        ObjectMapper mapper = JsonMapper.builder().build();
        new JsonRules().customize(mapper);
        return mapper;
    }
}
