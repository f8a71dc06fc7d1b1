package vn.thac.plan.cascade;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Selector;
import vn.thac.plan.PlanId;

/**
 * How far a plan has fallen.
 *
 * @param raisedUpTo the last unit, in the order of ids, whose mandate is raised
 */
record FanOutJob(
        PlanId plan,
        UnitId issuer,
        List<UUID> ancestors,
        LocalDate on,
        @Nullable UnitId raisedUpTo,
        boolean raisingEnded,
        int chunks,
        int mandates,
        List<AddresseeWork> addressees) {

    static final int CHUNK = 1_000;

    /**
     * What is left to do for one addressee.
     *
     * @param members how many it was expanded to; null while it has not been
     * @param sent how many of its chunks are out
     */
    record AddresseeWork(
            String key,
            List<UnitId> units,
            @Nullable Selector selector,
            List<Ask> asks,
            @Nullable Integer members,
            int sent) {

        boolean isExpanded() {
            return members != null;
        }

        int chunks() {
            return members == null ? 0 : (members + CHUNK - 1) / CHUNK;
        }

        boolean hasMoreToSend() {
            return sent < chunks();
        }
    }
}
