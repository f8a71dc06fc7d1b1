package vn.thac.identity.unit;

import java.util.Optional;
import java.util.regex.Pattern;

/** An official code in a scheme, written {@code dvhc:11260}. The longest real scheme has 35 characters. */
public record UnitCode(String scheme, String code) {

    private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._-]{0,59}");

    public UnitCode {
        if (!SCHEME.matcher(scheme).matches()) {
            throw new IllegalArgumentException("a scheme is a short word in lower case: " + scheme);
        }
        if (!isCode(code)) {
            throw new IllegalArgumentException("a code has 1 to 60 letters, digits, dots and hyphens: " + code);
        }
    }

    /** Whether it can be one at all; what a scheme wants of it besides, the vocabulary says. */
    public static boolean isCode(String code) {
        return CODE.matcher(code).matches();
    }

    /** Reads {@code scheme:code}; empty when the text has another form. */
    public static Optional<UnitCode> parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(new UnitCode(text.substring(0, colon), text.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return scheme + ":" + code;
    }
}
