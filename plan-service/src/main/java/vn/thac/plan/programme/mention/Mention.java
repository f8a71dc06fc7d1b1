package vn.thac.plan.programme.mention;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.plan.PlanId;
import vn.thac.plan.duty.Programme.Period;

/**
 * A programme as a plan names it.
 *
 * @param programme the entry of the register that it is; null while nobody knows, or where somebody has said that it is none
 * @param decidedBy the rule, or somebody; null while it is open
 * @param candidates those that it may mean while it is open
 */
record Mention(
        PlanId plan,
        String key,
        String name,
        List<String> aliases,
        @Nullable String kind,
        @Nullable String level,
        @Nullable Period period,
        @Nullable UUID programme,
        @Nullable String decidedBy,
        @Nullable String reason,
        @Nullable Instant at,
        List<UUID> candidates) {

    /** Whether it is said which it is, or that it is none. */
    boolean isDecided() {
        return decidedBy != null;
    }

    /** In one word. */
    String state() {
        if (programme != null) {
            return "linked";
        }
        if (isDecided()) {
            return "undone";
        }
        return candidates.isEmpty() ? "unknown" : "ambiguous";
    }
}
