package vn.thac.task.assignment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The names of the states, as the wire and the tables write them. */
public enum Stage {
    WAITING,
    ASSIGNED,
    ACCEPTED,
    STARTED,
    COMPLETED,
    CONFIRMED,
    DECLINED,
    SENT_BACK,
    RECALLED;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Stage> of(String wire) {
        return Arrays.stream(values()).filter(stage -> stage.wire().equals(wire)).findFirst();
    }
}
