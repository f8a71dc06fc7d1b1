package vn.thac.plan.fulfilment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.event.Change;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.plan.PlanId;
import vn.thac.plan.mandate.Mandate;
import vn.thac.plan.mandate.MandateEvents;
import vn.thac.plan.mandate.MandateState;
import vn.thac.plan.mandate.MandateStore;

/** Recalls what a plan still asks when it asks nothing any more; what was answered, excused or passed on stays as it is. */
@ApplicationScoped
public class RecallMandates {

    private final MandateStore mandates;
    private final Directory directory;
    private final Clock clock;

    RecallMandates(MandateStore mandates, Directory directory, Clock clock) {
        this.mandates = mandates;
        this.directory = directory;
        this.clock = clock;
    }

    /** So many at most; returns the events, for the caller to record with its own. */
    public List<Change> recall(PlanId plan, @Nullable String reason, int limit) {
        Instant now = clock.instant();
        List<Mandate> recalled = new ArrayList<>();
        for (Mandate mandate : mandates.open(plan, limit)) {
            if (mandate.state() instanceof MandateState.Open open) {
                recalled.add(mandate.became(open.recalled(now)));
            }
        }
        if (recalled.isEmpty()) {
            return List.of();
        }
        Set<UUID> written = mandates.write(recalled);
        Set<UnitId> units = new HashSet<>();
        recalled.forEach(mandate -> units.addAll(List.of(mandate.unit(), mandate.owner())));
        Map<UnitId, NamedUnit> names = directory.named(units, Vietnam.dayOf(now));
        return recalled.stream()
                .filter(mandate -> written.contains(mandate.id().value()))
                .map(mandate -> MandateEvents.recalled(mandate, reason, names))
                .toList();
    }
}
