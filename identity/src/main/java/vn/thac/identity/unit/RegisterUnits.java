package vn.thac.identity.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.function.IntFunction;
import vn.thac.core.problem.Faults;
import vn.thac.core.time.Vietnam;
import vn.thac.identity.catalogue.CatalogueStore;

/** Registers new units, one or many: all of them or, with any fault, none. */
@ApplicationScoped
public class RegisterUnits {

    @Inject
    CatalogueStore words;

    @Inject
    UnitStore store;

    @Inject
    RecordUnits recorder;

    @Inject
    Clock clock;

    @Transactional
    public Unit one(NewUnit unit) {
        return register(List.of(unit), place -> "").get(0);
    }

    @Transactional
    public List<Unit> all(List<NewUnit> units) {
        return register(units, place -> "/" + place);
    }

    private List<Unit> register(List<NewUnit> list, IntFunction<String> pointer) {
        Faults faults = new Faults();
        store.lockStructure();
        List<Candidate> candidates = Candidate.read(list, pointer, Vietnam.today(clock), faults);
        Neighbours neighbours = new Neighbours(candidates, store);
        List<Unit> units = new Registration(words.load(), neighbours, faults).of(candidates);
        faults.refuse();
        recorder.record(units.stream()
                .map(unit -> new RecordUnits.Changed(unit, UnitChange.REGISTERED))
                .toList());
        return units;
    }
}
