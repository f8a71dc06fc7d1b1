package vn.thac.identity.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.function.IntFunction;
import vn.thac.core.problem.Faults;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.unit.Directory;
import vn.thac.identity.register.RecordUnits;
import vn.thac.identity.register.UnitStore;
import vn.thac.identity.unit.Unit;
import vn.thac.identity.unit.UnitChange;
import vn.thac.identity.vocabulary.WordStore;

/** Registers new units, one or many: all of them or, with any fault, none. */
@ApplicationScoped
public class RegisterUnits {

    private final WordStore words;
    private final Directory directory;
    private final UnitStore store;
    private final RecordUnits recorder;
    private final Clock clock;

    @Inject
    RegisterUnits(WordStore words, Directory directory, UnitStore store, RecordUnits recorder, Clock clock) {
        this.words = words;
        this.directory = directory;
        this.store = store;
        this.recorder = recorder;
        this.clock = clock;
    }

    /** @param pointer where the request has the unit at this place of the list */
    @Transactional
    public List<Unit> register(List<NewUnit> list, IntFunction<String> pointer) {
        Faults faults = new Faults();
        store.lockStructure();
        List<Candidate> candidates = Candidate.read(list, pointer, Vietnam.today(clock), faults);
        Neighbours neighbours = Neighbours.of(candidates, directory, store);
        List<Unit> units = new Registration(words.load(), neighbours, faults).of(candidates);
        faults.refuse();
        recorder.record(units.stream()
                .map(unit -> new RecordUnits.Changed(unit, UnitChange.REGISTERED))
                .toList());
        return units;
    }
}
