package vn.thac.core.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Reads text as Unicode NFC (the same Vietnamese word is the same string) and refuses NUL and broken surrogates. A text
 * in which there is nothing to see is read as empty.
 */
final class CleanText extends StdDeserializer<String> {

    private static final long serialVersionUID = 1L;

    /** Blanks, format characters, and the letters that are drawn as nothing. */
    private static final Pattern NOTHING_TO_SEE =
            Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u2800\\u3164\\uffa0]*");

    CleanText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser p, DeserializationContext ctxt) throws IOException {
        if (!p.hasToken(JsonToken.VALUE_STRING)) {
            return (String) ctxt.handleUnexpectedToken(String.class, p);
        }
        String raw = p.getText();
        if (isPlain(raw)) {
            return raw;
        }
        if (unstorable(raw)) {
            return (String) ctxt.handleWeirdStringValue(String.class, "?", "control characters");
        }
        return NOTHING_TO_SEE.matcher(raw).matches() ? "" : Normalizer.normalize(raw, Normalizer.Form.NFC);
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c >= 0x20 && c < 0x80 || c == '\n' || c == '\t');
    }

    /** PostgreSQL's text can hold neither NUL nor half a surrogate pair. */
    static boolean unstorable(String text) {
        return text.indexOf('\0') >= 0
                || text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
