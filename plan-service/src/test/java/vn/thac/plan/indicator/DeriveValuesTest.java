package vn.thac.plan.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thac.plan.indicator.DeriveValues.Measure;
import vn.thac.plan.packages.IndicatorLine.Rule;
import vn.thac.plan.packages.SaidValues;

/** Which numbers an indicator can be, read off what its definition says. */
class DeriveValuesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    Số trẻ em                             | trẻ em       | whole, not negative
                    Số trẻ em                             | TRẺ  EM      | whole, not negative
                    Số hộ nghèo                           | hộ nghèo     | whole, not negative
                    Vụ xâm hại trẻ em                     | vụ           | whole, not negative
                    Cơ sở trợ giúp                        | cơ sở        | whole, not negative
                    Xã có điểm vui chơi                   | xã           | whole, not negative
                    Lớp học                               | lớp          | whole, not negative
                    Lượt tư vấn                           | lượt người   | whole, not negative
                    Xã (hoà)                              | hợp tác xã   | whole, not negative
                    Children                              | children     | whole, not negative
                    Thay đổi số hộ nghèo                  | hộ           | whole, negative
                    Di cư thuần                           | người        | whole, negative
                    Chênh lệch số học sinh                | học sinh     | whole, negative
                    Số vụ tăng giảm so với cùng kỳ        | vụ           | whole, negative
                    Số hộ thuần nông                      | hộ           | whole, not negative
                    Chênh lệch số hộ thuần nông           | hộ           | whole, negative
                    Số trẻ em bình quân một hộ            | trẻ em       | fractions, not negative
                    Dân số                                | nghìn người  | fractions, not negative
                    Dân số                                | triệu người  | fractions, not negative
                    Dân số                                | 1.000 người  | fractions, not negative
                    Thay đổi dân số                       | nghìn người  | fractions, negative
                    Mật độ dân số                         | người/km²    | fractions, negative
                    Tốc độ tăng trưởng GRDP               | %            | fractions, negative
                    Tỷ suất                               | ‰            | fractions, negative
                    Thu ngân sách                         | tỷ đồng      | fractions, negative
                    Diện tích                             | ha           | fractions, negative
                    Mức sống gấp                          | lần          | fractions, negative
                    Học sinh                              | hocsinh      | fractions, negative
                    Số trẻ em                             | -            | fractions, negative
                    """)
    void what_counts_things_is_whole_and_not_negative_unless_it_is_of_a_change(
            String name, @Nullable String unit, String can) {
        for (Rule rule : new Rule[] {Rule.SUM, Rule.MAX, Rule.MIN, Rule.NOT_ADDITIVE}) {
            assertEquals(can, told(derive(name, unit, rule, null, null, null, SaidValues.NOTHING)), rule.wire());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    Số trẻ em đạt      | Tổng số trẻ em       | -       | whole, not negative
                    trẻ đạt            | tổng số trẻ          | -       | whole, not negative
                    Số ca mắc          | Dân số               | -       | whole, not negative
                    Số chỉ tiêu đạt    | Số chỉ tiêu          | -       | whole, not negative
                    -                  | Tổng số hộ           | -       | whole, not negative
                    -                  | -                    | trẻ em  | whole, not negative
                    -                  | -                    | -       | fractions, not negative
                    Diện tích đã trồng | Tổng diện tích       | trẻ em  | fractions, not negative
                    Số trẻ em          | Tổng diện tích       | -       | fractions, not negative
                    Số đạt             | Tổng số              | -       | fractions, not negative
                    """)
    void both_parts_of_a_ratio_count_where_both_name_things(
            @Nullable String numerator, @Nullable String denominator, @Nullable String population, String can) {
        for (Rule rule : new Rule[] {Rule.RATIO, Rule.RATE}) {
            Values derived = derive("Tỷ lệ", "%", rule, numerator, denominator, population, SaidValues.NOTHING);
            assertEquals(can, told(derived), rule.wire());
        }
    }

    @Test
    void a_growth_of_a_ratio_has_parts_that_are_not_negative() {
        assertFalse(derive("Tăng trưởng", "%", Rule.RATIO, null, null, null, SaidValues.NOTHING)
                .negative());
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void only_a_rate_may_be_more_than_its_whole_when_nobody_says_so(Rule rule) {
        assertEquals(
                rule == Rule.RATE,
                derive("Tỷ lệ", "%", rule, null, null, null, SaidValues.NOTHING).overWhole());
    }

    @Test
    void what_is_said_wins_over_what_follows() {
        Values said = derive(
                "Số trẻ em",
                "trẻ em",
                Rule.SUM,
                null,
                null,
                null,
                new SaidValues(false, true, null, new BigDecimal("-2.50"), new BigDecimal("1e3"), 2));
        assertEquals(new Values(false, true, false, new BigDecimal("-2.5"), new BigDecimal("1000"), 2), said);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // whole, negative, min, max, decimals → whole, negative, decimals
                "-, -, -, -, 0, true, false, 0",
                "-, -, -, -, 2, false, false, 2",
                "-, -, 0.5, -, -, false, false, 6",
                "-, -, -, 99.5, -, false, false, 6",
                "-, -, -5, -, -, true, true, 0",
                "-, -, -, -1, -, true, true, 0",
                "-, -, 3, -, -, true, false, 0",
                "true, -, -, -, -, true, false, 0",
                "false, -, -, -, -, false, false, 6",
                "-, true, -, -, -, true, true, 0"
            })
    void what_is_said_of_one_setting_decides_the_others_that_hang_on_it(
            @Nullable Boolean whole,
            @Nullable Boolean negative,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable Integer decimals,
            boolean thenWhole,
            boolean thenNegative,
            int thenDecimals) {
        Values derived = derive(
                "Số trẻ em",
                "trẻ em",
                Rule.SUM,
                null,
                null,
                null,
                new SaidValues(whole, negative, null, min, max, decimals));
        assertEquals(thenWhole, derived.whole());
        assertEquals(thenNegative, derived.negative());
        assertEquals(thenDecimals, derived.decimals());
    }

    @Test
    void a_bound_from_nought_up_makes_any_number_not_negative() {
        SaidValues from = new SaidValues(null, null, null, BigDecimal.ZERO, null, null);
        assertFalse(derive("Thu", "tỷ đồng", Rule.SUM, null, null, null, from).negative());
    }

    @Test
    void bounds_are_kept_plain_and_unsaid_ones_are_none() {
        Values bounds = new Values(false, true, false, new BigDecimal("1E+2"), new BigDecimal("0.000001000"), 6);
        assertEquals("100", String.valueOf(bounds.min()));
        assertEquals("0.000001", String.valueOf(bounds.max()));
        Values none = derive("Thu", "tỷ đồng", Rule.SUM, null, null, null, SaidValues.NOTHING);
        assertNull(none.min());
        assertNull(none.max());
        assertTrue(none.negative());
    }

    private static Values derive(
            String name,
            @Nullable String unit,
            Rule rule,
            @Nullable String numerator,
            @Nullable String denominator,
            @Nullable String population,
            SaidValues said) {
        return DeriveValues.of(new Measure(name, unit, rule, numerator, denominator, population), said);
    }

    private static String told(Values can) {
        assertEquals(can.whole() ? 0 : 6, can.decimals());
        return (can.whole() ? "whole" : "fractions") + ", " + (can.negative() ? "negative" : "not negative");
    }
}
