package vn.thac.identity.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.facts.UnitFacts;

/** What {@code units.recorded.v1} tells: units that one act changed, each with its full state in a fixed order. */
public record UnitsRecorded(UnitChange change, List<State> units) {

    public static final String TYPE = "units.recorded.v1";
    public static final String AGGREGATE = "unit";

    /**
     * Everything known of a unit; {@code to} is the first day on which something no longer holds. One that was withdrawn
     * ends on the day on which it would have begun, and has no codes.
     */
    public record State(
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

        /** The same as this service's own directory keeps it. */
        public UnitFacts facts() {
            return new UnitFacts(
                    id,
                    version,
                    track,
                    begins,
                    ends,
                    each(names, n -> new UnitFacts.Name(n.name(), n.from(), n.to())),
                    each(codes, c -> new UnitFacts.Code(c.scheme(), c.code(), c.from(), c.to())),
                    each(parents, p -> new UnitFacts.Parent(p.tree(), p.parent(), p.from(), p.to())),
                    each(kinds, k -> new UnitFacts.Kind(k.kind(), k.from(), k.to())),
                    each(levels, l -> new UnitFacts.Level(l.level(), l.from(), l.to())),
                    each(areas, a -> new UnitFacts.Area(a.area(), a.from(), a.to())),
                    each(
                            heirs,
                            h -> new UnitFacts.Heir(h.unit(), h.from(), h.part().wire())));
        }
    }

    /** What it is called. */
    public record Name(
            String name,
            @Nullable String shortName,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** Its code in a scheme. */
    public record Code(
            String scheme,
            String code,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** What stands above it in a tree. */
    public record Parent(
            String tree,
            UnitId parent,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** Of what kind it is. */
    public record Kind(
            String kind, LocalDate from, @Nullable LocalDate to) {}

    /** On what level it stands. */
    public record Level(
            String level, LocalDate from, @Nullable LocalDate to) {}

    /** In whose area it stands; a territory stands in none. */
    public record Area(
            UnitId area, LocalDate from, @Nullable LocalDate to) {}

    public static UnitsRecorded of(UnitChange change, List<Unit> units) {
        return new UnitsRecorded(
                change, units.stream().map(UnitsRecorded::state).toList());
    }

    static State state(Unit unit) {
        return new State(
                unit.id(),
                unit.version(),
                unit.track(),
                unit.life().from(),
                unit.isWithdrawn() ? unit.life().from() : unit.life().to(),
                line(unit.names(), n -> new Name(n.value().name(), n.value().shortName(), n.from(), n.to())),
                lines(unit.codes(), (scheme, c) -> new Code(scheme, c.value(), c.from(), c.to())),
                lines(unit.parents(), (tree, p) -> new Parent(tree, p.value(), p.from(), p.to())),
                line(unit.standings().seenAs(s -> Optional.of(s.kind())), k -> new Kind(k.value(), k.from(), k.to())),
                line(unit.standings().seenAs(s -> Optional.of(s.level())), l -> new Level(l.value(), l.from(), l.to())),
                line(
                        unit.standings().seenAs(s -> Optional.ofNullable(s.area())),
                        a -> new Area(a.value(), a.from(), a.to())),
                unit.heirs());
    }

    private static <S, T> List<T> each(List<S> all, Function<S, T> as) {
        return all.stream().map(as).toList();
    }

    private static <V, T> List<T> line(Timeline<V> line, Function<Dated<V>, T> told) {
        return each(line.entries(), told);
    }

    private static <V, T> List<T> lines(Map<String, Timeline<V>> lines, BiFunction<String, Dated<V>, T> told) {
        List<T> all = new ArrayList<>();
        lines.forEach((key, line) -> line.entries().forEach(entry -> all.add(told.apply(key, entry))));
        return all;
    }
}
