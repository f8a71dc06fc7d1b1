package vn.thac.plan.cascade;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.event.Change;
import vn.thac.plan.PlanId;
import vn.thac.plan.duty.Asks;

/** Events of a mandate: raised and fulfilled. */
final class MandateEvents {

    /** {@code mandate.raised.v1}; ancestors are those of its plan, itself included. */
    record Raised(
            UUID mandateId,
            UUID planId,
            UUID unit,
            Asks asks,
            @Nullable LocalDate due,
            List<UUID> ancestors) {}

    /** {@code mandate.fulfilled.v1}. */
    record Fulfilled(UUID mandateId, UUID planId, UUID unit, UUID byPlan) {}

    private MandateEvents() {}

    static Change raised(Mandate mandate, Collection<PlanId> ancestors) {
        var payload = new Raised(
                mandate.id().value(),
                mandate.plan().value(),
                mandate.unit().value(),
                mandate.asks(),
                mandate.due(),
                ancestors.stream().map(PlanId::value).toList());
        return new Change("mandate", mandate.id().value(), 1, "mandate.raised.v1", payload);
    }

    static Change fulfilled(FulfilledRow row) {
        var payload = new Fulfilled(row.mandate(), row.plan(), row.unit(), row.by());
        return new Change("mandate", row.mandate(), row.version(), "mandate.fulfilled.v1", payload);
    }
}
