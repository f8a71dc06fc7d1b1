package vn.thac.core.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;

/** Reads a day as {@code 2024-06-30} and in no other way: a day that the calendar has, its year of four digits. */
final class CleanDate extends StdDeserializer<LocalDate> {

    private static final long serialVersionUID = 1L;

    private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4)
            .appendPattern("-MM-dd")
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);

    CleanDate() {
        super(LocalDate.class);
    }

    /** The day that a text means; throws {@link DateTimeException} where it means none. No calendar has a year 0. */
    static LocalDate of(String text) {
        LocalDate day = LocalDate.parse(text, FORM);
        if (day.getYear() < 1) {
            throw new DateTimeException("no year 0");
        }
        return day;
    }

    @Override
    public LocalDate deserialize(JsonParser p, DeserializationContext ctxt) throws IOException {
        if (!p.hasToken(JsonToken.VALUE_STRING)) {
            return (LocalDate) ctxt.handleUnexpectedToken(LocalDate.class, p);
        }
        try {
            return of(p.getText());
        } catch (DateTimeException e) {
            return (LocalDate) ctxt.handleWeirdStringValue(LocalDate.class, p.getText(), "no day");
        }
    }
}
