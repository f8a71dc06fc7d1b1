package vn.thac.plan.target;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a number as a plan writes it: 99,9 and 1.234,5 with a decimal comma, 20.000 ngôi nhà with a dot between thousands,
 * 550/100.000 per so many, 5 – 10 % as a range. What can mean two numbers is not guessed.
 */
public final class NumberInText {

    private static final int LONGEST = 100;
    private static final int MOST_DIGITS = 40;
    private static final String NUMBER = "[-−]?[0-9][0-9.,]*";
    private static final Pattern WRITTEN =
            Pattern.compile("(?<value>" + NUMBER + ")\\s*(?<share>[%‰]?)\\s*(?:(?:[-–—]|đến)\\s*" + "(?<upTo>" + NUMBER
                    + "))?\\s*(?:/\\s*(?<per>" + NUMBER + "))?\\s*(?<unit>[^0-9]*)");

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern ONE_DOT = Pattern.compile("[1-9][0-9]{0,2}\\.[0-9]{3}");
    private static final Pattern NO_DECIMALS = Pattern.compile("[1-9][0-9]{0,2}[.,]000");
    private static final Pattern COMMA = Pattern.compile("([0-9]+|[1-9][0-9]{0,2}(\\.[0-9]{3})+),[0-9]+");
    private static final Pattern DOTS = Pattern.compile("[1-9][0-9]{0,2}(\\.[0-9]{3}){2,}");
    private static final Pattern POINT = Pattern.compile("([0-9]+|[1-9][0-9]{0,2}(,[0-9]{3})+)\\.[0-9]+");
    private static final Pattern COMMAS = Pattern.compile("[1-9][0-9]{0,2}(,[0-9]{3}){2,}");

    /** As in 5% - 10%. */
    private static final Set<String> TWICE = Set.of("% %", "‰ ‰");

    private static final Understood NOTHING = new Understood(BigDecimal.ZERO, null, null, null);

    private NumberInText() {}

    /** What a text was found to say. */
    public sealed interface Reading {}

    /** One number or range, per so many, and the unit that stood with it. */
    public record Understood(
            BigDecimal value,
            @Nullable BigDecimal upTo,
            @Nullable Integer per,
            @Nullable String unit) implements Reading {}

    /** Two numbers, each written as a text that is no other. */
    public record Ambiguous(String whole, String fraction) implements Reading {}

    /** No number. */
    public record Unreadable() implements Reading {}

    public static Reading read(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        if (text.length() > LONGEST || !written.matches()) {
            return new Unreadable();
        }
        List<Reading> numbers = Stream.of("value", "upTo", "per")
                .map(part -> number(written.group(part)))
                .toList();
        return numbers.stream()
                .filter(one -> !(one instanceof Understood))
                .findFirst()
                .orElseGet(() -> understood(written, numbers));
    }

    private static Reading understood(Matcher written, List<Reading> numbers) {
        boolean isRate = written.group("per") != null;
        Integer per = isRate ? positive(value(numbers.get(2))) : null;
        if (isRate && per == null) {
            return new Unreadable();
        }
        String unit = (written.group("share") + " " + written.group("unit")).strip();
        return new Understood(
                value(numbers.get(0)),
                written.group("upTo") == null ? null : value(numbers.get(1)),
                per,
                unit.isEmpty() ? null : TWICE.contains(unit) ? unit.substring(0, 1) : unit);
    }

    private static BigDecimal value(Reading number) {
        return ((Understood) number).value();
    }

    /** A number that JSON and YAML read as 20, though a plan that writes 20.000 means twenty thousand. */
    public static @Nullable Ambiguous asThousands(BigDecimal number) {
        String written = number.toPlainString();
        return NO_DECIMALS.matcher(unsigned(written)).matches() ? either(written) : null;
    }

    private static Reading number(@Nullable String written) {
        if (written == null) {
            return NOTHING;
        }
        String digits = unsigned(written);
        if (digits.length() > MOST_DIGITS) {
            return new Unreadable();
        }
        boolean noDecimals = NO_DECIMALS.matcher(digits).matches();
        boolean oneDot = ONE_DOT.matcher(digits).matches();
        if (noDecimals && !oneDot || oneDot && !noDecimals) {
            return either(written);
        }
        if (oneDot || COMMA.matcher(digits).matches() || DOTS.matcher(digits).matches()) {
            return understood(written.replace(".", "").replace(',', '.'));
        }
        boolean asInEnglish =
                POINT.matcher(digits).matches() || COMMAS.matcher(digits).matches();
        return asInEnglish || DIGITS.matcher(digits).matches()
                ? understood(written.replace(",", ""))
                : new Unreadable();
    }

    private static Understood understood(String number) {
        return new Understood(new BigDecimal(number.replace('−', '-')), null, null, null);
    }

    private static Ambiguous either(String written) {
        String whole = written.replace(".", "").replace(",", "");
        String fraction = new BigDecimal(written.replace('−', '-').replace(',', '.'))
                .stripTrailingZeros()
                .toPlainString()
                .replace('.', ',');
        return new Ambiguous(whole, fraction);
    }

    private static String unsigned(String written) {
        return written.replaceFirst("^[-−]", "");
    }

    private static @Nullable Integer positive(BigDecimal number) {
        try {
            int whole = number.intValueExact();
            return whole > 0 ? (Integer) whole : null;
        } catch (ArithmeticException fraction) {
            return null;
        }
    }
}
