package vn.thac.report.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.thac.directory.unit.facts.UnitsKept;

/** Gives obligations of units that were not known when they were made to owe a report their place in the area tree. */
@ApplicationScoped
class PlaceObligations {

    private final OpeningStore obligations;

    @Inject
    PlaceObligations(OpeningStore obligations) {
        this.obligations = obligations;
    }

    void place(@Observes UnitsKept kept) {
        obligations.place(kept.units());
    }
}
