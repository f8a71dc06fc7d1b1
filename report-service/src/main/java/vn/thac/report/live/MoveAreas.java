package vn.thac.report.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.thac.directory.unit.facts.UnitsKept;

/** Units changed: where they are areas, their nodes may hang below another area from now on. */
@ApplicationScoped
class MoveAreas {

    private final RollUpStore store;

    @Inject
    MoveAreas(RollUpStore store) {
        this.store = store;
    }

    void move(@Observes UnitsKept kept) {
        store.areasMoved(kept.units());
    }
}
