package vn.thac.report.rollup;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.thac.report.ReportState;
import vn.thac.report.Standing;

/**
 * How the obligations of one level stand. Whether one that waits is missing depends on today, so the waiting are
 * kept by due date (empty: none) and told apart when somebody looks.
 *
 * @param late first handed in after the due date, whatever became of it as long as it is owed
 * @param apart those that are counted by themselves: withdrawn, of an ended unit, waived, closed
 */
public record Counts(
        int underReview,
        int returned,
        int accepted,
        int late,
        Map<String, Integer> waiting,
        Map<ReportState, Integer> apart) {

    public static final Counts NONE = new Counts(0, 0, 0, 0, Map.of());

    public Counts {
        waiting = Map.copyOf(waiting);
        apart = Map.copyOf(apart);
    }

    public Counts(int underReview, int returned, int accepted, int late, Map<String, Integer> waiting) {
        this(underReview, returned, accepted, late, waiting, Map.of());
    }

    public static Counts of(ReportState state, boolean late, @Nullable LocalDate due) {
        int isLate = late ? 1 : 0;
        return switch (state) {
            case OPEN -> new Counts(0, 0, 0, 0, Map.of(due == null ? "" : due.toString(), 1));
            case SUBMITTED -> new Counts(1, 0, 0, isLate, Map.of());
            case RETURNED -> new Counts(0, 1, 0, isLate, Map.of());
            case ACCEPTED -> new Counts(0, 0, 1, isLate, Map.of());
            case WITHDRAWN -> new Counts(0, 0, 0, isLate, Map.of(), Map.of(state, 1));
            case UNIT_ENDED, WAIVED, CLOSED -> new Counts(0, 0, 0, 0, Map.of(), Map.of(state, 1));
        };
    }

    public Counts plus(Counts other) {
        Map<String, Integer> both = new TreeMap<>(waiting);
        other.waiting.forEach((due, n) -> both.merge(due, n, Integer::sum));
        return new Counts(
                underReview + other.underReview,
                returned + other.returned,
                accepted + other.accepted,
                late + other.late,
                both,
                together(apart, other.apart));
    }

    public Counts times(int n) {
        Map<String, Integer> more = new TreeMap<>();
        waiting.forEach((due, one) -> more.put(due, one * n));
        Map<ReportState, Integer> moreApart = new EnumMap<>(ReportState.class);
        apart.forEach((state, one) -> moreApart.put(state, one * n));
        return new Counts(underReview * n, returned * n, accepted * n, late * n, more, moreApart);
    }

    private static Map<ReportState, Integer> together(Map<ReportState, Integer> a, Map<ReportState, Integer> b) {
        Map<ReportState, Integer> both = new EnumMap<>(ReportState.class);
        both.putAll(a);
        b.forEach((state, n) -> both.merge(state, n, Integer::sum));
        return both;
    }

    /** How many are in one of the states that are counted by themselves. */
    public int apart(ReportState state) {
        return apart.getOrDefault(state, 0);
    }

    /** Owed still, or given: all but what was waived or closed. */
    public int expected() {
        return submitted()
                + returned
                + waitingAltogether()
                + apart(ReportState.WITHDRAWN)
                + apart(ReportState.UNIT_ENDED);
    }

    private int waitingAltogether() {
        return waiting.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Handed in and not sent back: what was returned is no progress. */
    public int submitted() {
        return underReview + accepted;
    }

    /** How many are {@link Standing#MISSING}. */
    public int missing(LocalDate today) {
        return waiting.entrySet().stream()
                .filter(e -> Standing.of(ReportState.OPEN, due(e.getKey()), today) == Standing.MISSING)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static @Nullable LocalDate due(String key) {
        return key.isEmpty() ? null : LocalDate.parse(key);
    }

    /** Nothing handed in and nothing owed yet. */
    public int notDue(LocalDate today) {
        return waitingAltogether() - missing(today);
    }
}
