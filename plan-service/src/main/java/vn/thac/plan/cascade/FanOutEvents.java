package vn.thac.plan.cascade;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.thac.core.event.Change;
import vn.thac.plan.PlanId;

/** Events of a plan that falls: its members in chunks, and the end. */
public final class FanOutEvents {

    /** {@code plan.members-expanded.v1}: up to 1,000 members of one addressee; {@code chunk} counts from 1. */
    record MembersExpanded(UUID planId, String addressee, int chunk, int chunks, LocalDate on, List<UUID> units) {}

    /** {@code plan.fan-out-ended.v1}: all chunks and mandates of the plan are out. */
    record FanOutEnded(UUID planId, int addressees, int chunks, int mandates) {}

    private FanOutEvents() {}

    static Change expanded(PlanId plan, long version, MembersExpanded chunk) {
        return new Change("plan", plan.value(), version, "plan.members-expanded.v1", chunk);
    }

    static Change ended(PlanId plan, long version, int addressees, int chunks, int mandates) {
        var payload = new FanOutEnded(plan.value(), addressees, chunks, mandates);
        return new Change("plan", plan.value(), version, "plan.fan-out-ended.v1", payload);
    }
}
