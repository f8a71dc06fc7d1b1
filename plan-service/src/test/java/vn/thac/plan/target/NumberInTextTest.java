package vn.thac.plan.target;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thac.plan.target.NumberInText.Ambiguous;
import vn.thac.plan.target.NumberInText.Reading;
import vn.thac.plan.target.NumberInText.Understood;

class NumberInTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # text                   value        up to   per      unit
            99,9                   | 99.9       | -     | -      | -
            99.9                   | 99.9       | -     | -      | -
            99,90                  | 99.90      | -     | -      | -
            0,125                  | 0.125      | -     | -      | -
            0.125                  | 0.125      | -     | -      | -
            12,345                 | 12.345     | -     | -      | -
            1234.567               | 1234.567   | -     | -      | -
            -6,78                  | -6.78      | -     | -      | -
            −6,78                  | -6.78      | -     | -      | -
            20.000 ngôi nhà        | 20000      | -     | -      | ngôi nhà
            1.234,5                | 1234.5     | -     | -      | -
            1.000.000              | 1000000    | -     | -      | -
            1,234.5                | 1234.5     | -     | -      | -
            1,000,000              | 1000000    | -     | -      | -
            550/100.000            | 550        | -     | 100000 | -
            550/100.000 trẻ em     | 550        | -     | 100000 | trẻ em
            7,3 %                  | 7.3        | -     | -      | %
            5–10%                  | 5          | 10    | -      | %
            5% - 10%               | 5          | 10    | -      | %
            5 đến 10 % mỗi năm     | 5          | 10    | -      | % mỗi năm
            0,5 ‰                  | 0.5        | -     | -      | ‰
            """)
    void what_a_plan_writes_is_understood_exactly(
            String text, BigDecimal value, BigDecimal upTo, Integer per, String unit) {
        assertEquals(new Understood(value, upTo, per, unit), NumberInText.read(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12.345   | 12345   | 12,345
            -12.345  | -12345  | -12,345
            100,000  | 100000  | 100
            5–12.345 | 12345   | 12,345
            """)
    void what_can_be_two_numbers_is_told_as_both(String text, String whole, String fraction) {
        assertEquals(new Ambiguous(whole, fraction), NumberInText.read(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            many
            ''
            1.2.3
            1,2,3
            1.000,
            12.34,5
            5/0
            5/0,5
            90 % vào năm 2025
            """)
    void all_else_is_no_number(String text) {
        assertEquals(new NumberInText.Unreadable(), NumberInText.read(text));
    }

    /** Printed by the rules of the language, a number comes back as itself or as two that it could be, never as another. */
    @Property(tries = 500)
    void no_number_is_read_as_another(
            @ForAll @LongRange(min = -100_000_000_000L, max = 100_000_000_000L) long digits,
            @ForAll @IntRange(max = 6) int scale) {
        BigDecimal number = BigDecimal.valueOf(digits, scale);
        String printed = String.format(Locale.GERMANY, "%,." + scale + "f", number);
        Reading read = NumberInText.read(printed);
        if (read instanceof Ambiguous two) {
            assertEquals(
                    true,
                    number.compareTo(new BigDecimal(two.whole())) == 0
                            || number.compareTo(new BigDecimal(two.fraction().replace(',', '.'))) == 0,
                    printed);
        } else {
            assertEquals(new Understood(number, null, null, null), read, printed);
        }
    }
}
