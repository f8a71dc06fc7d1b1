package vn.thac.task.assignment;

import java.util.Comparator;
import vn.thac.directory.command.Relation;

/**
 * How a unit holds a duty: its role, then whether it is ordered or requested. When two addressees of a duty contain
 * the unit, the stronger holding stands, whichever came first.
 */
public record Holding(Role role, Relation relation) implements Comparable<Holding> {

    private static final Comparator<Holding> STRENGTH = Comparator.comparing(Holding::role)
            .reversed()
            .thenComparing(Comparator.comparing(Holding::relation).reversed());

    /** Greater is stronger. */
    @Override
    public int compareTo(Holding other) {
        return STRENGTH.compare(this, other);
    }

    public boolean strongerThan(Holding other) {
        return compareTo(other) > 0;
    }

    public Holding stronger(Holding other) {
        return other.strongerThan(this) ? other : this;
    }
}
