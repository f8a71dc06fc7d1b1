package vn.thac.report.form;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The JSON in which a report version keeps its answers, one entry an indicator:
 * {@code {"CF01@1":[12],"CF02@1":[412,430],"CF03@1":null}}; null is "not applicable".
 */
public final class Cells {

    private static final JsonFactory JSON = new JsonFactory();

    private Cells() {}

    public static String write(Map<String, Answer> answers) {
        StringBuilder json = new StringBuilder(24 * answers.size() + 2).append('{');
        answers.forEach((pin, answer) -> {
            json.append(json.length() > 1 ? "," : "")
                    .append('"')
                    .append(escaped(pin))
                    .append("\":");
            if (answer instanceof Answer.Given given) {
                write(json, given.amount());
            } else {
                json.append("null");
            }
        });
        return json.append('}').toString();
    }

    private static void write(StringBuilder json, Amount amount) {
        json.append('[').append(plain(amount.numerator()));
        if (amount.denominator() != null) {
            json.append(',').append(plain(amount.denominator()));
        }
        json.append(']');
    }

    public static Map<String, Answer> read(@Nullable String json) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        if (json == null) {
            return answers;
        }
        try (JsonParser in = JSON.createParser(json)) {
            in.nextToken();
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                answers.put(in.currentName(), answer(in));
            }
            return answers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer answer(JsonParser in) throws IOException {
        if (in.nextToken() == JsonToken.VALUE_NULL) {
            return Answer.notApplicable();
        }
        BigDecimal[] parts = new BigDecimal[2];
        for (int i = 0; in.nextToken() != JsonToken.END_ARRAY; i++) {
            parts[i] = in.getDecimalValue();
        }
        return Answer.given(new Amount(parts[0], parts[1]));
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "null" : number.toPlainString();
    }

    private static String escaped(String text) {
        return text.indexOf('"') < 0 && text.indexOf('\\') < 0
                ? text
                : text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
