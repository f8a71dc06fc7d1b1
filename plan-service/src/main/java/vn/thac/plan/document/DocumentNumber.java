package vn.thac.plan.document;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.text.Text;

/**
 * Number and symbol of a document as written: {@code 234/KH-UBND}, {@code 28-CT/TW}, {@code 121/2020/QH14}.
 * Unique only within issuer, symbol and year; in Party documents within issuer, kind and term.
 */
public record DocumentNumber(String asWritten) {

    private static final Pattern PREFIX =
            Pattern.compile("^s[ốo]\\s*[:.]?\\s*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern DASHES = Pattern.compile("\\p{Pd}");
    private static final Pattern ZEROS = Pattern.compile("^0+(?=\\d)");
    private static final Pattern SYMBOL = Pattern.compile("^(?:\\d+\\p{L}{0,2})?[/-](.+)$");

    public DocumentNumber {
        asWritten = Text.clean(asWritten);
        if (plain(asWritten).isEmpty()) {
            throw new IllegalArgumentException("a document number cannot be blank");
        }
    }

    /** Null also where nothing is written but blanks, seen or unseen, and the word for number. */
    public static @Nullable DocumentNumber orNull(@Nullable String asWritten) {
        return asWritten == null || plain(Text.clean(asWritten)).isEmpty() ? null : new DocumentNumber(asWritten);
    }

    /** The form in which two writings of one number are equal: a reader's sameness, blanks, "Số" and leading zeros apart. */
    public String key() {
        String same = ZEROS.matcher(Text.key(plain(asWritten))).replaceFirst("");
        return Normalizer.normalize(same, Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
    }

    /** What follows the ordinal: {@code KH-UBND}, {@code CT/TW}; null where the number is bare. */
    public @Nullable String symbol() {
        Matcher parts = SYMBOL.matcher(plain(asWritten));
        return parts.matches() ? parts.group(1) : null;
    }

    /** Without the word for number and without blanks, and with one kind of dash. */
    private static String plain(String written) {
        String bare = PREFIX.matcher(written).replaceFirst("").replaceAll("\\s+", "");
        return DASHES.matcher(bare).replaceAll("-");
    }
}
