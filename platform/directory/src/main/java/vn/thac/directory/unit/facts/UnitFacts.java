package vn.thac.directory.unit.facts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;

/**
 * All that is known of a unit at one version of it, dated; {@code from} counts, {@code to} no longer does, and null is
 * open. What the directory keeps in its tables, and the part of {@code units.recorded.v1} that it uses.
 */
public record UnitFacts(
        UnitId id,
        long version,
        String track,
        LocalDate begins,
        @Nullable LocalDate ends,
        List<Name> names,
        List<Code> codes,
        List<Parent> parents,
        List<Kind> kinds,
        List<Level> levels,
        List<Area> areas,
        List<Heir> heirs) {

    public UnitFacts {
        names = given(names);
        codes = given(codes);
        parents = given(parents);
        kinds = given(kinds);
        levels = given(levels);
        areas = given(areas);
        heirs = given(heirs);
        if (names.isEmpty() || kinds.isEmpty() || levels.isEmpty()) {
            throw new IllegalArgumentException("a unit has a name, a kind and a level: " + id);
        }
    }

    /** What the unit is called. */
    public record Name(
            String name, LocalDate from, @Nullable LocalDate to) implements Dated {}

    /** A code of a scheme; the same code can mean another unit at another time. */
    public record Code(
            String scheme,
            String code,
            LocalDate from,
            @Nullable LocalDate to) implements Dated {}

    /** Its parent in one of the trees (area, command, leadership, sector …). */
    public record Parent(
            String tree,
            UnitId parent,
            LocalDate from,
            @Nullable LocalDate to) implements Dated {}

    /** What kind of unit it is. */
    public record Kind(
            String kind, LocalDate from, @Nullable LocalDate to) implements Dated {}

    /** On which level it stands. */
    public record Level(
            String level, LocalDate from, @Nullable LocalDate to) implements Dated {}

    /** The territory that it is of. */
    public record Area(
            UnitId area, LocalDate from, @Nullable LocalDate to) implements Dated {}

    /** Who takes over from it: the whole, a split or a function. */
    public record Heir(UnitId unit, LocalDate from, String part) {}

    /** What holds from a day to a day. */
    sealed interface Dated {

        LocalDate from();

        @Nullable
        LocalDate to();
    }

    private static <T> List<T> given(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
