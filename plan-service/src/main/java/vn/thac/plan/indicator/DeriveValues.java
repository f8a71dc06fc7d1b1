package vn.thac.plan.indicator;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.text.Text;
import vn.thac.plan.packages.IndicatorLine.Rule;
import vn.thac.plan.packages.SaidValues;

/**
 * Derives which numbers an indicator can be from what is said of it. What counts things is whole and never below zero,
 * unless its name speaks of a change; a mean of things counted has fractions; a part of a whole stays within it, a rate
 * need not; anything else is any number. What the definition says itself wins. The words are data: values.properties.
 */
final class DeriveValues {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}/%‰]+");

    /** The texts by which a definition speaks of its numbers. */
    record Measure(
            String name,
            @Nullable String unit,
            Rule rule,
            @Nullable String numerator,
            @Nullable String denominator,
            @Nullable String population) {}

    private static final DeriveValues SHIPPED = shipped();

    private final List<String> counted;
    private final List<String> multiples;
    private final List<String> amounts;
    private final List<String> changes;
    private final List<String> noChanges;
    private final List<String> means;

    private DeriveValues(Properties words) {
        this.counted = phrases(words, "counted");
        this.multiples = phrases(words, "multiples");
        this.amounts = phrases(words, "amounts");
        this.changes = phrases(words, "changes");
        this.noChanges = phrases(words, "no-changes");
        this.means = phrases(words, "means");
    }

    static Values of(Measure measure, SaidValues said) {
        return SHIPPED.derive(measure, said);
    }

    private Values derive(Measure measure, SaidValues said) {
        boolean counts = measure.rule().hasParts() ? countsParts(measure) : counts(measure.unit());
        boolean mean = !measure.rule().hasParts() && (isMultiple(measure.unit()) || speaksOf(measure.name(), means));
        boolean whole = whole(said, counts && !mean);
        return new Values(
                whole,
                negative(said, measure, counts),
                said.overWhole() == null ? measure.rule() == Rule.RATE : said.overWhole(),
                said.min(),
                said.max(),
                said.decimals() != null ? said.decimals() : whole ? 0 : Values.MOST_DECIMALS);
    }

    private static boolean whole(SaidValues said, boolean derived) {
        if (said.whole() != null) {
            return said.whole();
        }
        if (said.decimals() != null) {
            return said.decimals() == 0;
        }
        return derived && !isFraction(said.min()) && !isFraction(said.max());
    }

    private boolean negative(SaidValues said, Measure measure, boolean counts) {
        if (said.negative() != null) {
            return said.negative();
        }
        boolean bounded = said.min() != null && said.min().signum() >= 0;
        boolean below = said.min() != null && said.min().signum() < 0
                || said.max() != null && said.max().signum() < 0;
        if (bounded || below) {
            return below;
        }
        return !measure.rule().hasParts() && !(counts && !speaksOfChange(measure.name()));
    }

    private boolean speaksOfChange(String name) {
        String words = words(name);
        for (String phrase : noChanges) {
            words = words.replace(' ' + phrase + ' ', " ");
        }
        return holds(words, changes);
    }

    private boolean speaksOf(String text, List<String> phrases) {
        return holds(words(text), phrases);
    }

    /** A unit counts things where it begins with one: "hộ nghèo", "nghìn người"; not "người/km²", not "%". */
    private boolean counts(@Nullable String unit) {
        return unit != null && countsThing(words(unit));
    }

    private boolean isMultiple(@Nullable String unit) {
        return unit != null && startsWith(words(unit), multiples);
    }

    private boolean countsThing(String words) {
        String rest = words;
        for (String multiple : multiples) {
            if (rest.startsWith(' ' + multiple + ' ')) {
                rest = rest.substring(multiple.length() + 1);
            }
        }
        boolean perSomething = rest.contains("/") || rest.contains("%") || rest.contains("‰");
        return !perSomething && startsWith(rest, counted);
    }

    /** Both parts are numbers of things; where the definition does not say of what, its population says it. */
    private boolean countsParts(Measure measure) {
        List<String> parts = java.util.stream.Stream.of(measure.numerator(), measure.denominator())
                .filter(Objects::nonNull)
                .toList();
        return parts.isEmpty()
                ? measure.population() != null && countsThing(words(measure.population()))
                : parts.stream().allMatch(this::countsPart);
    }

    private boolean countsPart(String part) {
        String words = words(part);
        Predicate<String> begins = amount -> words.startsWith(' ' + amount + ' ');
        return countsThing(words)
                || amounts.stream()
                        .filter(begins)
                        .anyMatch(amount -> countsThing(words.substring(amount.length() + 1)));
    }

    private static boolean startsWith(String words, List<String> phrases) {
        return phrases.stream().anyMatch(phrase -> words.startsWith(' ' + phrase + ' '));
    }

    private static boolean holds(String words, List<String> phrases) {
        return phrases.stream().anyMatch(phrase -> words.contains(' ' + phrase + ' '));
    }

    private static boolean isFraction(@Nullable BigDecimal number) {
        return number != null && number.stripTrailingZeros().scale() > 0;
    }

    /** The words of a text, each between single blanks, as a reader compares them. */
    private static String words(String text) {
        return ' ' + NO_WORD.matcher(Text.key(text)).replaceAll(" ").strip() + ' ';
    }

    private static List<String> phrases(Properties words, String name) {
        return Arrays.stream(
                        Objects.requireNonNull(words.getProperty(name), name).split(","))
                .map(phrase -> words(phrase).strip())
                .filter(phrase -> !phrase.isEmpty())
                .toList();
    }

    private static DeriveValues shipped() {
        try (InputStream in = Objects.requireNonNull(
                DeriveValues.class.getResourceAsStream("/META-INF/thac/values.properties"), "values.properties")) {
            Properties words = new Properties();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new DeriveValues(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
