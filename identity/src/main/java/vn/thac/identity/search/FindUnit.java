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

/** Finds the unit that a reference means on a day. */
@ApplicationScoped
public class FindUnit {

    private final Directory directory;
    private final UnitStore store;

    @Inject
    FindUnit(Directory directory, UnitStore store) {
        this.directory = directory;
        this.store = store;
    }

    /** Refuses with 404 where it means none; a code that meant one before, or will mean one, says so. */
    public Unit find(String reference, LocalDate day) {
        return directory
                .resolve(reference, day)
                .flatMap(id -> store.load(List.of(id)).stream().findFirst())
                .orElseThrow(() -> notFound(reference, day));
    }

    private Refused notFound(String reference, LocalDate day) {
        Fault why = directory.whyNot(reference, day, "ref");
        return why.refusal() == DirectoryRefusal.UNIT_UNKNOWN
                ? Refused.of(IdentityRefusal.UNIT_NOT_FOUND, Map.of("value", reference, "on", day))
                : new Refused(List.of(why));
    }
}
