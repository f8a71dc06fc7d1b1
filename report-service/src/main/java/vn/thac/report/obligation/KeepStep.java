package vn.thac.report.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thac.core.event.Change;
import vn.thac.core.event.Changes;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.NamedUnit;

/** Keeps an obligation one step on, with its event, and lets the totals know. */
@ApplicationScoped
public class KeepStep {

    private final ObligationStore obligations;
    private final Directory directory;
    private final Changes changes;

    @Inject
    KeepStep(ObligationStore obligations, Directory directory, Changes changes) {
        this.obligations = obligations;
        this.directory = directory;
        this.changes = changes;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public Obligation keep(Obligation after, String type, ObligationStepped.Why why, Instant at) {
        keep(List.of(after), type, why, at);
        return after;
    }

    /** Many that go the same step. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(List<Obligation> all, String type, ObligationStepped.Why why, Instant at) {
        obligations.review(all);
        Set<UnitId> units = new LinkedHashSet<>();
        all.forEach(after -> units.addAll(ObligationStepped.units(after)));
        if (why.by() != null) {
            units.add(why.by());
        }
        if (why.from() != null) {
            units.add(why.from());
        }
        Map<UnitId, NamedUnit> named = directory.named(units, Vietnam.dayOf(at));
        changes.record(all.stream()
                .map(after -> new Change(
                        Obligation.AGGREGATE,
                        after.id().value(),
                        after.version(),
                        type,
                        ObligationStepped.of(after, why, named, at)))
                .toList());
    }
}
