package vn.thac.plan.document;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Number and symbol of a document as written: {@code 234/KH-UBND}, {@code 28-CT/TW}, {@code 121/2020/QH14}.
 * Unique only within issuer, symbol and year; in Party documents within issuer, kind and term.
 */
public record DocumentNumber(String asWritten) {

    private static final Pattern PREFIX = Pattern.compile("^S(Ố|O)\\s*[:.]?\\s*");
    private static final Pattern PARTS = Pattern.compile("^0*(\\d+)([/-].*)?$");

    public DocumentNumber {
        asWritten = Normalizer.normalize(asWritten, Normalizer.Form.NFC).strip();
        if (asWritten.isEmpty()) {
            throw new IllegalArgumentException("a document number cannot be blank");
        }
    }

    public static @Nullable DocumentNumber orNull(@Nullable String asWritten) {
        return asWritten == null || asWritten.isBlank() ? null : new DocumentNumber(asWritten);
    }

    /** The form in which two writings of one number are equal: case, blanks, "Số" and leading zeros do not count. */
    public String key() {
        String plain = PREFIX.matcher(asWritten.toUpperCase(Locale.ROOT))
                .replaceFirst("")
                .replaceAll("\\s+", "");
        Matcher parts = PARTS.matcher(plain);
        return parts.matches() ? parts.group(1) + (parts.group(2) == null ? "" : parts.group(2)) : plain;
    }

    /** What follows the ordinal: {@code KH-UBND}, {@code CT/TW}; null where the number is bare. */
    public @Nullable String symbol() {
        Matcher parts = PARTS.matcher(asWritten.replaceAll("\\s+", ""));
        return parts.matches() && parts.group(2) != null ? parts.group(2).substring(1) : null;
    }
}
