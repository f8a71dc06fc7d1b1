package vn.thac.identity.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Faults;
import vn.thac.core.problem.Refused;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.vocabulary.WordList;
import vn.thac.identity.IdentityRefusal;
import vn.thac.identity.register.Neighbour;
import vn.thac.identity.register.TwinStore;
import vn.thac.identity.register.UnitStore;
import vn.thac.identity.unit.Span;
import vn.thac.identity.unit.Timeline;
import vn.thac.identity.unit.Unit;
import vn.thac.identity.vocabulary.Vocabulary;
import vn.thac.identity.vocabulary.Word;
import vn.thac.identity.vocabulary.WordStore;

/** Puts a unit under another parent in one tree from a day on, or takes it out of the tree. */
@ApplicationScoped
public class MoveUnit {

    private final ChangeUnit units;
    private final UnitStore store;
    private final Directory directory;
    private final WordStore words;
    private final TwinStore twins;

    @Inject
    MoveUnit(ChangeUnit units, UnitStore store, Directory directory, WordStore words, TwinStore twins) {
        this.units = units;
        this.store = store;
        this.directory = directory;
        this.words = words;
        this.twins = twins;
    }

    @Transactional
    public Unit move(String reference, LocalDate day, String tree, @Nullable String parent, @Nullable String ifMatch) {
        return units.change(reference, day, ifMatch, unit -> {
            Vocabulary vocabulary = words.load();
            // Whoever stands in a retired tree may leave it.
            Word inTree = (parent == null
                            ? vocabulary.meant(WordList.TREE, tree)
                            : vocabulary.meantInUse(WordList.TREE, tree))
                    .orElseThrow(() -> new Refused(
                            List.of(vocabulary.unknown(IdentityRefusal.UNKNOWN_TREE, WordList.TREE, tree, "/tree"))));
            if (parent == null) {
                return unit.moved(inTree.code(), day, null);
            }
            Neighbour above = Neighbour.find(directory, List.of(parent), day).get(parent);
            if (above == null) {
                throw new Refused(List.of(directory.whyNobody(parent, day, "/parent")));
            }
            Unit moved = unit.moved(inTree.code(), day, above.id());
            check(vocabulary, inTree, moved, above, day, parent);
            if (Unit.AREA.equals(inTree.code())) {
                twins.refuse(moved, day, "/parent");
            }
            return moved;
        });
    }

    private void check(Vocabulary vocabulary, Word tree, Unit moved, Neighbour above, LocalDate day, String parent) {
        Map<String, Object> args = Map.of("value", parent);
        Faults faults = new Faults();
        boolean place = Unit.TERRITORY.equals(above.track());
        if (Unit.AREA.equals(tree.code()) && !(place && moved.isTerritory())) {
            faults.add(IdentityRefusal.NOT_A_TERRITORY, "/parent", args);
        }
        if (!vocabulary.mayStandAbove(tree, above.level(), moved.standingOn(day).level())) {
            faults.add(IdentityRefusal.PARENT_NOT_ABOVE, "/parent", args);
        }
        Span during = moved.parents()
                .getOrDefault(tree.code(), Timeline.<UnitId>empty())
                .spanOn(day)
                .orElseThrow();
        Span fromNow = new Span(day, during.to());
        if (!above.life().contains(fromNow)) {
            faults.add(IdentityRefusal.OUTSIDE_ITS_LIFE, "/parent", args);
        }
        if (moved.id().equals(above.id()) || store.isBelow(above.id(), moved.id(), tree.code(), fromNow)) {
            faults.add(IdentityRefusal.PARENT_CYCLE, "/parent", args);
        }
        faults.refuse();
    }
}
