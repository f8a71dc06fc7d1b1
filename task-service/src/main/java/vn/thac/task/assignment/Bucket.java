package vn.thac.task.assignment;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.thac.core.WireName;

/**
 * Where an assignment counts on a day. The first four are the official ones of the state's scoreboard (Decision
 * 42/2014/QĐ-TTg); what has no due date, waits, was recalled or passed on to an heir is counted apart and never overdue.
 * Done means confirmed; in time or late is judged by the moment it was reported done.
 */
public enum Bucket implements WireName {
    DONE_ON_TIME("doneOnTime"),
    DONE_LATE("doneLate"),
    OPEN_IN_TIME("openInTime"),
    OPEN_OVERDUE("openOverdue"),
    NO_DEADLINE("noDeadline"),
    WAITING("waiting"),
    RECALLED("recalled"),
    PASSED_ON("passedOn");

    /** One line of the decision table. */
    public record Rule(Set<Stage> stages, Set<Timing> timings, Bucket bucket) {

        boolean fits(Stage stage, Timing timing) {
            return stages.contains(stage) && timings.contains(timing);
        }
    }

    private static final Set<Stage> ANY_STAGE = EnumSet.allOf(Stage.class);
    private static final Set<Timing> ANY_TIME = EnumSet.allOf(Timing.class);

    /**
     * The decision table: the first line that fits decides. Java asks it by {@link #of(Stage, Timing)}, and the SQL of
     * lists and boards is written from the same lines.
     */
    public static final List<Rule> RULES = List.of(
            new Rule(EnumSet.of(Stage.RECALLED), ANY_TIME, RECALLED),
            new Rule(EnumSet.of(Stage.PASSED_ON), ANY_TIME, PASSED_ON),
            new Rule(EnumSet.of(Stage.WAITING), ANY_TIME, WAITING),
            new Rule(ANY_STAGE, EnumSet.of(Timing.UNDATED), NO_DEADLINE),
            new Rule(EnumSet.of(Stage.CONFIRMED), EnumSet.of(Timing.IN_TIME), DONE_ON_TIME),
            new Rule(EnumSet.of(Stage.CONFIRMED), EnumSet.of(Timing.LATE), DONE_LATE),
            new Rule(ANY_STAGE, EnumSet.of(Timing.IN_TIME), OPEN_IN_TIME),
            new Rule(ANY_STAGE, EnumSet.of(Timing.LATE), OPEN_OVERDUE));

    private final String wire;

    Bucket(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    /** Whether what lies in it still counts as work of its unit. */
    public boolean counts() {
        return this != RECALLED && this != PASSED_ON;
    }

    /** The bucket of an assignment that stands in {@code stage} and so to its due date. */
    public static Bucket of(Stage stage, Timing timing) {
        return RULES.stream()
                .filter(rule -> rule.fits(stage, timing))
                .findFirst()
                .orElseThrow()
                .bucket();
    }
}
