package vn.thac.report.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import vn.thac.report.ReportSettings;

/**
 * Lets who reads totals see what was told before: with marks that wait, the next sweep comes sooner, and the reader waits
 * until none of those is left. After a while they get what there is; {@code asOf} says of when
 * (docs/adr/0114).
 */
@ApplicationScoped
public class AwaitTotals {

    /** The last mark there is, within a statement; 0 where all totals are current. */
    public static final String LAST_MARK = "(select coalesce(max(m.id), 0) from roll_up_mark m)";

    /**
     * Whether a node waits for being placed anew, within a statement. Until then it is not known from the versions of its
     * row whether its area is called otherwise.
     */
    public static final String AREAS_CHANGE =
            "exists (select 1 from roll_up_mark m where m.depth = " + RollUpStore.PLACED_ANEW + ")";

    /** Another instance may have it in hand, whose sweeps are not heard here. */
    private static final Duration LOOK = Duration.ofMillis(50);

    @Inject
    RollUpStore store;

    @Inject
    RollUpWorker worker;

    @Inject
    ReportSettings settings;

    /** Outside of transactions: who waits for his own marks waits in vain. */
    public void await() {
        await(store.lastMark());
    }

    /** The same for what was told until that mark, which was read before the totals are. */
    public void await(long told) {
        long end = System.nanoTime() + settings.rollUp().readersWait().toNanos();
        while (told > 0 && System.nanoTime() < end && store.isBehind(told)) {
            worker.awaitSweep(LOOK);
        }
    }
}
