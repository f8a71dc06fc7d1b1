package vn.thac.report.rollup;

/**
 * How many answers to an indicator are wanting in a total: owed by a unit for a place for which nobody gave a figure.
 *
 * @param overdue whose due date is over
 * @param awaited the others
 */
public record Gaps(int overdue, int awaited) {

    public static final Gaps NONE = new Gaps(0, 0);

    public int all() {
        return overdue + awaited;
    }

    public Gaps plus(Gaps other) {
        return new Gaps(overdue + other.overdue, awaited + other.awaited);
    }
}
