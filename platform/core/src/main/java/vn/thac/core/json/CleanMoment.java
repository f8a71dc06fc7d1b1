package vn.thac.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Reads a moment with its offset, {@code 2024-11-09T17:00:00+07:00}, of a year that every column holds: 1 to 9999. */
public final class CleanMoment extends StdDeserializer<OffsetDateTime> {

    private static final long serialVersionUID = 1L;

    CleanMoment() {
        super(OffsetDateTime.class);
    }

    /** The moment that a text means; throws {@link DateTimeException} where it means none. */
    public static OffsetDateTime of(String text) {
        OffsetDateTime moment = OffsetDateTime.parse(text);
        int year = moment.withOffsetSameInstant(ZoneOffset.UTC).getYear();
        if (year < 1 || year > 9999) {
            throw new DateTimeException("no moment of the years 1 to 9999: " + text);
        }
        return moment;
    }

    @Override
    public OffsetDateTime deserialize(JsonParser p, DeserializationContext ctxt) throws IOException {
        if (!p.hasToken(JsonToken.VALUE_STRING)) {
            return (OffsetDateTime) ctxt.handleUnexpectedToken(OffsetDateTime.class, p);
        }
        try {
            return of(p.getText());
        } catch (DateTimeException e) {
            return (OffsetDateTime) ctxt.handleWeirdStringValue(OffsetDateTime.class, p.getText(), "no moment");
        }
    }
}
