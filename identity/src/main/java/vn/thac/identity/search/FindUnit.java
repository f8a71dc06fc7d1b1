package vn.thac.identity.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.thac.core.problem.Fault;
import vn.thac.core.problem.Refused;
import vn.thac.directory.DirectoryRefusal;
import vn.thac.directory.unit.Directory;
import vn.thac.identity.IdentityRefusal;
import vn.thac.identity.register.UnitStore;
import vn.thac.identity.unit.Unit;

/**
 * Finds the unit that a reference means on a day, to read it: history stays readable, so a code that has ended leads to
 * the unit that had it last (docs/adr/0027).
 */
@ApplicationScoped
public class FindUnit {

    private final Directory directory;
    private final UnitStore store;

    @Inject
    FindUnit(Directory directory, UnitStore store) {
        this.directory = directory;
        this.store = store;
    }

    /** Refuses with 404 where it means none and has meant none; a code that is still to come says from when. */
    public Unit find(String reference, LocalDate day) {
        return directory
                .resolveOrLast(reference, day)
                .flatMap(id -> store.load(List.of(id)).stream().findFirst())
                .orElseThrow(() -> new Refused(notFound(reference, day)));
    }

    private List<Fault> notFound(String reference, LocalDate day) {
        Fault none = new Fault(IdentityRefusal.UNIT_NOT_FOUND, "ref", Map.of("value", reference, "on", day));
        Fault why = directory.whyNot(reference, day, "ref");
        return why.refusal() == DirectoryRefusal.UNIT_UNKNOWN ? List.of(none) : List.of(none, why);
    }
}
