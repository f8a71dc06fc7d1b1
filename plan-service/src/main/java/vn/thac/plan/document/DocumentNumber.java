package vn.thac.plan.document;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.text.Text;
import vn.thac.plan.packages.DocumentDate;

/**
 * Number and symbol of a document as written: {@code 234/KH-UBND}, {@code 28-CT/TW}, {@code 121/2020/QH14}; where it is
 * cited perhaps with its date: {@code 28-CT/TW, ngày 25/12/2023}. Unique only within issuer, symbol and year; in Party
 * documents within committee, kind and term.
 */
public record DocumentNumber(String asWritten) {

    /** How ordinal and symbol are joined: {@code 234/KH-UBND} by the state, {@code 232-KH/TU} by the Party. */
    public enum Style {
        STATE("/", "-"),
        PARTY("-", "/");

        private final String joint;
        private final String within;

        Style(String joint, String within) {
            this.joint = joint;
            this.within = within;
        }

        /** What stands between the ordinal and the symbol. */
        public String joint() {
            return joint;
        }

        /** A symbol of this style: {@code KH-UBND}, {@code KH/TU}. */
        public String symbol(String kind, String issuer) {
            return kind + within + issuer;
        }
    }

    private static final int TWO_DIGITS = 10;
    private static final Pattern PREFIX =
            Pattern.compile("^s[ốo]\\s*[:.]?\\s*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern LEFT_OPEN = Pattern.compile("^[.…_]+(?=[/-])");
    private static final Pattern DASHES = Pattern.compile("\\p{Pd}");
    private static final Pattern ZEROS = Pattern.compile("^0+(?=\\d)");
    private static final Pattern PARTS =
            Pattern.compile("^(?:(?<ordinal>\\d+)(?<letter>\\p{L}{0,2}))?(?<joint>[/-])(?<symbol>.+)$");
    private static final Pattern YEAR = Pattern.compile("^\\d{4}/");
    private static final Pattern ORDINAL = Pattern.compile("^(\\d{1,9})(?!\\d)");
    private static final Pattern NO_DIGIT = Pattern.compile("^[^\\d]*[/-][^\\d]*$");
    private static final Pattern DATED = Pattern.compile(
            "\\s*,?\\s*(?:(?:ngày\\s*(?<day>\\d{1,2})\\s*(?:[/.-]|tháng)\\s*|tháng\\s*)(?<month>\\d{1,2})"
                    + "\\s*(?:[/.-]|năm)\\s*|năm\\s*)(?<year>\\d{4})$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    public DocumentNumber {
        asWritten = Text.clean(asWritten);
        if (plain(asWritten).isEmpty()) {
            throw new IllegalArgumentException("a document number cannot be blank");
        }
    }

    /** As an office writes its next: an ordinal below 10 with a nought before it. */
    public static DocumentNumber of(int ordinal, String symbol, Style style) {
        return new DocumentNumber((ordinal < TWO_DIGITS ? "0" : "") + ordinal + style.joint + symbol);
    }

    /** A symbol, joined as its style does: {@code /KH-UBND}, {@code -KH/HU}. */
    public static DocumentNumber alone(String symbol) {
        return new DocumentNumber(styleOf(symbol).joint + symbol);
    }

    /** A number with the same symbol, which it must have. */
    public DocumentNumber numbered(int ordinal) {
        return of(ordinal, Objects.requireNonNull(symbol()), Objects.requireNonNull(style()));
    }

    /** Null also where nothing is written but blanks, seen or unseen, and the word for number. */
    public static @Nullable DocumentNumber orNull(@Nullable String asWritten) {
        return asWritten == null || plain(Text.clean(asWritten)).isEmpty() ? null : new DocumentNumber(asWritten);
    }

    /** The same; null too where only a symbol is written, which waits for its number. */
    public static @Nullable DocumentNumber knownOrNull(@Nullable String asWritten) {
        DocumentNumber number = orNull(asWritten);
        return number == null || number.isSymbolAlone() ? null : number;
    }

    /** The form in which two writings of one number are equal: a reader's sameness; blanks, "Số", leading zeros and date apart. */
    public String key() {
        String same = ZEROS.matcher(Text.key(plain(asWritten))).replaceFirst("");
        return Normalizer.normalize(same, Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
    }

    /** What follows the ordinal: {@code KH-UBND}, {@code CT/TW}; null where the number is bare. */
    public @Nullable String symbol() {
        String plain = plain(asWritten);
        Matcher parts = PARTS.matcher(plain);
        return parts.matches() ? parts.group("symbol") : isSymbolAlone() ? plain : null;
    }

    /** What its symbol is joined of, without the year of a legal act: {@code KH}, {@code UBND}. */
    public List<String> parts() {
        String symbol = symbol();
        return symbol == null
                ? List.of()
                : Arrays.asList(YEAR.matcher(symbol).replaceFirst("").split("[/-]"));
    }

    /** The symbol of a document that has no number yet: {@code -KH/HU}, {@code …/KH-UBND}, {@code KH-UBND}. */
    public boolean isSymbolAlone() {
        return NO_DIGIT.matcher(plain(asWritten)).matches() || plain(asWritten).matches("^[/-].+");
    }

    /** Its place in the order of numbers, without a letter after it; null where it begins with none. */
    public @Nullable Integer ordinal() {
        Matcher ordinal = ORDINAL.matcher(key());
        return ordinal.find() ? (Integer) Integer.parseInt(ordinal.group(1)) : null;
    }

    /** Null where it has no symbol; that of a symbol alone is the style of what is joined within it. */
    public @Nullable Style style() {
        String plain = plain(asWritten);
        Matcher parts = PARTS.matcher(plain);
        if (parts.matches()) {
            return parts.group("joint").equals("/") ? Style.STATE : Style.PARTY;
        }
        return isSymbolAlone() ? styleOf(plain) : null;
    }

    /** The style of what is joined within a symbol. */
    private static Style styleOf(String symbol) {
        return YEAR.matcher(symbol).replaceFirst("").indexOf('/') < 0 ? Style.STATE : Style.PARTY;
    }

    /** The date that is written beside it, where it is one of the calendar. */
    public @Nullable DocumentDate date() {
        Matcher dated = DATED.matcher(asWritten);
        if (!dated.find() || dated.start() == 0) {
            return null;
        }
        String day = dated.group("day");
        String month = dated.group("month");
        try {
            return new DocumentDate(
                    LocalDate.of(Integer.parseInt(dated.group("year")), number(month), number(day)),
                    day != null
                            ? DocumentDate.Precision.DAY
                            : month != null ? DocumentDate.Precision.MONTH : DocumentDate.Precision.YEAR);
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 1 : Integer.parseInt(digits);
    }

    /** Without the word for number, dots to be filled in, a date and blanks, and with one kind of dash. */
    private static String plain(String written) {
        String undated = DATED.matcher(written).replaceFirst("");
        String bare = PREFIX.matcher(undated).replaceFirst("").replaceAll("\\s+", "");
        return LEFT_OPEN.matcher(DASHES.matcher(bare).replaceAll("-")).replaceFirst("");
    }
}
