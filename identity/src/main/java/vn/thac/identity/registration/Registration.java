package vn.thac.identity.registration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Faults;
import vn.thac.directory.UnitId;
import vn.thac.directory.vocabulary.WordList;
import vn.thac.identity.IdentityRefusal;
import vn.thac.identity.register.Neighbour;
import vn.thac.identity.unit.Circles;
import vn.thac.identity.unit.Span;
import vn.thac.identity.unit.Standing;
import vn.thac.identity.unit.Unit;
import vn.thac.identity.unit.UnitCode;
import vn.thac.identity.vocabulary.Vocabulary;
import vn.thac.identity.vocabulary.Word;

/** Whether candidates fit the register, and the units that they become. Every fault is told at its place. */
final class Registration {

    private final Vocabulary words;
    private final Neighbours neighbours;
    private final Faults faults;
    private final Map<UnitCode, List<Span>> given = new HashMap<>();

    Registration(Vocabulary words, Neighbours neighbours, Faults faults) {
        this.words = words;
        this.neighbours = neighbours;
        this.faults = faults;
    }

    List<Unit> of(List<Candidate> candidates) {
        List<Unit> units = new ArrayList<>();
        for (Candidate candidate : candidates) {
            checkWords(candidate);
            Standing standing = new Standing(kind(candidate), candidate.unit().level(), area(candidate));
            units.add(Unit.fresh(
                    candidate.id(),
                    candidate.unit().track(),
                    candidate.life(),
                    candidate.name(),
                    standing,
                    codes(candidate),
                    parents(candidate)));
        }
        checkCycles(candidates, units);
        return units;
    }

    private void checkWords(Candidate c) {
        if (!words.has(WordList.TRACK, c.unit().track())) {
            unknown(
                    IdentityRefusal.UNKNOWN_TRACK,
                    WordList.TRACK,
                    c,
                    "/track",
                    c.unit().track());
        }
        if (!words.has(WordList.LEVEL, c.unit().level())) {
            unknown(
                    IdentityRefusal.UNKNOWN_LEVEL,
                    WordList.LEVEL,
                    c,
                    "/level",
                    c.unit().level());
        }
    }

    private String kind(Candidate c) {
        String kind = c.unit().kind();
        boolean territory = Unit.TERRITORY.equals(c.unit().track());
        return words.newKind(kind, territory).orElseGet(() -> {
            unknown(IdentityRefusal.UNKNOWN_KIND, WordList.KIND, c, "/kind", kind);
            return kind;
        });
    }

    private Map<String, String> codes(Candidate c) {
        Map<String, String> codes = new TreeMap<>();
        c.codePlaces().forEach((code, at) -> {
            if (!words.has(WordList.SCHEME, code.scheme())) {
                faults.add(words.unknown(IdentityRefusal.UNKNOWN_SCHEME, WordList.SCHEME, code.scheme(), at));
            }
            if (!words.fits(code.scheme(), c.unit().level(), code.code())) {
                faults.add(words.wrongForm(code.scheme(), c.unit().level(), code.code(), at));
            }
            List<Span> inList = given.computeIfAbsent(code, k -> new ArrayList<>());
            boolean repeated = inList.stream().anyMatch(c.life()::overlaps);
            inList.add(c.life());
            if (repeated || codes.put(code.scheme(), code.code()) != null) {
                faults.add(IdentityRefusal.REPEATED, at, Map.of("value", code.toString()));
            } else if (neighbours.isTaken(code, c.life())) {
                faults.add(IdentityRefusal.CODE_TAKEN, at, Map.of("value", code.toString()));
            }
        });
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

    private Map<String, UnitId> parents(Candidate c) {
        Map<String, UnitId> parents = new TreeMap<>();
        for (int place = 0; place < c.parents().size(); place++) {
            NewUnit.NewParent wanted = c.parents().get(place);
            String at = "/parents/" + place;
            Optional<Word> tree = words.inUse(WordList.TREE, wanted.tree());
            if (tree.isEmpty()) {
                unknown(IdentityRefusal.UNKNOWN_TREE, WordList.TREE, c, at + "/tree", wanted.tree());
            }
            Optional<Neighbour> parent = neighbour(c, wanted.parent(), at + "/parent");
            if (tree.isPresent() && parent.isPresent()) {
                checkAbove(c, tree.get(), parent.get(), at + "/parent", wanted.parent());
            }
            if (parent.isPresent() && parents.put(wanted.tree(), parent.get().id()) != null) {
                add(IdentityRefusal.REPEATED, c, at + "/tree", wanted.tree());
            }
        }
        return parents;
    }

    private void checkAbove(Candidate c, Word tree, Neighbour parent, String at, String reference) {
        boolean mixed = Unit.AREA.equals(tree.code())
                && !(Unit.TERRITORY.equals(c.unit().track()) && Unit.TERRITORY.equals(parent.track()));
        if (mixed) {
            add(IdentityRefusal.NOT_A_TERRITORY, c, at, reference);
        }
        if (!words.mayStandAbove(tree, parent.level(), c.unit().level())
                || parent.id().equals(c.id())) {
            add(IdentityRefusal.PARENT_NOT_ABOVE, c, at, reference);
        }
    }

    private Optional<Neighbour> neighbour(Candidate c, String reference, String at) {
        Optional<Neighbour> found = neighbours.find(reference, c.life().from());
        if (found.isEmpty()) {
            faults.add(neighbours.whyNobody(reference, c.life().from(), c.pointer() + at));
        } else if (!found.get().life().contains(c.life())) {
            faults.add(IdentityRefusal.OUTSIDE_ITS_LIFE, c.pointer() + at, Map.of("value", reference));
        }
        return found;
    }

    /** Only candidates can form a circle: no unit of the register can stand below one yet. */
    private void checkCycles(List<Candidate> candidates, List<Unit> units) {
        Map<UnitId, Unit> byId = new HashMap<>();
        units.forEach(unit -> byId.put(unit.id(), unit));
        Map<String, Set<UnitId>> circles = new HashMap<>();
        for (int place = 0; place < units.size(); place++) {
            Unit unit = units.get(place);
            for (String tree : unit.parents().keySet()) {
                Set<UnitId> inCircles = circles.computeIfAbsent(
                        tree,
                        t -> Circles.among(byId.keySet(), id -> Optional.ofNullable(byId.get(id))
                                .flatMap(below -> below.parentOn(t, below.life().from()))
                                .filter(byId::containsKey)));
                if (inCircles.contains(unit.id())) {
                    add(IdentityRefusal.PARENT_CYCLE, candidates.get(place), "/parents", tree);
                }
            }
        }
    }

    private void unknown(IdentityRefusal refusal, WordList list, Candidate c, String at, String value) {
        faults.add(words.unknown(refusal, list, value, c.pointer() + at));
    }

    private void add(IdentityRefusal refusal, Candidate c, String at, String value) {
        faults.add(refusal, c.pointer() + at, Map.of("value", value));
    }
}
