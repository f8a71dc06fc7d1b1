package vn.thac.plan.mandate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.event.Change;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.plan.duty.Asks;

/** Events of a mandate: raised and fulfilled. */
public final class MandateEvents {

    /** {@code mandate.raised.v1}; owner: who answers it, the unit or its heir; ancestors are those of its plan, itself included. */
    record Raised(
            UUID mandateId,
            UUID planId,
            int edition,
            NamedUnit unit,
            NamedUnit owner,
            Asks asks,
            @Nullable LocalDate due,
            Relation relation,
            LocalDate on,
            List<UUID> ancestors) {}

    /** {@code mandate.fulfilled.v1}; late: after its due date. */
    record Fulfilled(
            UUID mandateId, UUID planId, int edition, NamedUnit unit, NamedUnit owner, UUID by, boolean late) {}

    private MandateEvents() {}

    /** {@code names}: of its unit and its owner. */
    public static Change raised(Mandate mandate, Map<UnitId, NamedUnit> names, List<UUID> ancestors) {
        return change(
                mandate,
                "mandate.raised.v1",
                new Raised(
                        mandate.id().value(),
                        mandate.plan().value(),
                        mandate.edition(),
                        name(mandate.unit(), names),
                        name(mandate.owner(), names),
                        mandate.demand().asks(),
                        mandate.demand().due(),
                        mandate.demand().relation(),
                        mandate.on(),
                        ancestors));
    }

    static Change fulfilled(Mandate mandate, Map<UnitId, NamedUnit> names) {
        if (!(mandate.state() instanceof MandateState.Fulfilled fulfilled)) {
            throw new IllegalArgumentException(mandate.id() + " is not fulfilled");
        }
        return change(
                mandate,
                "mandate.fulfilled.v1",
                new Fulfilled(
                        mandate.id().value(),
                        mandate.plan().value(),
                        mandate.edition(),
                        name(mandate.unit(), names),
                        name(mandate.owner(), names),
                        fulfilled.by().value(),
                        fulfilled.late()));
    }

    private static NamedUnit name(UnitId unit, Map<UnitId, NamedUnit> names) {
        return Objects.requireNonNull(names.get(unit));
    }

    private static Change change(Mandate mandate, String type, Object payload) {
        return new Change("mandate", mandate.id().value(), mandate.version(), type, payload);
    }
}
