package vn.thac.task.assignment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What can be done with an assignment, by which side, and in which states. */
public enum Action {
    ACCEPT(State.Assigned.class, Side.HOLDER),
    DECLINE(State.Assigned.class, Side.HOLDER),
    START(State.Startable.class, Side.HOLDER),
    PROGRESS(State.Started.class, Side.HOLDER),
    COMPLETE(State.Completable.class, Side.HOLDER),
    MEET_CONDITION(State.Waiting.class, Side.HOLDER, Side.ASSIGNER),
    CONFIRM(State.Completed.class, Side.ASSIGNER),
    SEND_BACK(State.Completed.class, Side.ASSIGNER),
    REASSIGN(State.Declined.class, Side.ASSIGNER),
    EXTEND(State.Extendable.class, Side.ASSIGNER),
    RECALL(State.Recallable.class, Side.ASSIGNER);

    /** The unit that has the assignment, or the one whose plan gave it. */
    public enum Side {
        HOLDER,
        ASSIGNER
    }

    private final Class<?> from;
    private final Set<Side> sides;

    Action(Class<?> from, Side first, Side... more) {
        this.from = from;
        this.sides = EnumSet.of(first, more);
    }

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean possibleIn(Stage stage) {
        return stage.has(from);
    }

    public boolean isOf(Side side) {
        return sides.contains(side);
    }

    public static List<Action> of(Side side, Stage stage) {
        return Arrays.stream(values())
                .filter(a -> a.isOf(side) && a.possibleIn(stage))
                .toList();
    }

    public static Optional<Action> of(String wire) {
        return Arrays.stream(values())
                .filter(action -> action.wire().equals(wire))
                .findFirst();
    }
}
