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
import vn.thac.identity.register.TwinStore;
import vn.thac.identity.register.Twins;
import vn.thac.identity.register.UnitStore;
import vn.thac.identity.unit.Unit;
import vn.thac.identity.unit.UnitChange;
import vn.thac.identity.vocabulary.FullNames;
import vn.thac.identity.vocabulary.Vocabulary;
import vn.thac.identity.vocabulary.WordStore;

/** Registers new units, one or many: all of them or, with any fault, none. */
@ApplicationScoped
public class RegisterUnits {

    private final WordStore words;
    private final Directory directory;
    private final UnitStore store;
    private final RecordUnits recorder;
    private final TwinStore twins;
    private final Clock clock;

    @Inject
    RegisterUnits(
            WordStore words, Directory directory, UnitStore store, RecordUnits recorder, TwinStore twins, Clock clock) {
        this.words = words;
        this.directory = directory;
        this.store = store;
        this.recorder = recorder;
        this.twins = twins;
        this.clock = clock;
    }

    /** @param pointer where the request has the unit at this place of the list */
    @Transactional
    public List<Unit> register(List<NewUnit> list, IntFunction<String> pointer) {
        Faults faults = new Faults();
        store.lockStructure();
        Vocabulary vocabulary = words.load();
        List<NewUnit> inWords = list.stream().map(unit -> unit.in(vocabulary)).toList();
        List<Candidate> candidates = Candidate.read(inWords, pointer, Vietnam.today(clock), faults);
        Neighbours neighbours = Neighbours.of(candidates, directory, store);
        List<Unit> units = new Registration(vocabulary, neighbours, faults).of(candidates);
        checkTerritories(vocabulary, candidates, units, faults);
        faults.refuse();
        recorder.record(units.stream()
                .map(unit -> new RecordUnits.Changed(unit, UnitChange.REGISTERED))
                .toList());
        return units;
    }

    private void checkTerritories(Vocabulary vocabulary, List<Candidate> candidates, List<Unit> units, Faults faults) {
        FullNames fullNames = new FullNames(vocabulary);
        Twins known = twins.below(units);
        for (int place = 0; place < units.size(); place++) {
            String at = candidates.get(place).pointer() + "/name";
            fullNames.take(units.get(place), at);
            known.check(units.get(place), units.get(place).life().from(), at, faults);
        }
        fullNames.check(faults);
    }
}
