package vn.thac.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.math.BigDecimal;

/** Reads an exact decimal and refuses one that would fill the memory once written out, as {@code 1e999999999} does. */
public final class CleanNumber extends StdDeserializer<BigDecimal> {

    private static final long serialVersionUID = 1L;
    private static final int MOST_DIGITS = 1_000;

    CleanNumber() {
        super(BigDecimal.class);
    }

    /** Whether all digits of a number can be written out. */
    public static boolean isSane(BigDecimal number) {
        return Math.abs((long) number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS;
    }

    @Override
    public BigDecimal deserialize(JsonParser p, DeserializationContext ctxt) throws IOException {
        if (!p.hasToken(JsonToken.VALUE_NUMBER_FLOAT) && !p.hasToken(JsonToken.VALUE_NUMBER_INT)) {
            return (BigDecimal) ctxt.handleUnexpectedToken(BigDecimal.class, p);
        }
        BigDecimal number = p.getDecimalValue();
        return isSane(number)
                ? number
                : (BigDecimal) ctxt.handleWeirdNumberValue(BigDecimal.class, number, "too many digits");
    }
}
