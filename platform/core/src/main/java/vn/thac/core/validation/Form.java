package vn.thac.core.validation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import vn.thac.core.Id;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Sentences;

/** The form that a parameter must have, told to who sent another one. */
public enum Form {
    ONCE,
    TEXT,
    TRUTH,
    NUMBER,
    RANGE,
    ID,
    DAY,
    MOMENT,
    OTHER;

    public static Form of(Class<?> type) {
        if (type == String.class) {
            return TEXT;
        }
        if (type == boolean.class || type == Boolean.class) {
            return TRUTH;
        }
        if (type == int.class || type == Integer.class) {
            return NUMBER;
        }
        if (type == LocalDate.class) {
            return DAY;
        }
        if (type == OffsetDateTime.class) {
            return MOMENT;
        }
        return type == UUID.class || Id.class.isAssignableFrom(type) ? ID : OTHER;
    }

    /** Arguments of {@link CoreRefusal#MALFORMED_PARAMETER}. */
    public Map<String, Object> why() {
        return why(Map.of());
    }

    /** The same for a form that has bounds. */
    public Map<String, Object> why(Map<String, Object> bounds) {
        return Map.of("why", new Sentences.Phrase("form." + name().toLowerCase(Locale.ROOT), bounds));
    }
}
