package vn.thac.task.assignment;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import vn.thac.core.WireName;
import vn.thac.directory.access.Duty;

/**
 * The table of what can happen to an assignment: the word of the event that tells it, in which states, and as a step of
 * which side. What goes with a step, and where it leads, is its record in {@link Step}. Those of no side are nobody's
 * step: they follow from the members of a plan, from who hands them down, from its editions and its conditions, from the
 * plan that answers a mandate, and from the end of a unit.
 */
public enum Action implements WireName {
    ACCEPT("accepted", State.Assigned.class, Side.HOLDER),
    DECLINE("declined", State.Assigned.class, Side.HOLDER),
    START("started", State.Startable.class, Side.HOLDER),
    PROGRESS("progressed", State.Started.class, Side.HOLDER),
    COMPLETE("completed", State.Completable.class, Side.HOLDER),
    MEET_CONDITION("condition-met", State.Waiting.class, Side.HOLDER, Side.ASSIGNER),
    TAKE_BACK_CONDITION("condition-taken-back", State.Assigned.class),
    CONFIRM("confirmed", State.Completed.class, Side.ASSIGNER),
    SEND_BACK("sent-back", State.Completed.class, Side.ASSIGNER),
    REASSIGN("reassigned", State.Declined.class, Side.ASSIGNER),
    EXTEND("extended", State.Extendable.class, Side.ASSIGNER),
    CORRECT_EXTENSION("extension-corrected", State.Extendable.class, Side.ASSIGNER),
    ASK_EXTENSION("extension-asked", State.Askable.class, Side.HOLDER),
    DECIDE_EXTENSION("extension-decided", State.Askable.class, Side.ASSIGNER),
    RECALL("recalled", State.Recallable.class, Side.ASSIGNER),
    REOPEN("reopened", State.Reopenable.class, Side.ASSIGNER),
    STRENGTHEN("strengthened", State.Open.class),
    AMEND("amended", State.Open.class),
    ANSWER("answered", State.Answerable.class),
    REFUSE_ANSWER("answer-refused", State.Confirmed.class),
    ASSIGN("assigner-changed", State.Open.class),
    PASS_ON("passed-on", State.Passable.class),
    INHERIT("inherited", State.Passable.class),
    JOIN("joined", State.Passable.class),
    RESUME("resumed", State.PassedOn.class);

    /** The unit that has the assignment, or the one whose plan gave it. */
    public enum Side {
        HOLDER(Duty.WORK),
        ASSIGNER(Duty.REVIEW, Duty.ISSUE);

        private final List<Duty> duties;

        Side(Duty... duties) {
            this.duties = List.of(duties);
        }

        /** A post there with one of these takes its steps. */
        public List<Duty> duties() {
            return duties;
        }
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

    /** Type of the event that tells of it where it comes at once to all that a unit has. */
    public String eventOfMany() {
        return "assignments." + event + ".v1";
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

    /** Whether it is what the side's turn waits for: what else it can do answers nobody. */
    public boolean answers(Stage stage) {
        return switch (stage) {
            case DECLINED -> this == REASSIGN || this == RECALL;
            case COMPLETED -> this == CONFIRM || this == SEND_BACK;
            default -> this == DECIDE_EXTENSION;
        };
    }

    /**
     * @param asked whether an extension is asked for and not decided
     * @param extended whether there is an extension to put right
     */
    public static List<Action> of(Side side, Stage stage, boolean asked, boolean extended) {
        return Arrays.stream(values())
                .filter(a -> a.isOf(side) && a.possibleIn(stage))
                .filter(a -> asked || a != DECIDE_EXTENSION)
                .filter(a -> extended || a != CORRECT_EXTENSION)
                .toList();
    }
}
