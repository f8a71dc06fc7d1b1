package vn.thac.report.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Faults;
import vn.thac.core.problem.Refused;

/** Which numbers are possible, read from the digits as somebody wrote them. */
class FigureCheckProperties {

    /** A figure as it is written; what is null was not given. */
    record Written(
            @Nullable String numerator,
            @Nullable String denominator,
            @Nullable String value) {

        FigureInput input() {
            return new FigureInput("I", number(numerator), number(denominator), number(value), null, null);
        }

        private static @Nullable BigDecimal number(@Nullable String text) {
            return text == null ? null : new BigDecimal(text);
        }
    }

    @Provide
    Arbitrary<String> numbers() {
        Arbitrary<String> small = Combinators.combine(
                        Arbitraries.of("", "", "-"),
                        Arbitraries.integers().between(0, 250),
                        Arbitraries.of("", "", ".0", ".5", ".50", ".125", ".123456", ".1234567", ".0000000"))
                .as((sign, whole, rest) -> sign + whole + rest);
        return Arbitraries.frequencyOf(
                Tuple.of(12, small),
                Tuple.of(1, Arbitraries.of("999999999999999999", "1000000000000000000", "0", "100")));
    }

    @Provide
    Arbitrary<Written> figures() {
        Arbitrary<String> some = numbers();
        return Arbitraries.oneOf(
                some.map(v -> new Written(null, null, v)),
                Combinators.combine(some, some).as((n, d) -> new Written(n, d, null)),
                Combinators.combine(some, some).as((n, d) -> new Written(n, d, null)),
                Combinators.combine(some, some).as((n, v) -> new Written(n, null, v)),
                some.map(n -> new Written(n, null, null)));
    }

    @Provide
    Arbitrary<Values> settings() {
        Arbitrary<Boolean> either = Arbitraries.of(true, false);
        Arbitrary<BigDecimal> bounds = Arbitraries.of("-50", "0", "50", "100", "100.5")
                .map(BigDecimal::new)
                .injectNull(0.5);
        return Combinators.combine(
                        either,
                        either,
                        either,
                        bounds,
                        bounds,
                        Arbitraries.of(0, 1, 2, 6, 9).injectNull(0.3))
                .as(Values::new)
                .injectNull(0.1);
    }

    private static String fraction(String number) {
        return number.contains(".") ? number.substring(number.indexOf('.') + 1) : "";
    }

    private static boolean isZero(String number) {
        return number.replaceAll("[-0.]", "").isEmpty();
    }

    /** What is wrong with one number, whatever the others are. */
    private static List<String> faults(String number, String place, boolean mayBeNegative, Values values) {
        String digits = number.replace("-", "");
        String whole = digits.contains(".") ? digits.substring(0, digits.indexOf('.')) : digits;
        boolean tooLong =
                !isZero(number) && (whole.length() > 18 || fraction(number).length() > 6);
        int decimals = tooLong ? 0 : fraction(number).replaceAll("0+$", "").length();
        int allowed = values.decimals() == null ? 6 : Math.min(6, values.decimals());
        List<String> faults = new ArrayList<>();
        if (number.startsWith("-") && !isZero(number) && !(mayBeNegative && values.negative())) {
            faults.add("figure-negative /figures/0/" + place);
        }
        if (tooLong) {
            faults.add("figure-too-long /figures/0/" + place);
        } else if (values.whole() && decimals > 0) {
            faults.add("figure-not-whole /figures/0/" + place);
        } else if (!values.whole() && decimals > allowed) {
            faults.add("figure-too-exact /figures/0/" + place);
        }
        return faults;
    }

    private static @Nullable BigDecimal shown(Written figure, Rule rule) {
        if (rule != Rule.RATIO && rule != Rule.RATE) {
            return figure.value() == null ? null : new BigDecimal(figure.value());
        }
        if (figure.numerator() == null || figure.denominator() == null || isZero(figure.denominator())) {
            return null;
        }
        BigDecimal factor = rule == Rule.RATIO ? BigDecimal.valueOf(100) : BigDecimal.valueOf(1000);
        return new BigDecimal(figure.numerator())
                .multiply(factor)
                .divide(new BigDecimal(figure.denominator()), 6, RoundingMode.HALF_UP);
    }

    private static List<String> shape(Written figure, boolean parts, Values values) {
        if (figure.value() != null && figure.numerator() != null) {
            return List.of("figure-value-with-parts /figures/0");
        }
        if (!parts) {
            return figure.value() == null ? List.of("figure-needs-value /figures/0") : List.of();
        }
        if (figure.numerator() == null || figure.denominator() == null) {
            return List.of("figure-needs-parts /figures/0");
        }
        if (isZero(figure.denominator())) {
            return isZero(figure.numerator()) ? List.of() : List.of("figure-of-nothing /figures/0/denominator");
        }
        return !values.overWhole()
                        && new BigDecimal(figure.numerator()).compareTo(new BigDecimal(figure.denominator())) > 0
                ? List.of("figure-more-than-whole /figures/0/numerator")
                : List.of();
    }

    private static List<String> expected(Written figure, Rule rule, Values values) {
        List<String> faults = new ArrayList<>();
        if (figure.numerator() != null) {
            faults.addAll(faults(figure.numerator(), "numerator", true, values));
        }
        if (figure.denominator() != null) {
            faults.addAll(faults(figure.denominator(), "denominator", false, values));
        }
        if (figure.value() != null) {
            faults.addAll(faults(figure.value(), "value", true, values));
        }
        if (!faults.isEmpty()) {
            return faults;
        }
        BigDecimal shown = shown(figure, rule);
        if (shown != null && values.min() != null && shown.compareTo(values.min()) < 0) {
            faults.add("figure-below-min /figures/0");
        }
        if (shown != null && values.max() != null && shown.compareTo(values.max()) > 0) {
            faults.add("figure-above-max /figures/0");
        }
        return faults.isEmpty() ? shape(figure, rule == Rule.RATIO || rule == Rule.RATE, values) : faults;
    }

    private static List<String> told(Faults faults) {
        try {
            faults.refuse();
            return List.of();
        } catch (Refused refused) {
            return refused.faults().stream()
                    .map(f -> f.refusal().code() + " " + f.pointer())
                    .sorted()
                    .toList();
        }
    }

    @Property(tries = 5_000)
    void a_number_is_taken_or_refused_for_each_reason_that_its_digits_and_its_settings_give(
            @ForAll("figures") Written figure, @ForAll Rule rule, @ForAll("settings") @Nullable Values said) {
        BigDecimal per = rule == Rule.RATE ? BigDecimal.valueOf(1000) : null;
        Indicator indicator = new Indicator("I", 2, "Chỉ tiêu", rule, null, null, per, said, false);
        Values values = said == null
                ? new Values(false, rule != Rule.RATIO && rule != Rule.RATE, rule != Rule.RATIO, null, null, null)
                : said;
        Faults faults = new Faults();

        Figures taken = FigureCheck.check(new Form("F", 1, true, List.of(indicator)), List.of(figure.input()), faults);

        List<String> expected = new ArrayList<>(expected(figure, rule, values));
        Collections.sort(expected);
        assertEquals(expected, told(faults));
        Amount amount = figure.value() == null
                ? new Amount(figure.input().numerator(), figure.input().denominator())
                : new Amount(figure.input().value(), null);
        assertEquals(expected.isEmpty() ? Map.of("I@2", Answer.given(amount)) : Map.of(), taken.answers());
    }
}
