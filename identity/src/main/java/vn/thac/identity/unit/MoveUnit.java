package vn.thac.identity.unit;

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
import vn.thac.identity.IdentityRefusal;
import vn.thac.identity.catalogue.Catalogue;
import vn.thac.identity.catalogue.CatalogueStore;
import vn.thac.identity.catalogue.Tree;
import vn.thac.identity.unit.UnitStore.Neighbour;

/** Puts a unit under another parent in one tree from a day on, or takes it out of the tree. */
@ApplicationScoped
public class MoveUnit {

    @Inject
    OpenUnit units;

    @Inject
    UnitStore store;

    @Inject
    CatalogueStore words;

    @Transactional
    public Unit run(String reference, LocalDate day, String tree, @Nullable String parent, @Nullable String ifMatch) {
        Unit unit = units.toChange(reference, day, ifMatch);
        Catalogue catalogue = words.load();
        Tree inTree = catalogue
                .tree(tree)
                .orElseThrow(() -> Refused.at(IdentityRefusal.UNKNOWN_TREE, "/tree", Map.of("value", tree)));
        if (parent == null) {
            return units.changed(unit, unit.moved(tree, day, null));
        }
        Neighbour above = store.neighbours(List.of(parent), day).get(parent);
        if (above == null) {
            throw Refused.at(IdentityRefusal.UNKNOWN_UNIT, "/parent", Map.of("value", parent, "on", day));
        }
        Unit moved = unit.moved(tree, day, above.id());
        check(catalogue, inTree, moved, above, day, parent);
        return units.changed(unit, moved);
    }

    private void check(Catalogue catalogue, Tree tree, Unit moved, Neighbour above, LocalDate day, String parent) {
        Map<String, Object> args = Map.of("value", parent);
        Faults faults = new Faults();
        boolean place = Unit.TERRITORY.equals(above.track());
        if (Unit.AREA.equals(tree.code()) && !(place && moved.isTerritory())) {
            faults.add(IdentityRefusal.NOT_A_TERRITORY, "/parent", args);
        }
        if (!catalogue.mayStandAbove(tree, above.level(), moved.level())) {
            faults.add(IdentityRefusal.PARENT_NOT_ABOVE, "/parent", args);
        }
        Span during = moved.parents().get(tree.code()).entries().stream()
                .map(Dated::span)
                .filter(s -> s.contains(day))
                .findFirst()
                .orElseThrow();
        if (!above.life().contains(new Span(day, during.to()))) {
            faults.add(IdentityRefusal.OUTSIDE_ITS_LIFE, "/parent", args);
        }
        if (isBelow(moved.id(), above.id(), tree.code(), new Span(day, during.to()))) {
            faults.add(IdentityRefusal.PARENT_CYCLE, "/parent", args);
        }
        faults.refuse();
    }

    private boolean isBelow(UnitId unit, UnitId other, String tree, Span during) {
        return unit.equals(other) || store.isBelow(other, unit, tree, during);
    }
}
