package vn.thac.task.assignment;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.thac.core.WireName;

/** The names of the states, as the wire and the tables write them. */
public enum Stage implements WireName {
    WAITING(State.Waiting.class),
    ASSIGNED(State.Assigned.class),
    ACCEPTED(State.Accepted.class),
    STARTED(State.Started.class),
    COMPLETED(State.Completed.class),
    CONFIRMED(State.Confirmed.class),
    DECLINED(State.Declined.class),
    SENT_BACK(State.SentBack.class),
    RECALLED(State.Recalled.class),
    PASSED_ON(State.PassedOn.class);

    private static final Map<Class<?>, Stage> BY_TYPE =
            Arrays.stream(values()).collect(Collectors.toMap(stage -> stage.type, Function.identity()));

    private final Class<? extends State> type;

    Stage(Class<? extends State> type) {
        this.type = type;
    }

    static Stage of(State state) {
        Stage stage = BY_TYPE.get(state.getClass());
        if (stage == null) {
            throw new IllegalStateException("a state without a name: " + state.getClass());
        }
        return stage;
    }

    /** Whether states of this name have what {@code capability} asks for. */
    boolean has(Class<?> capability) {
        return capability.isAssignableFrom(type);
    }
}
