package vn.thac.task.assignment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thac.core.time.Vietnam;

/** A due date: the last day, until 24:00 in Vietnam. */
public record Deadline(@JsonValue LocalDate day) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Deadline {}

    public boolean passedOn(LocalDate today) {
        return today.isAfter(day);
    }

    public boolean metAt(Instant moment) {
        return moment.isBefore(Vietnam.endOf(day));
    }

    public boolean isAfter(Deadline other) {
        return day.isAfter(other.day);
    }

    /** The one that comes first, where there is one. */
    static @Nullable Deadline earlier(@Nullable Deadline one, @Nullable Deadline other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? other : one;
    }

    @Override
    public String toString() {
        return day.toString();
    }
}
