package vn.thac.report.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.OptionalInt;

/**
 * Goes once from the deepest marked nodes up to the centre, so that each node above is recomputed once for all that
 * changed below it. What is marked meanwhile at a depth already passed waits for the next sweep.
 */
@ApplicationScoped
class SweepMarks {

    private static final int BELOW_ALL = Integer.MAX_VALUE;

    @Inject
    RollUpStore store;

    @Inject
    RecomputeNodes recomputeNodes;

    /** Returns whether there was anything to do. */
    boolean sweep() {
        OptionalInt depth = store.deepestAbove(BELOW_ALL);
        boolean any = depth.isPresent();
        while (depth.isPresent()) {
            while (recomputeNodes.batch(depth.getAsInt())) {
                // The rest of this depth.
            }
            depth = store.deepestAbove(depth.getAsInt());
        }
        return any;
    }
}
