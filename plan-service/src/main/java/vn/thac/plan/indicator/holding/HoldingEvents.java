package vn.thac.plan.indicator.holding;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.event.Change;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.plan.indicator.holding.Rights.Of;

/** Events of who may define an indicator or a form. */
final class HoldingEvents {

    /**
     * {@code definition.handed-over.v1}; whatever was issued keeps its versions.
     *
     * @param plan by issuing it a unit above the former owner took the code over; null where it was handed over
     */
    record HandedOver(
            UUID definitionId,
            Of kind,
            String code,
            NamedUnit from,
            NamedUnit to,
            @Nullable UUID plan,
            @Nullable String reason) {}

    /** {@code definition.granted.v1}: another unit may define it too; the owner stays. */
    record Granted(UUID definitionId, Of kind, String code, NamedUnit owner, NamedUnit to, String reason) {}

    /** {@code definition.grant-withdrawn.v1}: from now on it may not. */
    record GrantWithdrawn(UUID definitionId, Of kind, String code, NamedUnit owner, NamedUnit from, String reason) {}

    private HoldingEvents() {}

    static Change handedOver(long version, HandedOver payload) {
        return change(payload.definitionId(), version, "definition.handed-over.v1", payload);
    }

    static Change granted(long version, Granted payload) {
        return change(payload.definitionId(), version, "definition.granted.v1", payload);
    }

    static Change grantWithdrawn(long version, GrantWithdrawn payload) {
        return change(payload.definitionId(), version, "definition.grant-withdrawn.v1", payload);
    }

    private static Change change(UUID id, long version, String type, Object payload) {
        return new Change("definition", id, version, type, payload);
    }
}
