package vn.thac.identity.gazetteer;

import static vn.thac.identity.gazetteer.Country.SCHEME;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Faults;
import vn.thac.directory.text.Text;
import vn.thac.identity.IdentityRefusal;
import vn.thac.identity.unit.Unit;
import vn.thac.identity.unit.UnitCode;
import vn.thac.identity.vocabulary.FullNames;
import vn.thac.identity.vocabulary.Vocabulary;

/**
 * Whether the names of a list make sense: none there twice below one parent, the kinds not written into them, and not
 * so many territories made others that the list must be a reorganisation.
 */
final class NameCheck {

    /** What makes a territory the same as another: where it lies, its kind, its name. */
    private record Place(String above, String kind, String name) {}

    private final Vocabulary words;
    private final RegisterOnDay register;
    private final ListBounds bounds;
    private final Faults faults;
    private final Map<Place, String> taken = new HashMap<>();
    private final Map<String, String> kinds = new HashMap<>();

    NameCheck(Vocabulary words, RegisterOnDay register, ListBounds bounds, Faults faults) {
        this.words = words;
        this.register = register;
        this.bounds = bounds;
        this.faults = faults;
    }

    /** A row with the territory that its code means already, and whether it makes another of it. */
    private record Seen(Row row, @Nullable Unit known, boolean differs, Place place) {

        String code() {
            return SCHEME + ":" + row.code();
        }

        String at() {
            return "/" + row.line() + "/name";
        }
    }

    void check(List<Row> list) {
        List<Seen> seen = list.stream().filter(this::isSound).map(this::seen).toList();
        FullNames fullNames = new FullNames(words);
        seen.stream()
                .filter(one -> one.known() == null)
                .forEach(one -> fullNames.take(one.row().kind(), one.row().name(), one.at()));
        fullNames.check(faults);
        checkTwins(seen);
        checkReorganisation(seen);
    }

    /** A row with a fault of its own is not compared with others. */
    private boolean isSound(Row row) {
        return UnitCode.isCode(row.code()) && words.fits(SCHEME, row.level(), row.code());
    }

    private Seen seen(Row row) {
        Unit unit = register.at(SCHEME, row.code()).orElse(null);
        String above = row.hasParent() ? row.parentCode() : Country.CODE;
        if (unit == null) {
            return new Seen(row, null, true, place(above, row.kind(), row.name()));
        }
        String known = unit.nameOn(register.day()).name();
        boolean sameName = words.calls(row.kind(), known, row.name());
        boolean differs = !sameName
                || !Text.same(unit.standingOn(register.day()).kind(), row.kind())
                || !above.equals(register.codeAbove(row.code()).orElse(Country.CODE));
        return new Seen(row, unit, differs, place(above, row.kind(), sameName ? known : row.name()));
    }

    private Place place(String above, String kind, String name) {
        return new Place(above, kinds.computeIfAbsent(kind, Text::key), Text.key(name));
    }

    private void checkTwins(List<Seen> list) {
        Set<String> named = new HashSet<>();
        list.forEach(one -> named.add(one.row().code()));
        for (Unit unit : register.all()) {
            if (unit.isTerritory() && unit.existsOn(register.day())) {
                unit.codeOn(SCHEME, register.day())
                        .filter(code -> !named.contains(code))
                        .ifPresent(code -> taken.putIfAbsent(place(unit, code), SCHEME + ":" + code));
            }
        }
        list.stream().filter(one -> !one.differs()).forEach(one -> taken.putIfAbsent(one.place(), one.code()));
        list.stream().filter(Seen::differs).forEach(this::takeOnce);
    }

    private void takeOnce(Seen one) {
        String other = taken.putIfAbsent(one.place(), one.code());
        if (other != null && !other.equals(one.code())) {
            faults.add(
                    IdentityRefusal.TWIN,
                    one.at(),
                    Map.of("value", one.row().name(), "kind", one.row().kind(), "other", other));
        }
    }

    private Place place(Unit unit, String code) {
        return place(
                register.codeAbove(code).orElse(Country.CODE),
                unit.standingOn(register.day()).kind(),
                unit.nameOn(register.day()).name());
    }

    /** A list is for the territories that there are; of very many made others the heirs must be said as well. */
    private void checkReorganisation(List<Seen> list) {
        List<Seen> known = list.stream().filter(one -> one.known() != null).toList();
        List<Seen> others = known.stream().filter(Seen::differs).toList();
        int most = bounds.mostMadeOthers(known.size());
        if (others.size() > most) {
            faults.add(
                    IdentityRefusal.LIST_IS_A_REORGANISATION,
                    "/" + others.get(0).row().line(),
                    Map.of("count", others.size(), "known", known.size(), "most", most));
        }
    }
}
