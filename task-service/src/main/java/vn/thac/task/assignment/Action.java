package vn.thac.task.assignment;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import vn.thac.core.WireName;

/**
 * The table of what can happen to an assignment: the word of the event that tells it, in which states, and as a step of
 * which side. What goes with a step, and where it leads, is its record in {@link Step}. The last two are nobody's step:
 * they follow from the members of a plan and from the end of a unit.
 */
public enum Action implements WireName {
    ACCEPT("accepted", State.Assigned.class, Side.HOLDER),
    DECLINE("declined", State.Assigned.class, Side.HOLDER),
    START("started", State.Startable.class, Side.HOLDER),
    PROGRESS("progressed", State.Started.class, Side.HOLDER),
    COMPLETE("completed", State.Completable.class, Side.HOLDER),
    MEET_CONDITION("condition-met", State.Waiting.class, Side.HOLDER, Side.ASSIGNER),
    CONFIRM("confirmed", State.Completed.class, Side.ASSIGNER),
    SEND_BACK("sent-back", State.Completed.class, Side.ASSIGNER),
    REASSIGN("reassigned", State.Declined.class, Side.ASSIGNER),
    EXTEND("extended", State.Extendable.class, Side.ASSIGNER),
    RECALL("recalled", State.Recallable.class, Side.ASSIGNER),
    STRENGTHEN("strengthened", State.Open.class),
    PASS_ON("passed-on", State.Passable.class);

    /** The unit that has the assignment, or the one whose plan gave it. */
    public enum Side {
        HOLDER,
        ASSIGNER
    }

    private final String event;
    private final Class<?> from;
    private final Set<Side> sides;

    Action(String event, Class<?> from, Side... sides) {
        this.event = event;
        this.from = from;
        this.sides = Set.of(sides);
    }

    /** Type of the event that tells of it. */
    public String event() {
        return "assignment." + event + ".v1";
    }

    public boolean possibleIn(Stage stage) {
        return stage.has(from);
    }

    public boolean isOf(Side side) {
        return sides.contains(side);
    }

    /** Whether somebody takes it. */
    public boolean isStep() {
        return !sides.isEmpty();
    }

    public static List<Action> of(Side side, Stage stage) {
        return Arrays.stream(values())
                .filter(a -> a.isOf(side) && a.possibleIn(stage))
                .toList();
    }
}
