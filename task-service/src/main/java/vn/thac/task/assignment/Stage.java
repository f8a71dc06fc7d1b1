package vn.thac.task.assignment;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;
import vn.thac.task.assignment.Action.Side;

/** The names of the states, as the wire and the tables write them. */
public enum Stage implements WireName {
    WAITING(State.Waiting.class, Side.HOLDER),
    ASSIGNED(State.Assigned.class, Side.HOLDER),
    ACCEPTED(State.Accepted.class, Side.HOLDER),
    STARTED(State.Started.class, Side.HOLDER),
    COMPLETED(State.Completed.class, Side.ASSIGNER),
    CONFIRMED(State.Confirmed.class, null),
    DECLINED(State.Declined.class, Side.ASSIGNER),
    SENT_BACK(State.SentBack.class, Side.HOLDER),
    RECALLED(State.Recalled.class, null),
    PASSED_ON(State.PassedOn.class, null);

    private static final Map<Class<?>, Stage> BY_TYPE =
            Arrays.stream(values()).collect(Collectors.toMap(stage -> stage.type, Function.identity()));

    private final Class<? extends State> type;
    private final @Nullable Side turn;

    Stage(Class<? extends State> type, @Nullable Side turn) {
        this.type = type;
        this.turn = turn;
    }

    /** Whose turn it is: for whom it lies in the inbox. Null where nothing more is to be done. */
    public @Nullable Side turn() {
        return turn;
    }

    /** Where it is a side's turn. */
    public static Set<Stage> ofTurn(Side side) {
        return Arrays.stream(values())
                .filter(stage -> stage.turn == side)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Stage.class)));
    }

    /** Those from which something is possible. */
    public static Stage[] in(Action action) {
        return Arrays.stream(values()).filter(action::possibleIn).toArray(Stage[]::new);
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
