package vn.thac.core.json;

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
public final class CleanText extends StdDeserializer<String> {

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
        return isSeen(raw) ? Normalizer.normalize(raw, Normalizer.Form.NFC) : "";
    }

    private static boolean isSeen(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < 0x80 && Character.isLetterOrDigit(text.charAt(i))) {
                return true;
            }
        }
        return !NOTHING_TO_SEE.matcher(text).matches();
    }

    /** Each text of each body and event passes here, in loops, as a stream takes ten times as long. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || c < 0x20 && c != '\n' && c != '\t') {
                return false;
            }
        }
        return true;
    }

    /** PostgreSQL's text can hold neither NUL nor half a surrogate pair. */
    public static boolean unstorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (c == 0 || Character.isSurrogate(c) && !pair) {
                return true;
            }
            i += pair ? 1 : 0;
        }
        return false;
    }
}
