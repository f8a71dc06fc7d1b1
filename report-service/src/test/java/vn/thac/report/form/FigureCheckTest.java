package vn.thac.report.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thac.core.problem.Fault;
import vn.thac.core.problem.Faults;

class FigureCheckTest {

    private static final Form FORM = new Form(
            "TE-01",
            1,
            true,
            List.of(
                    new Indicator("KS", 1, "Khai sinh", Rule.RATIO, "%", Direction.UP, null),
                    new Indicator(
                            "TRUONG",
                            2,
                            "Trường",
                            Rule.SUM,
                            "trường",
                            Direction.UP,
                            null,
                            new Values(false, false, true, null, null, 6),
                            false)));

    private final Faults faults = new Faults();

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static FigureInput parts(String numerator, String denominator) {
        return new FigureInput("KS", number(numerator), number(denominator), null, null, null);
    }

    private static FigureInput value(String value) {
        return new FigureInput("TRUONG", null, null, number(value), null, null);
    }

    private Figures check(FigureInput... figures) {
        return FigureCheck.check(FORM, Arrays.asList(figures), faults);
    }

    private List<String> found() {
        return faults.list().stream()
                .map(f -> f.refusal().code() + " " + f.pointer())
                .toList();
    }

    @Test
    void every_indicator_answered_is_accepted_with_the_version_pinned() {
        Figures figures = check(parts("412", "430"), value("0"));

        assertFalse(faults.any());
        assertEquals(
                Answer.given(Amount.of(number("412"), number("430"))),
                figures.answers().get("KS@1"));
        assertEquals(Answer.given(Amount.of(number("0"))), figures.answers().get("TRUONG@2"));
    }

    @Test
    void not_applicable_is_an_answer_and_zero_is_another() {
        Figures figures =
                check(parts("0", "0"), new FigureInput("TRUONG", null, null, null, true, "xã không có trường"));

        assertFalse(faults.any());
        assertEquals(Answer.notApplicable(), figures.answers().get("TRUONG@2"));
        assertEquals("xã không có trường", figures.notes().get("TRUONG@2"));
    }

    @Test
    void what_is_not_answered_is_named() {
        check(value("3"));

        assertEquals(List.of("figure-missing /figures"), found());
        assertEquals("KS", faults.list().get(0).args().get("indicator"));
    }

    @Test
    void all_faults_come_together_each_at_its_place() {
        check(
                parts("431", "430"),
                value("-1"),
                new FigureInput("LA", null, null, number("1"), null, null),
                value("2"),
                new FigureInput(null, null, null, number("1"), null, null),
                null);

        assertEquals(
                List.of(
                        "figure-more-than-whole /figures/0/numerator",
                        "figure-negative /figures/1/value",
                        "figure-indicator-not-in-form /figures/2/indicator",
                        "figure-twice /figures/3/indicator",
                        "figure-indicator-missing /figures/4/indicator",
                        "figure-indicator-missing /figures/5/indicator"),
                found());
    }

    @Test
    void a_share_is_never_given_as_a_finished_percentage() {
        check(new FigureInput("KS", null, null, number("95.8"), null, null), value("1"));

        assertEquals(List.of("figure-needs-parts /figures/0"), found());
    }

    @Test
    void half_a_share_both_ways_at_once_and_parts_of_a_sum_are_refused() {
        check(parts("1", null), new FigureInput("TRUONG", number("1"), null, null, null, null));
        check(new FigureInput("KS", number("1"), number("2"), number("50"), null, null), value("1"));

        assertEquals(
                List.of(
                        "figure-needs-parts /figures/0",
                        "figure-needs-value /figures/1",
                        "figure-value-with-parts /figures/0"),
                found());
    }

    @Test
    void some_of_none_is_impossible_none_of_none_is_not() {
        check(parts("1", "0"), value("1"));

        assertEquals(List.of("figure-of-nothing /figures/0/denominator"), found());
    }

    @Test
    void an_answer_that_says_nothing_or_too_much_is_refused() {
        check(
                new FigureInput("KS", null, null, null, null, null),
                new FigureInput("TRUONG", null, null, number("1"), true, null));

        assertEquals(
                List.of("figure-empty /figures/0", "figure-not-applicable-with-numbers /figures/1/notApplicable"),
                found());
    }

    @Test
    void digits_are_bounded_without_being_written_out() {
        for (String tooLong :
                List.of("1234567890123456789", "1e400000000", "0.1234567", "1e-400000000", "0e400000000")) {
            check(parts("1", "2"), value(tooLong));
        }
        assertEquals(
                5,
                found().stream()
                        .filter("figure-too-long /figures/1/value"::equals)
                        .count());
        assertEquals(5, found().size());
    }

    @Test
    void a_power_of_ten_is_an_ordinary_number() {
        Figures figures = check(parts("1", "2"), value("5e3"));

        assertFalse(faults.any());
        assertTrue(Cells.write(figures.answers()).contains("[5000]"));
    }

