package vn.thac.identity.unit;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;

/**
 * A unit of the state with all that was, is and will be said of it. A changed unit is a new value, one version on.
 * A territory (track {@link #TERRITORY}) is a place and never acts; every other unit stands in the area of one.
 *
 * @param codes by scheme
 * @param parents by tree
 */
public record Unit(
        UnitId id,
        long version,
        String track,
        String kind,
        String level,
        @Nullable UnitId area,
        Span life,
        Timeline<UnitName> names,
        Map<String, Timeline<String>> codes,
        Map<String, Timeline<UnitId>> parents) {

    public static final String TERRITORY = "territory";
    public static final String AREA = "area";
    public static final String COMMAND = "command";
    public static final String LEADERSHIP = "leadership";

    public Unit {
        codes = present(codes);
        parents = present(parents);
    }

    public boolean isTerritory() {
        return TERRITORY.equals(track);
    }

    public boolean existsOn(LocalDate day) {
        return life.contains(day);
    }

    public Optional<UnitName> nameOn(LocalDate day) {
        return names.on(day);
    }

    public Optional<UnitId> parentOn(String tree, LocalDate day) {
        return parents.getOrDefault(tree, Timeline.empty()).on(day);
    }

    public Optional<String> codeOn(String scheme, LocalDate day) {
        return codes.getOrDefault(scheme, Timeline.empty()).on(day);
    }

    public Unit renamed(LocalDate day, UnitName name) {
        return new Unit(id, version, track, kind, level, area, life, names.set(day, name, life), codes, parents);
    }

    /** A null parent takes it out of the tree. */
    public Unit moved(String tree, LocalDate day, @Nullable UnitId parent) {
        return new Unit(id, version, track, kind, level, area, life, names, codes, with(parents, tree, day, parent));
    }

    /** A null code takes it out of the scheme. */
    public Unit recoded(String scheme, LocalDate day, @Nullable String code) {
        return new Unit(id, version, track, kind, level, area, life, names, with(codes, scheme, day, code), parents);
    }

    public Unit reclassified(String newKind) {
        return new Unit(id, version, track, newKind, level, area, life, names, codes, parents);
    }

    /** Ended: on {@code day} it no longer is, and nothing said of it holds. */
    public Unit ended(LocalDate day) {
        Span lived = new Span(life.from(), day);
        return new Unit(
                id, version, track, kind, level, area, lived, names.cut(day), cut(codes, day), cut(parents, day));
    }

    public Unit nextVersion() {
        return new Unit(id, version + 1, track, kind, level, area, life, names, codes, parents);
    }

    private <V> Map<String, Timeline<V>> with(
            Map<String, Timeline<V>> lines, String key, LocalDate day, @Nullable V value) {
        Map<String, Timeline<V>> changed = new TreeMap<>(lines);
        Timeline<V> line = lines.getOrDefault(key, Timeline.empty());
        changed.put(key, value == null ? line.clear(day) : line.set(day, value, life));
        return changed;
    }

    private static <V> Map<String, Timeline<V>> cut(Map<String, Timeline<V>> lines, LocalDate day) {
        Map<String, Timeline<V>> cut = new TreeMap<>();
        lines.forEach((key, line) -> cut.put(key, line.cut(day)));
        return cut;
    }

    private static <V> Map<String, Timeline<V>> present(Map<String, Timeline<V>> lines) {
        Map<String, Timeline<V>> present = new TreeMap<>(lines);
        present.values().removeIf(Timeline::isEmpty);
        return Collections.unmodifiableMap(present);
    }
}
