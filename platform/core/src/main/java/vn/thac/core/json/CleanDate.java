package vn.thac.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Reads a day as {@code 2024-06-30} and in no other way: a day that the calendar has, its year of four digits. Bodies
 * and events are full of days; a formatter took an eighth of the time in which a service learns the country's units.
 */
public final class CleanDate extends StdDeserializer<LocalDate> {

    private static final long serialVersionUID = 1L;

    CleanDate() {
        super(LocalDate.class);
    }

    /** The day that a text means; throws {@link DateTimeException} where it means none. No calendar has a year 0. */
    public static LocalDate of(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-' || text.startsWith("0000")) {
            throw none(text);
        }
        return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw none(text);
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static DateTimeException none(String text) {
        return new DateTimeException("no day: " + text);
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
