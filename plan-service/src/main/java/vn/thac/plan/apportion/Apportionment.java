package vn.thac.plan.apportion;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.Ids;
import vn.thac.plan.PlanId;

/**
 * How one target of a plan is spread: by the decision in force, if there is one, and by the draft of the next.
 *
 * @param version the sequence of its last event; 0 before the first
 */
public record Apportionment(
        UUID id,
        PlanId plan,
        String target,
        long version,
        Decision.@Nullable Frozen inForce,
        Decision.@Nullable Draft draft) {

    static Apportionment none(PlanId plan, String target) {
        return new Apportionment(Ids.next(), plan, target, 0, null, null);
    }

    /** The number that a draft has: that of the one it takes the place of, else the next. */
    int nextNumber() {
        return draft != null ? draft.number() : inForce == null ? 1 : inForce.number() + 1;
    }

    Apportionment with(Decision.Draft next) {
        return new Apportionment(id, plan, target, version + 1, inForce, next);
    }

    Apportionment frozen(Decision.Frozen signed) {
        return new Apportionment(id, plan, target, version + 1, signed, null);
    }

    Apportionment dropped() {
        return new Apportionment(id, plan, target, version + 1, inForce, null);
    }

    Decision.Draft drafted() {
        return Objects.requireNonNull(draft);
    }

    Decision.Frozen signed() {
        return Objects.requireNonNull(inForce);
    }
}
