package vn.thac.identity.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Faults;
import vn.thac.core.problem.Refused;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.identity.IdentityRefusal;
import vn.thac.identity.register.Neighbour;
import vn.thac.identity.register.UnitStore;
import vn.thac.identity.succession.SuccessionStore;
import vn.thac.identity.unit.Heir;
import vn.thac.identity.unit.Part;
import vn.thac.identity.unit.Unit;
import vn.thac.identity.unit.UnitEnded;

/**
 * Ends a unit on a day: from then on it is no more, and its heirs may read what it left. Nobody may stand below it or
 * in it any longer.
 */
@ApplicationScoped
public class EndUnit {

    /**
     * How a unit ends. An earlier end than the one that is known takes its place, with the heirs named now.
     *
     * @param day the first day on which it is no more
     * @param heirs references of those who carry on, as they stand on that day; empty where it is dissolved, null
     *     where nothing is said
     * @param instrument the decision that says so
     */
    public record Ending(
            LocalDate day,
            @Nullable List<String> heirs,
            @Nullable String instrument) {}

    private final ChangeUnit units;
    private final UnitStore store;
    private final SuccessionStore successions;
    private final Directory directory;
    private final Event<UnitEnded> ended;

    @Inject
    EndUnit(
            ChangeUnit units,
            UnitStore store,
            SuccessionStore successions,
            Directory directory,
            Event<UnitEnded> ended) {
        this.units = units;
        this.store = store;
        this.successions = successions;
        this.directory = directory;
        this.ended = ended;
    }

    @Transactional
    public Unit end(String reference, Ending ending, @Nullable String ifMatch) {
        LocalDate day = ending.day();
        Unit after = units.change(reference, day.minusDays(1), ifMatch, unit -> {
            checkEnds(unit, day);
            List<Heir> heirs = heirs(unit, ending);
            if (unit.life().to() != null) {
                successions.forget(unit.id(), unit.life().to());
            }
            if (ending.heirs() != null) {
                successions.record(ending.instrument(), day, unit.id(), heirs);
            }
            return unit.ended(day, heirs);
        });
        ended.fire(new UnitEnded(after.id(), day));
        return after;
    }

    private void checkEnds(Unit unit, LocalDate day) {
        if (unit.life().to() != null && !unit.life().to().isAfter(day)) {
            throw Refused.of(
                    IdentityRefusal.ALREADY_ENDED, Map.of("on", unit.life().to()));
        }
        Counting counting = new Counting(store, day);
        counting.refuse(store.dependents(unit.id(), day), IdentityRefusal.HAS_CHILDREN);
        counting.refuse(successions.leavingTo(unit.id(), day), IdentityRefusal.HEIR_OF_LATER);
    }

    /** One heir has all of it; several have a share each. */
    private List<Heir> heirs(Unit unit, Ending ending) {
        if (ending.heirs() == null) {
            return List.of();
        }
        Faults faults = new Faults();
        Map<String, Neighbour> found = Neighbour.find(directory, ending.heirs(), ending.day());
        Part part = ending.heirs().size() > 1 ? Part.SPLIT : Part.WHOLE;
        Set<UnitId> seen = new HashSet<>();
        List<Heir> heirs = new ArrayList<>();
        for (int place = 0; place < ending.heirs().size(); place++) {
            String reference = ending.heirs().get(place);
            Neighbour heir = found.get(reference);
            String at = "/heirs/" + place;
            if (heir == null) {
                faults.add(directory.whyNobody(reference, ending.day(), at));
            } else if (heir.id().equals(unit.id()) || Unit.TERRITORY.equals(heir.track()) != unit.isTerritory()) {
                faults.add(IdentityRefusal.NOT_AN_HEIR, at, Map.of("value", reference));
            } else if (!seen.add(heir.id())) {
                faults.add(IdentityRefusal.REPEATED, at, Map.of("value", reference));
            } else {
                heirs.add(new Heir(heir.id(), ending.day(), part));
            }
        }
        faults.refuse();
        return heirs;
    }
}
