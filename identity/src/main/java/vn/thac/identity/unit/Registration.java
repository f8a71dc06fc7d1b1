package vn.thac.identity.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Faults;
import vn.thac.directory.UnitId;
import vn.thac.identity.IdentityRefusal;
import vn.thac.identity.catalogue.Catalogue;
import vn.thac.identity.catalogue.Tree;
import vn.thac.identity.unit.UnitStore.Neighbour;

/** Whether candidates fit the register, and the units that they become. Every fault is told at its place. */
final class Registration {

    private final Catalogue catalogue;
    private final Neighbours neighbours;
    private final Faults faults;
    private final Map<UnitCode, List<Span>> given = new HashMap<>();

    Registration(Catalogue catalogue, Neighbours neighbours, Faults faults) {
        this.catalogue = catalogue;
        this.neighbours = neighbours;
        this.faults = faults;
    }

    List<Unit> of(List<Candidate> candidates) {
        List<Unit> units = new ArrayList<>();
        for (Candidate candidate : candidates) {
            checkWords(candidate);
            Map<String, Timeline<String>> codes = codes(candidate);
            units.add(unit(candidate, codes, area(candidate), parents(candidate)));
        }
        checkCycles(candidates, units);
        return units;
    }

    private Unit unit(
            Candidate c,
            Map<String, Timeline<String>> codes,
            @Nullable UnitId area,
            Map<String, Timeline<UnitId>> parents) {
        Timeline<UnitName> names = Timeline.of(c.name(), c.life());
        NewUnit unit = c.unit();
        return new Unit(
                c.id(),
                1,
                unit.track(),
                UnitName.clean(unit.kind()),
                unit.level(),
                area,
                c.life(),
                names,
                codes,
                parents);
    }

    private void checkWords(Candidate c) {
        if (!catalogue.hasTrack(c.unit().track())) {
            add(IdentityRefusal.UNKNOWN_TRACK, c, "/track", c.unit().track());
        }
        if (catalogue.level(c.unit().level()).isEmpty()) {
            add(IdentityRefusal.UNKNOWN_LEVEL, c, "/level", c.unit().level());
        }
    }

    private Map<String, Timeline<String>> codes(Candidate c) {
        Map<String, Timeline<String>> codes = new TreeMap<>();
        for (UnitCode code : c.codes()) {
            if (!catalogue.hasScheme(code.scheme())) {
                add(IdentityRefusal.UNKNOWN_SCHEME, c, "/ref", code.scheme());
            }
            List<Span> inList = given.computeIfAbsent(code, k -> new ArrayList<>());
            boolean repeated = inList.stream().anyMatch(c.life()::overlaps);
            inList.add(c.life());
            if (repeated || codes.put(code.scheme(), Timeline.of(code.code(), c.life())) != null) {
                add(IdentityRefusal.REPEATED, c, "/ref", code.toString());
            } else if (neighbours.isTaken(code, c.life())) {
                add(IdentityRefusal.CODE_TAKEN, c, "/ref", code.toString());
            }
        }
        return codes;
    }

    /** A territory is a place itself; whoever acts does so in one. */
    private @Nullable UnitId area(Candidate c) {
        boolean territory = Unit.TERRITORY.equals(c.unit().track());
        if (c.unit().area() == null) {
            faults.addIf(!territory, IdentityRefusal.AREA_REQUIRED, c.pointer() + "/area");
            return null;
        }
        Optional<Neighbour> area = neighbour(c, c.unit().area(), "/area");
        if (territory || area.isPresent() && !Unit.TERRITORY.equals(area.get().track())) {
            add(IdentityRefusal.NOT_A_TERRITORY, c, "/area", c.unit().area());
        }
        return area.map(Neighbour::id).orElse(null);
    }

    private Map<String, Timeline<UnitId>> parents(Candidate c) {
        Map<String, Timeline<UnitId>> parents = new TreeMap<>();
        for (int place = 0; place < c.parents().size(); place++) {
            NewUnit.NewParent wanted = c.parents().get(place);
            String at = "/parents/" + place;
            Optional<Tree> tree = catalogue.tree(wanted.tree());
            if (tree.isEmpty()) {
                add(IdentityRefusal.UNKNOWN_TREE, c, at + "/tree", wanted.tree());
            }
            Optional<Neighbour> parent = neighbour(c, wanted.parent(), at + "/parent");
            if (tree.isPresent() && parent.isPresent()) {
                checkAbove(c, tree.get(), parent.get(), at + "/parent", wanted.parent());
            }
            if (parent.isPresent()
                    && parents.put(wanted.tree(), Timeline.of(parent.get().id(), c.life())) != null) {
                add(IdentityRefusal.REPEATED, c, at + "/tree", wanted.tree());
            }
        }
        return parents;
    }

    private void checkAbove(Candidate c, Tree tree, Neighbour parent, String at, String reference) {
        boolean mixed = Unit.AREA.equals(tree.code())
                && !(Unit.TERRITORY.equals(c.unit().track()) && Unit.TERRITORY.equals(parent.track()));
        if (mixed) {
            add(IdentityRefusal.NOT_A_TERRITORY, c, at, reference);
        }
        if (!catalogue.mayStandAbove(tree, parent.level(), c.unit().level())
                || parent.id().equals(c.id())) {
            add(IdentityRefusal.PARENT_NOT_ABOVE, c, at, reference);
        }
    }

    private Optional<Neighbour> neighbour(Candidate c, String reference, String at) {
        Optional<Neighbour> found = neighbours.find(reference, c.life().from());
        if (found.isEmpty()) {
            faults.add(
                    IdentityRefusal.UNKNOWN_UNIT,
                    c.pointer() + at,
                    Map.of("value", reference, "on", c.life().from()));
        } else if (!found.get().life().contains(c.life())) {
            faults.add(IdentityRefusal.OUTSIDE_ITS_LIFE, c.pointer() + at, Map.of("value", reference));
        }
        return found;
    }

    /** Only candidates can form a circle: no unit of the register can stand below one yet. */
    private void checkCycles(List<Candidate> candidates, List<Unit> units) {
        Map<UnitId, Unit> byId = new HashMap<>();
        units.forEach(unit -> byId.put(unit.id(), unit));
        for (int place = 0; place < units.size(); place++) {
            for (String tree : units.get(place).parents().keySet()) {
                if (isBelowItself(units.get(place), tree, byId)) {
                    add(IdentityRefusal.PARENT_CYCLE, candidates.get(place), "/parents", tree);
                }
            }
        }
    }

    private static boolean isBelowItself(Unit unit, String tree, Map<UnitId, Unit> byId) {
        Set<UnitId> seen = new HashSet<>();
        Unit above = above(unit, tree, byId);
        while (above != null && seen.add(above.id())) {
            if (above.id().equals(unit.id())) {
                return true;
            }
            above = above(above, tree, byId);
        }
        return false;
    }

    private static @Nullable Unit above(Unit unit, String tree, Map<UnitId, Unit> byId) {
        return unit.parentOn(tree, unit.life().from()).map(byId::get).orElse(null);
    }

    private void add(IdentityRefusal refusal, Candidate c, String at, String value) {
        faults.add(refusal, c.pointer() + at, Map.of("value", value));
    }
}
