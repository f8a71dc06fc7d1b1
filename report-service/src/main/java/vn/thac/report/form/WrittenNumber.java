package vn.thac.report.form;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Refused;
import vn.thac.report.ReportRefusal;

/** Reads a number; one that was sent as text, with a decimal comma perhaps, is refused with how to write it. */
public final class WrittenNumber extends StdDeserializer<BigDecimal> implements ContextualDeserializer {

    private static final long serialVersionUID = 1L;
    private static final Pattern COMMA = Pattern.compile("-?(\\d{1,18}|\\d{1,3}(\\.\\d{3}){1,5}),\\d{1,18}");
    private static final Pattern POINT = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");

    private final transient @Nullable JsonDeserializer<?> numbers;

    WrittenNumber() {
        this(null);
    }

    private WrittenNumber(@Nullable JsonDeserializer<?> numbers) {
        super(BigDecimal.class);
        this.numbers = numbers;
    }

    /** Looks once for who reads numbers: a report has a hundred. */
    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property)
            throws JsonMappingException {
        return new WrittenNumber(
                context.findContextualValueDeserializer(context.constructType(BigDecimal.class), property));
    }

    @Override
    public BigDecimal deserialize(JsonParser p, DeserializationContext context) throws IOException {
        if (p.hasToken(JsonToken.VALUE_STRING)) {
            String text = p.getText().strip();
            Optional<String> meant = meant(text);
            if (meant.isPresent()) {
                throw Refused.of(ReportRefusal.FIGURE_IS_TEXT, Map.of("text", text, "number", meant.get()));
            }
        }
        return (BigDecimal)
                Objects.requireNonNull(numbers, "made for a property").deserialize(p, context);
    }

    /** The number that a text means: {@code 9,5} and {@code 1.234,5} as Vietnamese writes them, or {@code 9.5}. */
    static Optional<String> meant(String text) {
        if (COMMA.matcher(text).matches()) {
            return Optional.of(text.replace(".", "").replace(',', '.'));
        }
        return POINT.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }
}