    @Test
    void cells_are_read_back_as_they_were_written() {
        Figures figures = check(parts("99.90", "100"), new FigureInput("TRUONG", null, null, null, true, null));

        assertEquals("{\"KS@1\":[99.90,100],\"TRUONG@2\":null}", Cells.write(figures.answers()));
        assertEquals(figures.answers(), Cells.read(Cells.write(figures.answers())));
    }

    @ParameterizedTest
    @CsvSource({
        // sent                 fault
        "999999999999999999,    ",
        "1000000000000000000,   figure-too-long",
        "1e17,                  ",
        "1e18,                  figure-too-long",
        "0.000001,              ",
        "0.0000001,             figure-too-long",
        "0.000000,              ",
        "0e18,                  ",
        "0e19,                  figure-too-long",
        "-0.000001,             figure-negative",
        "-0,                    "
    })
    void a_number_has_eighteen_digits_six_decimals_and_no_sign(String sent, String fault) {
        check(parts("1", "2"), value(sent));

        assertEquals(fault == null ? List.of() : List.of(fault + " /figures/1/value"), found());
    }

    @Test
    void each_impossible_part_is_named() {
        check(parts("-1", "1e30"), value("-1e30"));

        assertEquals(
                List.of(
                        "figure-negative /figures/0/numerator",
                        "figure-too-long /figures/0/denominator",
                        "figure-negative /figures/1/value",
                        "figure-too-long /figures/1/value"),
                found());
    }

    @ParameterizedTest
    @CsvSource({
        // rule   of   from  fault
        "RATIO,  430, 430,  ",
        "RATIO,  430, 430.0, ",
        "RATIO,  0,   0.0,  ",
        "RATIO,  431, 430,  figure-more-than-whole /figures/0/numerator",
        "RATIO,  1,   0,    figure-of-nothing /figures/0/denominator",
        "RATE,   431, 430,  ",
        "RATE,   0,   0,    ",
        "RATE,   1,   0.00, figure-of-nothing /figures/0/denominator"
    })
    void a_share_has_at_most_the_whole_and_a_rate_may_have_more(
            Rule rule, BigDecimal numerator, BigDecimal denominator, String fault) {
        Form form = new Form("F", 1, false, List.of(new Indicator("R", 1, "R", rule, null, null, BigDecimal.TEN)));

        FigureCheck.check(form, List.of(new FigureInput("R", numerator, denominator, null, null, null)), faults);

        assertEquals(fault == null ? List.of() : List.of(fault), found());
    }

    @Test
    void a_note_has_2000_characters_at_most_and_a_blank_one_is_none() {
        String longest = "x".repeat(2000);
        FigureInput noted = new FigureInput("TRUONG", null, null, BigDecimal.ONE, null, longest);
        assertEquals(Map.of("TRUONG@2", longest), check(parts("1", "2"), noted).notes());

        FigureInput blank = new FigureInput("TRUONG", null, null, BigDecimal.ONE, null, " \n ");
        assertEquals(Map.of(), check(parts("1", "2"), blank).notes());
        assertFalse(faults.any());

        FigureInput tooLong = new FigureInput("TRUONG", null, null, BigDecimal.ONE, null, longest + "x");
        check(parts("1", "2"), tooLong);
        assertEquals(List.of("figure-note-too-long /figures/1/note"), found());
    }

    @Test
    void saying_that_it_does_apply_is_no_answer() {
        check(parts("1", "2"), new FigureInput("TRUONG", null, null, null, false, null));
        assertEquals(List.of("figure-empty /figures/1"), found());
    }

    @Test
    void of_two_answers_to_one_indicator_the_first_is_kept() {
        Figures figures = check(parts("1", "2"), value("3"), value("4"));

        assertEquals(List.of("figure-twice /figures/2/indicator"), found());
        assertEquals(Answer.given(Amount.of(number("3"))), figures.answers().get("TRUONG@2"));
    }

    @Test
    void whoever_sends_nothing_learns_of_every_indicator() {
        check();

        assertEquals(List.of("figure-missing /figures", "figure-missing /figures"), found());
        assertEquals(
                List.of("KS", "TRUONG"),
                faults.list().stream().map(f -> f.args().get("indicator")).toList());
    }

    private static Values values(boolean whole, boolean negative, boolean overWhole, String min, String max) {
        return new Values(whole, negative, overWhole, number(min), number(max), null);
    }

    private Fault onlyFault(Rule rule, Values values, FigureInput figure) {
        Form form = new Form(
                "F", 1, false, List.of(new Indicator("R", 1, "R", rule, null, null, BigDecimal.TEN, values, false)));
        Faults own = new Faults();
        FigureCheck.check(form, List.of(figure), own);
        assertTrue(own.list().size() < 2, () -> own.list().toString());
        return own.any() ? own.list().get(0) : null;
    }

