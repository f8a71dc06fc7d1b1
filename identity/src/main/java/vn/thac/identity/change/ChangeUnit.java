package vn.thac.identity.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.ETags;
import vn.thac.identity.IdentityRefusal;
import vn.thac.identity.register.RecordUnits;
import vn.thac.identity.register.UnitStore;
import vn.thac.identity.search.FindUnit;
import vn.thac.identity.unit.Unit;
import vn.thac.identity.unit.UnitChange;

/** What every change of a unit begins and ends with; what lies between is the use case's own. */
@ApplicationScoped
public class ChangeUnit {

    private final FindUnit units;
    private final UnitStore store;
    private final RecordUnits recorder;

    @Inject
    ChangeUnit(FindUnit units, UnitStore store, RecordUnits recorder) {
        this.units = units;
        this.store = store;
        this.recorder = recorder;
    }

    /**
     * Holds back every other change of the structure, finds the unit as it now stands and writes what {@code change}
     * makes of it. Refuses where the unit does not exist on the day, has another version or stays as it was.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Unit change(String reference, LocalDate day, @Nullable String ifMatch, UnaryOperator<Unit> change) {
        store.lockStructure();
        Unit before = units.find(reference, day);
        ETags.require(ifMatch, before.version());
        if (!before.existsOn(day)) {
            throw Refused.at(IdentityRefusal.OUTSIDE_ITS_LIFE, "/on", Map.of("value", reference));
        }
        Unit after = change.apply(before);
        UnitChange what =
                UnitChange.between(before, after).orElseThrow(() -> Refused.of(IdentityRefusal.NOTHING_CHANGES));
        Unit next = after.nextVersion();
        recorder.record(List.of(new RecordUnits.Changed(next, what)));
        return next;
    }
}
