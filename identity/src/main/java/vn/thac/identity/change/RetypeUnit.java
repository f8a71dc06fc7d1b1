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
import vn.thac.directory.text.Text;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.vocabulary.WordList;
import vn.thac.identity.IdentityRefusal;
import vn.thac.identity.register.Neighbour;
import vn.thac.identity.register.TwinStore;
import vn.thac.identity.register.UnitStore;
import vn.thac.identity.unit.Span;
import vn.thac.identity.unit.Standing;
import vn.thac.identity.unit.Unit;
import vn.thac.identity.vocabulary.Vocabulary;
import vn.thac.identity.vocabulary.Word;
import vn.thac.identity.vocabulary.WordStore;

/** Makes a unit one of another kind or level, or puts it into another area, from a day on; its past stays as it was. */
@ApplicationScoped
public class RetypeUnit {

    /** @param level the same as before when not said; {@code area} likewise */
    public record Retyping(
            String kind, @Nullable String level, @Nullable String area) {}

    private final ChangeUnit units;
    private final UnitStore store;
    private final Directory directory;
    private final WordStore words;
    private final TwinStore twins;

    @Inject
    RetypeUnit(ChangeUnit units, UnitStore store, Directory directory, WordStore words, TwinStore twins) {
        this.units = units;
        this.store = store;
        this.directory = directory;
        this.words = words;
        this.twins = twins;
    }

    @Transactional
    public Unit retype(String reference, LocalDate day, Retyping to, @Nullable String ifMatch) {
        return units.change(reference, day, ifMatch, unit -> {
            Vocabulary vocabulary = words.load();
            Faults faults = new Faults();
            Standing before = unit.standingOn(day);
            String level = to.level() == null
                    ? before.level()
                    : vocabulary
                            .meant(WordList.LEVEL, to.level())
                            .map(Word::code)
                            .orElse(to.level());
            if (!level.equals(before.level()) && !vocabulary.has(WordList.LEVEL, level)) {
                faults.add(vocabulary.unknown(IdentityRefusal.UNKNOWN_LEVEL, WordList.LEVEL, level, "/level"));
            }
            Standing standing = new Standing(
                    kind(vocabulary, unit, before, to.kind(), faults),
                    level,
                    area(unit, before, to.area(), day, faults));
            faults.refuse();
            if (!level.equals(before.level())) {
                checkLines(vocabulary, unit, level, day);
            }
            Unit retyped = unit.retyped(day, standing);
            if (!standing.kind().equals(before.kind())) {
                twins.refuse(retyped, day, "/kind");
            }
            return retyped;
        });
    }

    /** What it is already it may stay, also where the word is retired. */
    private static String kind(Vocabulary vocabulary, Unit unit, Standing before, String text, Faults faults) {
        if (Text.same(text, before.kind())) {
            return before.kind();
        }
        return vocabulary.newKind(text, unit.isTerritory()).orElseGet(() -> {
            faults.add(vocabulary.unknown(IdentityRefusal.UNKNOWN_KIND, WordList.KIND, text, "/kind"));
            return text;
        });
    }

    private @Nullable UnitId area(
            Unit unit, Standing before, @Nullable String reference, LocalDate day, Faults faults) {
        if (reference == null) {
            return before.area();
        }
        Neighbour area = Neighbour.find(directory, List.of(reference), day).get(reference);
        if (area == null) {
            faults.add(directory.whyNobody(reference, day, "/area"));
            return null;
        }
        LocalDate until = unit.standings().spanOn(day).orElseThrow().to();
        if (!area.life().contains(new Span(day, until))) {
            faults.add(IdentityRefusal.OUTSIDE_ITS_LIFE, "/area", Map.of("value", reference));
        }
        if (unit.isTerritory() || !Unit.TERRITORY.equals(area.track())) {
            faults.add(IdentityRefusal.NOT_A_TERRITORY, "/area", Map.of("value", reference));
        }
        return area.id();
    }

    /** On another level it must still stand below what is above it, and above what is below it. */
    private void checkLines(Vocabulary vocabulary, Unit unit, String level, LocalDate day) {
        Faults faults = new Faults();
        for (String tree : unit.parents().keySet()) {
            unit.parentOn(tree, day)
                    .flatMap(parent -> store.load(List.of(parent)).stream().findFirst())
                    .filter(parent -> !vocabulary.mayStandAbove(
                            tree(vocabulary, tree), parent.standingOn(day).level(), level))
                    .ifPresent(parent -> faults.add(
                            IdentityRefusal.PARENT_NOT_ABOVE,
                            "/level",
                            Map.of("value", parent.nameOn(day).name())));
        }
        for (Unit child : store.load(store.dependents(unit.id(), day))) {
            for (String tree : child.parents().keySet()) {
                boolean below =
                        child.parentOn(tree, day).filter(unit.id()::equals).isPresent();
                if (below
                        && !vocabulary.mayStandAbove(
                                tree(vocabulary, tree),
                                level,
                                child.standingOn(day).level())) {
                    faults.add(
                            IdentityRefusal.CHILD_NOT_BELOW,
                            "/level",
                            Map.of("value", child.nameOn(day).name()));
                }
            }
        }
        faults.refuse();
    }

    private static Word tree(Vocabulary vocabulary, String tree) {
        return vocabulary
                .find(WordList.TREE, tree)
                .orElseThrow(() -> Refused.at(IdentityRefusal.UNKNOWN_TREE, "/level", Map.of("value", tree)));
    }
}
