package vn.thac.task.assignment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where an assignment counts on a day. The first four are the official ones of the state's scoreboard (Decision
 * 42/2014/QĐ-TTg); what has no due date, waits or was recalled is counted apart and never overdue.
 * Done means confirmed; in time or late is judged by the moment it was reported done.
 */
public enum Bucket {
    DONE_ON_TIME("doneOnTime"),
    DONE_LATE("doneLate"),
    OPEN_IN_TIME("openInTime"),
    OPEN_OVERDUE("openOverdue"),
    NO_DEADLINE("noDeadline"),
    WAITING("waiting"),
    RECALLED("recalled");

    private final String wire;

    Bucket(String wire) {
        this.wire = wire;
    }

    @JsonValue
    public String wire() {
        return wire;
    }

    public static Optional<Bucket> of(String wire) {
        return Arrays.stream(values())
                .filter(bucket -> bucket.wire.equals(wire))
                .findFirst();
    }

    /** The bucket at the end of {@code day}, of an assignment that stood in {@code state} then. */
    public static Bucket of(State state, @Nullable Deadline due, LocalDate day) {
        if (state instanceof State.Recalled) {
            return RECALLED;
        }
        if (state instanceof State.Waiting) {
            return WAITING;
        }
        if (due == null) {
            return NO_DEADLINE;
        }
        Completion completion = state.completion();
        boolean inTime = completion == null ? !due.passedOn(day) : due.metAt(completion.at());
        if (state instanceof State.Confirmed) {
            return inTime ? DONE_ON_TIME : DONE_LATE;
        }
        return inTime ? OPEN_IN_TIME : OPEN_OVERDUE;
    }
}
