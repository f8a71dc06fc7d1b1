package vn.thac.desk.stream;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as it was told, and whom it concerns.
 *
 * @param key events of one key keep their order
 * @param subject what changed, and {@code sequence} its version; null where there are many
 * @param data as it came, JSON in UTF-8
 * @param plan the plan that it speaks of, and {@code regime} the regime
 * @param otherPlan the plan above of which it says something too
 * @param units whom it names
 */
record StreamedEvent(
        UUID id,
        String type,
        String source,
        UUID key,
        @Nullable UUID subject,
        @Nullable Long sequence,
        Instant time,
        @Nullable UUID actingUnit,
        @Nullable String traceParent,
        byte[] data,
        Audience audience,
        @Nullable UUID plan,
        @Nullable UUID otherPlan,
        @Nullable UUID regime,
        List<UUID> units) {

    StreamedEvent {
        units = List.copyOf(units);
    }

    /** What must be known here before somebody can be given it; null where nothing need be. */
    @Nullable
    UUID planAwaited() {
        return audience.waitsForPlan() ? plan : null;
    }

    /** The same of the other plan. */
    @Nullable
    UUID otherPlanAwaited() {
        return otherPlan;
    }

    @Nullable
    UUID regimeAwaited() {
        return audience.waitsForRegime() ? regime : null;
    }
}
