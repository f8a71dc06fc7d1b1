package vn.thac.identity.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.ETags;
import vn.thac.directory.unit.Directory;
import vn.thac.identity.IdentityRefusal;

/** Finds the unit that is to change, as it now stands, and holds back every other change of the structure. */
@ApplicationScoped
public class OpenUnit {

    @Inject
    UnitStore store;

    @Inject
    Directory directory;

    @Inject
    RecordUnits recorder;

    /** The unit that a reference means on a day; refuses with 404 where it means none. */
    public Unit find(String reference, LocalDate day) {
        return directory
                .resolve(reference, day)
                .flatMap(id -> store.load(List.of(id.value())).stream().findFirst())
                .orElseThrow(() -> Refused.of(IdentityRefusal.UNIT_NOT_FOUND, Map.of("value", reference, "on", day)));
    }

    /** The same to change it on that day, which must lie in its life. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Unit toChange(String reference, LocalDate day, @Nullable String ifMatch) {
        store.lockStructure();
        Unit unit = find(reference, day);
        ETags.require(ifMatch, unit.version());
        if (!unit.existsOn(day)) {
            throw Refused.at(IdentityRefusal.OUTSIDE_ITS_LIFE, "/on", Map.of("value", reference));
        }
        return unit;
    }

    /** Writes what became of it; refuses where nothing did. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Unit changed(Unit before, Unit after) {
        UnitChange change =
                UnitChange.between(before, after).orElseThrow(() -> Refused.of(IdentityRefusal.NOTHING_CHANGES));
        Unit next = after.nextVersion();
        recorder.record(List.of(new RecordUnits.Changed(next, change)));
        return next;
    }
}
