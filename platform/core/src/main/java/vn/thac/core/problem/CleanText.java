package vn.thac.core.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.text.Normalizer;

/** Reads text as Unicode NFC (the same Vietnamese word is the same string) and refuses NUL and broken surrogates. */
final class CleanText extends StdDeserializer<String> {

    private static final long serialVersionUID = 1L;

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
        return Normalizer.normalize(raw, Normalizer.Form.NFC);
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
