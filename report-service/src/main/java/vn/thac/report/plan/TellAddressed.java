package vn.thac.report.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import vn.thac.core.event.Change;
import vn.thac.core.event.Changes;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.report.regime.Regime;

/** Tells who receives, collects and reviews the reports of a regime from now on. */
@ApplicationScoped
public class TellAddressed {

    private final Directory directory;
    private final Changes changes;

    @Inject
    TellAddressed(Directory directory, Changes changes) {
        this.directory = directory;
        this.changes = changes;
    }

    /** Of a regime that has just come to the version it is in. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(Regime regime, LocalDate on) {
        changes.record(new Change(
                Regime.AGGREGATE,
                regime.id().value(),
                regime.version(),
                RegimeAddressed.TYPE,
                new RegimeAddressed(
                        regime.id(),
                        regime.plan(),
                        regime.key(),
                        named(regime.receivers(), on),
                        named(regime.consolidators(), on),
                        named(regime.reviewers(), on))));
    }

    private List<NamedUnit> named(List<UnitId> units, LocalDate on) {
        return List.copyOf(directory.named(units, on).values());
    }
}
