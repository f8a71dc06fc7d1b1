package vn.thac.directory.unit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;

/**
 * How a caller names a unit: an id, {@code scheme:code}, or {@code scheme:code@yyyy-mm-dd} for the unit that the code
 * meant on that day. An id is one unit on every day, so a day behind it changes nothing.
 */
sealed interface UnitReference {

    /** The unit itself. */
    record ById(UnitId id) implements UnitReference {}

    /** Whichever unit has the code on {@code day}; where no day is said, on the day of the question. */
    record ByCode(String scheme, String code, @Nullable LocalDate day) implements UnitReference {

        LocalDate on(LocalDate question) {
            return day == null ? question : day;
        }
    }

    static Optional<UnitReference> of(String text) {
        int at = text.lastIndexOf('@');
        String unit = at < 0 ? text : text.substring(0, at);
        Optional<LocalDate> day = at < 0 ? Optional.empty() : day(text.substring(at + 1));
        if (at >= 0 && day.isEmpty()) {
            return Optional.empty();
        }
        int colon = unit.indexOf(':');
        return colon > 0
                ? Optional.of(new ByCode(unit.substring(0, colon), unit.substring(colon + 1), day.orElse(null)))
                : id(unit).map(ById::new);
    }

    private static Optional<UnitId> id(String text) {
        try {
            return Optional.of(new UnitId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** Only the four-digit years that every column can hold. */
    private static Optional<LocalDate> day(String text) {
        try {
            return text.length() == 10 ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
