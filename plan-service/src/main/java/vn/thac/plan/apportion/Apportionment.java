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
 * @param signed how many of its decisions were signed
 */
public record Apportionment(
        UUID id,
        PlanId plan,
        String target,
        long version,
        int signed,
        Decision.@Nullable Frozen inForce,
        Decision.@Nullable Draft draft) {

    public static Apportionment none(PlanId plan, String target) {
        return new Apportionment(Ids.next(), plan, target, 0, 0, null, null);
    }

    /** The number that a draft has: that of the one it takes the place of, else the next. */
    public int nextNumber() {
        return signed + 1;
    }

    public Apportionment with(Decision.Draft next) {
        return new Apportionment(id, plan, target, version + 1, signed, inForce, next);
    }

    public Apportionment frozen(Decision.Frozen decision) {
        return new Apportionment(id, plan, target, version + 1, decision.number(), decision, null);
    }

    public Apportionment dropped() {
        return new Apportionment(id, plan, target, version + 1, signed, inForce, null);
    }

    /** Its target is none any more: what was signed is, and stays, of the past. */
    public Apportionment lapsed() {
        return new Apportionment(id, plan, target, version + 1, signed, null, null);
    }

    public Decision.Draft drafted() {
        return Objects.requireNonNull(draft);
    }

    Decision.Frozen inForceNow() {
        return Objects.requireNonNull(inForce);
    }
}
