package vn.thac.identity.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Fault;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.ETags;
import vn.thac.directory.DirectoryRefusal;
import vn.thac.directory.unit.Directory;
import vn.thac.identity.IdentityRefusal;
import vn.thac.identity.register.RecordUnits;
import vn.thac.identity.register.UnitStore;
import vn.thac.identity.unit.Unit;
import vn.thac.identity.unit.UnitChange;

/** What every change of a unit begins and ends with; what lies between is the use case's own. */
@ApplicationScoped
public class ChangeUnit {

    private final Directory directory;
    private final UnitStore store;
    private final RecordUnits recorder;

    @Inject
    ChangeUnit(Directory directory, UnitStore store, RecordUnits recorder) {
        this.directory = directory;
        this.store = store;
        this.recorder = recorder;
    }

    /**
     * Holds back every other change of the structure, finds the unit as it now stands and writes what {@code change}
     * makes of it. Refuses where the unit does not exist on the day, has another version or stays as it was.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Unit change(String reference, LocalDate day, @Nullable String ifMatch, UnaryOperator<Unit> change) {
        return correct(reference, day, ifMatch, before -> {
            if (!before.existsOn(day)) {
                throw Refused.at(IdentityRefusal.OUTSIDE_ITS_LIFE, "/on", Map.of("value", reference));
            }
            return change.apply(before);
        });
    }

    /** The same for a unit that need not be there on the day; one that was withdrawn is changed no more. */
    @Transactional(Transactional.TxType.MANDATORY)
    Unit correct(String reference, LocalDate day, @Nullable String ifMatch, UnaryOperator<Unit> change) {
        store.lockStructure();
        Unit before = find(reference, day);
        ETags.require(ifMatch, before.version());
        if (before.isWithdrawn()) {
            throw Refused.of(IdentityRefusal.UNIT_IS_WITHDRAWN);
        }
        Unit after = change.apply(before);
        UnitChange what =
                UnitChange.between(before, after).orElseThrow(() -> Refused.of(IdentityRefusal.NOTHING_CHANGES));
        Unit next = after.nextVersion();
        recorder.record(List.of(new RecordUnits.Changed(next, what)));
        return next;
    }

    /** Only whom the reference means on the day itself: a code that is free again must not change its last unit. */
    private Unit find(String reference, LocalDate day) {
        return directory
                .resolve(reference, day)
                .flatMap(id -> store.load(List.of(id)).stream().findFirst())
                .orElseThrow(() -> new Refused(List.of(whyNot(reference, day))));
    }

    private Fault whyNot(String reference, LocalDate day) {
        Fault why = directory.whyNot(reference, day, "ref");
        return why.refusal() == DirectoryRefusal.UNIT_UNKNOWN
                ? new Fault(IdentityRefusal.UNIT_NOT_FOUND, "ref", Map.of("value", reference, "on", day))
                : why;
    }
}
