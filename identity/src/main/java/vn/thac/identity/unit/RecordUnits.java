package vn.thac.identity.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.thac.core.event.Change;
import vn.thac.core.event.Changes;
import vn.thac.directory.unit.Directories;

/** Writes changed units, this service's own read model and the events, in one transaction. */
@ApplicationScoped
public class RecordUnits {

    /** A unit as it now stands, one version after the one before, and what happened to it. */
    public record Changed(Unit unit, UnitChange change) {}

    @Inject
    UnitStore store;

    @Inject
    Directories directories;

    @Inject
    Changes changes;

    @Transactional(Transactional.TxType.MANDATORY)
    public void record(List<Changed> changed) {
        List<Unit> fresh = changed.stream()
                .map(Changed::unit)
                .filter(u -> u.version() == 1)
                .toList();
        List<Unit> old =
                changed.stream().map(Changed::unit).filter(u -> u.version() > 1).toList();
        store.write(fresh, old);
        directories.record(changed.stream()
                .map(c -> new Directories.Told(
                        Told.record(c.unit(), c.change()), c.unit().version()))
                .toList());
        changes.record(changed.stream().map(RecordUnits::event).toList());
    }

    private static Change event(Changed changed) {
        Unit unit = changed.unit();
        return new Change(
                Told.AGGREGATE, unit.id().value(), unit.version(), Told.TYPE, Told.record(unit, changed.change()));
    }
}
