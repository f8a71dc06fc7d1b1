package vn.thac.task.assignment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The names of the states, as the wire and the tables write them. */
public enum Stage {
    WAITING(State.Waiting.class),
    ASSIGNED(State.Assigned.class),
    ACCEPTED(State.Accepted.class),
    STARTED(State.Started.class),
    COMPLETED(State.Completed.class),
    CONFIRMED(State.Confirmed.class),
    DECLINED(State.Declined.class),
    SENT_BACK(State.SentBack.class),
    RECALLED(State.Recalled.class);

    private final Class<? extends State> type;

    Stage(Class<? extends State> type) {
        this.type = type;
    }

    /** Whether states of this name have what {@code capability} asks for. */
    boolean has(Class<?> capability) {
        return capability.isAssignableFrom(type);
    }

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Stage> of(String wire) {
        return Arrays.stream(values())
                .filter(stage -> stage.wire().equals(wire))
                .findFirst();
    }
}
