package vn.thac.plan.programme.recording;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.event.Change;

/**
 * {@code plan.programmes-linked.v1}: which programmes of the register the composite targets of a plan in force count by
 * now, all of them. An aggregate of its own beside the plan, in order with the plan's events.
 */
record ProgrammesLinked(UUID planId, int edition, List<Link> targets) {

    static final String TYPE = "plan.programmes-linked.v1";

    /**
     * A composite target with the programme that it names.
     *
     * @param target its key; {@code key} and {@code name} are those of the programme in the plan
     * @param programme as it was linked, whatever it was merged into; null as long as nobody knows
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Link(
            String target,
            String key,
            String name,
            @Nullable UUID programme) {}

    /** @param id the aggregate's own: the plan has a sequence of its own */
    Change change(UUID id, long version) {
        return new Change("plan-programmes", id, version, TYPE, this).amongEventsOf("plan", planId);
    }
}
