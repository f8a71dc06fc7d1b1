package vn.thac.plan.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.thac.directory.unit.facts.UnitsKept;

/** A document is found by the name of its issuer, also where identity puts that name right. */
@ApplicationScoped
public class CallIssuersAnew {

    private final SearchStore entries;

    CallIssuersAnew(SearchStore entries) {
        this.entries = entries;
    }

    void call(@Observes UnitsKept kept) {
        entries.callAnew(kept.units());
    }
}
