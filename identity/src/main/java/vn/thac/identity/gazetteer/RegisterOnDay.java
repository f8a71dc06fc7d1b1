package vn.thac.identity.gazetteer;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.identity.unit.Dated;
import vn.thac.identity.unit.Unit;
import vn.thac.identity.unit.UnitCode;

/** What the register holds on the day from which a list speaks, by official code. */
final class RegisterOnDay {

    private final LocalDate day;
    private final Map<UnitId, Unit> units = new HashMap<>();
    private final Map<UnitCode, Unit> present = new HashMap<>();
    private final Map<UnitCode, LocalDate> later = new HashMap<>();

    RegisterOnDay(LocalDate day, Collection<Unit> register) {
        this.day = day;
        register.forEach(this::add);
    }

    private void add(Unit unit) {
        units.put(unit.id(), unit);
        unit.codes().forEach((scheme, line) -> line.entries().forEach(entry -> add(unit, scheme, entry)));
    }

    private void add(Unit unit, String scheme, Dated<String> entry) {
        UnitCode code = new UnitCode(scheme, entry.value());
        if (entry.span().contains(day)) {
            present.put(code, unit);
        } else if (entry.from().isAfter(day)) {
            later.merge(code, entry.from(), (a, b) -> a.isBefore(b) ? a : b);
        }
    }

    LocalDate day() {
        return day;
    }

    Collection<Unit> all() {
        return units.values();
    }

    /** The unit that a code means; a text that can't be a code means none. */
    Optional<Unit> at(String scheme, String code) {
        return UnitCode.isCode(code) ? Optional.ofNullable(present.get(new UnitCode(scheme, code))) : Optional.empty();
    }

    Optional<Unit> of(@Nullable UnitId id) {
        return Optional.ofNullable(units.get(id));
    }

    /** The code of the territory in which a territory lies; empty where it lies in none that the register knows. */
    Optional<String> codeAbove(String code) {
        return at(Country.SCHEME, code)
                .flatMap(unit -> of(unit.parentOn(Unit.AREA, day).orElse(null)))
                .flatMap(parent -> parent.codeOn(Country.SCHEME, day));
    }

    /** The first day after this one on which the code comes to mean a unit. */
    Optional<LocalDate> takenFrom(String scheme, String code) {
        return UnitCode.isCode(code) ? Optional.ofNullable(later.get(new UnitCode(scheme, code))) : Optional.empty();
    }
}
