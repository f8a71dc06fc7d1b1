package vn.thac.plan.comparison;

import org.jspecify.annotations.Nullable;
import vn.thac.plan.target.Direction;

/**
 * What of an indicator's definition tells whether a target below is weaker.
 *
 * @param better which way its figures get better; null where no definition says it
 * @param adds the figure above is the sum of those below: each of them has only a share of it
 */
public record Measure(@Nullable Direction better, boolean adds) {

    static final Measure UNKNOWN = new Measure(null, false);

    /** Of what was asked of the unit alone. */
    Measure ofItsShare() {
        return new Measure(better, false);
    }
}
