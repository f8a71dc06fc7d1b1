package vn.thac.plan.fulfilment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.thac.core.event.Change;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.plan.mandate.Answers;
import vn.thac.plan.mandate.Mandate;
import vn.thac.plan.mandate.MandateEvents;
import vn.thac.plan.mandate.MandateStore;

/**
 * Fulfils open mandates with the plan in force that answers them: by naming them, or by implementing the plan that asks.
 * Whenever that is found out, they are fulfilled since the plan was issued.
 * The one way to do so, at the answer's issue, at the end of the asking plan's fan-out, and when a link is found later.
 */
@ApplicationScoped
public class FulfilMandates {

    private final MandateStore mandates;
    private final Directory directory;
    private final Clock clock;

    public FulfilMandates(MandateStore mandates, Directory directory, Clock clock) {
        this.mandates = mandates;
        this.directory = directory;
        this.clock = clock;
    }

    /** Returns the events of what was fulfilled, for the caller to record with its own. */
    public List<Change> fulfil(Answers which) {
        return fulfil(which, Map.of());
    }

    /** The same where it is known already how some units are called today. */
    public List<Change> fulfil(Answers which, Map<UnitId, NamedUnit> called) {
        List<Mandate> fulfilled = mandates.answered(which).stream()
                .map(found -> found.mandate().became(found.state().fulfilled(found.by(), found.at())))
                .toList();
        Set<UUID> written = mandates.write(fulfilled);
        List<Mandate> changed = fulfilled.stream()
                .filter(mandate -> written.contains(mandate.id().value()))
                .toList();
        if (changed.isEmpty()) {
            return List.of();
        }
        Set<UnitId> units = new HashSet<>();
        changed.forEach(mandate -> units.addAll(List.of(mandate.unit(), mandate.owner())));
        units.removeAll(called.keySet());
        Map<UnitId, NamedUnit> names = new HashMap<>(called);
        names.putAll(directory.named(units, Vietnam.today(clock)));
        return changed.stream()
                .map(mandate -> MandateEvents.fulfilled(mandate, names))
                .toList();
    }
}
