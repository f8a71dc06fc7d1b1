package vn.thac.plan.fulfilment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thac.core.event.Changes;
import vn.thac.core.request.Acting;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.plan.PlanId;
import vn.thac.plan.mandate.Mandate;
import vn.thac.plan.mandate.MandateEvents;
import vn.thac.plan.mandate.MandateState;
import vn.thac.plan.mandate.MandateStore;

/**
 * Fulfils the mandates of a plan that ask no more than to pass something on, once all have it to whom their units hand it
 * down. Whoever names nobody to hand it down to says so itself.
 */
@ApplicationScoped
public class FulfilHandedDown {

    private final MandateStore mandates;
    private final Directory directory;
    private final Changes changes;
    private final Acting acting;
    private final Clock clock;

    FulfilHandedDown(MandateStore mandates, Directory directory, Changes changes, Acting acting, Clock clock) {
        this.mandates = mandates;
        this.directory = directory;
        this.changes = changes;
        this.acting = acting;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void fulfil(PlanId plan) {
        List<Mandate> fulfilled = new ArrayList<>();
        for (Mandate mandate : mandates.holdHandedDown(plan)) {
            if (mandate.state() instanceof MandateState.Open open) {
                fulfilled.add(mandate.became(open.declared(clock.instant())));
            }
        }
        if (fulfilled.isEmpty()) {
            return;
        }
        acting.asSystem("hand-down", mandates.asker(fulfilled.get(0)));
        mandates.write(fulfilled);
        Set<UnitId> units = new HashSet<>();
        fulfilled.forEach(mandate -> units.addAll(List.of(mandate.unit(), mandate.owner())));
        Map<UnitId, NamedUnit> names = directory.named(units, Vietnam.today(clock));
        changes.record(fulfilled.stream()
                .map(mandate -> MandateEvents.fulfilled(mandate, names))
                .toList());
    }
}