    private static String told(Fault fault) {
        return fault == null
                ? null
                : fault.refusal().code() + " " + fault.pointer() + " "
                        + fault.args().get("setting") + "=" + fault.args().get("says");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", textBlock = """
            # value    whole  negative  min   max   fault
            3,         true,  false,    none, none, none
            3.0,       true,  false,    none, none, none
            3.7,       true,  false,    none, none, figure-not-whole /figures/0/value values.whole=true
            -3,        true,  true,     none, none, none
            -3.5,      true,  true,     none, none, figure-not-whole /figures/0/value values.whole=true
            -3,        true,  false,    none, none, figure-negative /figures/0/value values.negative=false
            -6.78,     false, true,     none, none, none
            -6.78,     false, false,    none, none, figure-negative /figures/0/value values.negative=false
            0,         true,  false,    none, none, none
            -0.00,     true,  false,    none, none, none
            100,       false, false,    0,    100,  none
            100.000001,false, false,    0,    100,  figure-above-max /figures/0 values.max=100
            -100,      false, true,     -100, 100,  none
            -100.5,    false, true,     -100, 100,  figure-below-min /figures/0 values.min=-100
            """)
    void what_a_number_can_be_is_said_by_the_definition_and_the_refusal_says_which_word(
            String value, boolean whole, boolean negative, String min, String max, String fault) {
        FigureInput figure = new FigureInput("R", null, null, number(value), null, null);

        for (Rule rule : List.of(Rule.SUM, Rule.MAX, Rule.MIN, Rule.NOT_ADDITIVE)) {
            assertEquals(fault, told(onlyFault(rule, values(whole, negative, true, min, max), figure)), rule.wire());
        }
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", textBlock = """
            # rule  of     from  whole  negative  over   max   fault
            RATIO,  105,   100,  false, false,    false, none, figure-more-than-whole /figures/0/numerator values.overWhole=false
            RATIO,  105,   100,  false, false,    true,  none, none
            RATE,   105,   100,  false, false,    false, none, figure-more-than-whole /figures/0/numerator values.overWhole=false
            RATIO,  0.5,   1.25, true,  false,    false, none, two
            RATIO,  1,     2,    true,  false,    false, none, none
            RATIO,  -1,    2,    false, true,     false, none, none
            RATIO,  -1,    2,    false, false,    false, none, figure-negative /figures/0/numerator values.negative=false
            RATE,   1,     -2,   false, true,     true,  none, figure-negative /figures/0/denominator values.negative=true
            RATIO,  -1,    0,    false, true,     true,  none, figure-of-nothing /figures/0/denominator null=null
            RATIO,  3,     4,    false, false,    false, 75,   none
            RATIO,  3001,  4000, false, false,    false, 75,   figure-above-max /figures/0 values.max=75
            """)
    void of_a_quotient_the_parts_are_whole_or_not_and_its_value_is_bounded(
            Rule rule,
            String of,
            String from,
            boolean whole,
            boolean negative,
            boolean over,
            String max,
            String fault) {
        FigureInput figure = new FigureInput("R", number(of), number(from), null, null, null);
        if ("two".equals(fault)) {
            Form form = new Form(
                    "F",
                    1,
                    false,
                    List.of(new Indicator(
                            "R", 1, "R", rule, null, null, null, values(whole, negative, over, null, max), false)));
            FigureCheck.check(form, List.of(figure), faults);
            assertEquals(
                    List.of("figure-not-whole /figures/0/numerator", "figure-not-whole /figures/0/denominator"),
                    found());
        } else {
            assertEquals(fault, told(onlyFault(rule, values(whole, negative, over, null, max), figure)));
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 5, true", "0, 5.1, false", "2, 5.12, true", "2, 5.123, false", "2, 5.120, true", "9, 5.123456, true"
    })
    void digits_behind_the_mark_are_as_many_as_the_definition_allows(int allowed, String value, boolean taken) {
        Values values = new Values(false, false, true, null, null, allowed);
        Fault fault = onlyFault(Rule.SUM, values, new FigureInput("R", null, null, number(value), null, null));

        assertEquals(taken ? null : "figure-too-exact /figures/0/value values.decimals=" + allowed, told(fault));
    }

    @Test
    void where_a_definition_says_nothing_a_change_may_be_negative_and_a_part_may_not() {
        assertEquals(
                null, told(onlyFault(Rule.SUM, null, new FigureInput("R", null, null, number("-6.78"), null, null))));
        assertEquals(
                "figure-negative /figures/0/numerator values.negative=false",
                told(onlyFault(Rule.RATIO, null, new FigureInput("R", number("-1"), number("2"), null, null, null))));
        assertEquals(
                "figure-more-than-whole /figures/0/numerator values.overWhole=false",
                told(onlyFault(Rule.RATIO, null, new FigureInput("R", number("3"), number("2"), null, null, null))));
        assertEquals(
                null,
                told(onlyFault(Rule.RATE, null, new FigureInput("R", number("3"), number("2"), null, null, null))));
    }
}
