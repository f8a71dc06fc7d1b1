package vn.thac.identity.gazetteer;

import static vn.thac.identity.gazetteer.Country.SCHEME;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    NameCheck(Vocabulary words, RegisterOnDay register, ListBounds bounds, Faults faults) {
        this.words = words;
        this.register = register;
        this.bounds = bounds;
        this.faults = faults;
    }

    void check(List<Row> list) {
        List<Row> sound = list.stream().filter(this::isSound).toList();
        FullNames fullNames = new FullNames(words);
        sound.stream()
                .filter(row -> known(row).isEmpty())
                .forEach(row -> fullNames.take(row.kind(), row.name(), at(row)));
        fullNames.check(faults);
        checkTwins(sound);
        checkReorganisation(sound);
    }

    /** A row with a fault of its own is not compared with others. */
    private boolean isSound(Row row) {
        return UnitCode.isCode(row.code()) && words.fits(SCHEME, row.level(), row.code());
    }

    private void checkTwins(List<Row> list) {
        Set<String> named = new HashSet<>();
        list.forEach(row -> named.add(row.code()));
        for (Unit unit : register.all()) {
            Optional<String> code = unit.isTerritory() && unit.existsOn(register.day())
                    ? unit.codeOn(SCHEME, register.day())
                    : Optional.empty();
            code.filter(c -> !named.contains(c)).ifPresent(c -> taken.putIfAbsent(place(unit, c), SCHEME + ":" + c));
        }
        list.stream()
                .filter(row -> known(row).filter(unit -> !differs(row, unit)).isPresent())
                .forEach(row -> taken.putIfAbsent(place(row), SCHEME + ":" + row.code()));
        list.stream()
                .filter(row -> known(row).filter(unit -> !differs(row, unit)).isEmpty())
                .forEach(this::takeOnce);
    }

    private void takeOnce(Row row) {
        String other = taken.putIfAbsent(place(row), SCHEME + ":" + row.code());
        if (other != null && !other.equals(SCHEME + ":" + row.code())) {
            faults.add(IdentityRefusal.TWIN, at(row), Map.of("value", row.name(), "kind", row.kind(), "other", other));
        }
    }

    /** A list is for the territories that there are; of very many made others the heirs must be said as well. */
    private void checkReorganisation(List<Row> list) {
        List<Row> known = list.stream().filter(row -> known(row).isPresent()).toList();
        List<Row> others = known.stream()
                .filter(row -> differs(row, known(row).orElseThrow()))
                .toList();
        int most = bounds.mostMadeOthers(known.size());
        if (others.size() > most) {
            faults.add(
                    IdentityRefusal.LIST_IS_A_REORGANISATION,
                    "/" + others.get(0).line(),
                    Map.of("count", others.size(), "known", known.size(), "most", most));
        }
    }

    private Optional<Unit> known(Row row) {
        return register.at(SCHEME, row.code());
    }

    /** Whether the row gives a known territory another name, kind or place. */
    private boolean differs(Row row, Unit unit) {
        Place was = place(unit, row.code());
        Place now = place(row);
        return !words.calls(row.kind(), unit.nameOn(register.day()).name(), row.name())
                || !was.kind().equals(now.kind())
                || !was.above().equals(now.above());
    }

    private Place place(Unit unit, String code) {
        return new Place(
                register.codeAbove(code).orElse(Country.CODE),
                Text.key(unit.standingOn(register.day()).kind()),
                Text.key(unit.nameOn(register.day()).name()));
    }

    private Place place(Row row) {
        String name = known(row)
                .map(unit -> unit.nameOn(register.day()).name())
                .filter(known -> words.calls(row.kind(), known, row.name()))
                .orElse(row.name());
        return new Place(row.hasParent() ? row.parentCode() : Country.CODE, Text.key(row.kind()), Text.key(name));
    }

    private static String at(Row row) {
        return "/" + row.line() + "/name";
    }
}
