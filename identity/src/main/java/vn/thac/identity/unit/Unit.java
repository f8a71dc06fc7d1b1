package vn.thac.identity.unit;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * @param heirs who carries on for it, where it ended or gave something up
 * @param withdrawn why it never should have been registered; it then is there on no day
 */
public record Unit(
        UnitId id,
        long version,
        String track,
        Span life,
        Timeline<UnitName> names,
        Timeline<Standing> standings,
        Map<String, Timeline<String>> codes,
        Map<String, Timeline<UnitId>> parents,
        List<Heir> heirs,
        @Nullable String withdrawn) {

    public static final String TERRITORY = "territory";
    public static final String AREA = "area";
    public static final String COMMAND = "command";
    public static final String LEADERSHIP = "leadership";

    public Unit {
        codes = present(codes);
        parents = present(parents);
        heirs = List.copyOf(heirs);
    }

    public static Unit fresh(
            UnitId id,
            String track,
            Span life,
            UnitName name,
            Standing standing,
            Map<String, String> codes,
            Map<String, UnitId> parents) {
        return new Unit(
                id,
                1,
                track,
                life,
                Timeline.of(name, life),
                Timeline.of(standing, life),
                during(life, codes),
                during(life, parents),
                List.of(),
                null);
    }

    public boolean isTerritory() {
        return TERRITORY.equals(track);
    }

    public boolean existsOn(LocalDate day) {
        return !isWithdrawn() && life.contains(day);
    }

    public boolean isWithdrawn() {
        return withdrawn != null;
    }

    /** The day itself, or the nearest of its life. */
    public LocalDate dayOfLife(LocalDate day) {
        if (day.isBefore(life.from())) {
            return life.from();
        }
        LocalDate ends = life.to();
        return ends == null || day.isBefore(ends) ? day : ends.minusDays(1);
    }

    /** Its name on a day; the first before it began, the last when it has ended. */
    public UnitName nameOn(LocalDate day) {
        return names.near(day).orElseThrow();
    }

    /** What it is on a day; the first before it began, the last when it has ended. */
    public Standing standingOn(LocalDate day) {
        return standings.near(day).orElseThrow();
    }

    public Optional<UnitId> parentOn(String tree, LocalDate day) {
        return parents.getOrDefault(tree, Timeline.empty()).on(day);
    }

    public Optional<String> codeOn(String scheme, LocalDate day) {
        return codes.getOrDefault(scheme, Timeline.empty()).on(day);
    }

    public Unit renamed(LocalDate day, UnitName name) {
        return new Unit(
                id, version, track, life, names.set(day, name, life), standings, codes, parents, heirs, withdrawn);
    }

    /** Of another kind or level, or in another area, from a day on: what it was before stays so. */
    public Unit retyped(LocalDate day, Standing standing) {
        return new Unit(
                id, version, track, life, names, standings.set(day, standing, life), codes, parents, heirs, withdrawn);
    }

    /** A null parent takes it out of the tree. */
    public Unit moved(String tree, LocalDate day, @Nullable UnitId parent) {
        return new Unit(
                id, version, track, life, names, standings, codes, with(parents, tree, day, parent), heirs, withdrawn);
    }

    /** A null code takes it out of the scheme. */
    public Unit recoded(String scheme, LocalDate day, @Nullable String code) {
        return new Unit(
                id, version, track, life, names, standings, with(codes, scheme, day, code), parents, heirs, withdrawn);
    }

    /** Ended: on {@code day} it no longer is, and nothing said of it holds; these carry on. */
    public Unit ended(LocalDate day, List<Heir> carryOn) {
        return new Unit(
                id,
                version,
                track,
                new Span(life.from(), day),
                names.cut(day),
                standings.cut(day),
                cut(codes, day),
                cut(parents, day),
                carryOn,
                withdrawn);
    }

    /** It goes on as if no end had been said: what held on its last day holds without an end. */
    public Unit reopened() {
        LocalDate end = Objects.requireNonNull(life.to());
        return new Unit(
                id,
                version,
                track,
                Span.since(life.from()),
                names.goingOn(end),
                standings.goingOn(end),
                goingOn(codes, end),
                goingOn(parents, end),
                List.of(),
                withdrawn);
    }

    /** Registered by mistake: it is there on no day, its codes are free; its name and its lines stay for who knew it. */
    public Unit withdrawn(String why) {
        return new Unit(id, version, track, life, names, standings, Map.of(), parents, List.of(), why);
    }

    public Unit nextVersion() {
        return new Unit(id, version + 1, track, life, names, standings, codes, parents, heirs, withdrawn);
    }

    private <V> Map<String, Timeline<V>> with(
            Map<String, Timeline<V>> lines, String key, LocalDate day, @Nullable V value) {
        Map<String, Timeline<V>> changed = new TreeMap<>(lines);
        Timeline<V> line = lines.getOrDefault(key, Timeline.empty());
        changed.put(key, value == null ? line.clear(day) : line.set(day, value, life));
        return changed;
    }

    private static <V> Map<String, Timeline<V>> during(Span life, Map<String, V> values) {
        Map<String, Timeline<V>> lines = new TreeMap<>();
        values.forEach((key, value) -> lines.put(key, Timeline.of(value, life)));
        return lines;
    }

    private static <V> Map<String, Timeline<V>> cut(Map<String, Timeline<V>> lines, LocalDate day) {
        Map<String, Timeline<V>> cut = new TreeMap<>();
        lines.forEach((key, line) -> cut.put(key, line.cut(day)));
        return cut;
    }

    private static <V> Map<String, Timeline<V>> goingOn(Map<String, Timeline<V>> lines, LocalDate end) {
        Map<String, Timeline<V>> longer = new TreeMap<>();
        lines.forEach((key, line) -> longer.put(key, line.goingOn(end)));
        return longer;
    }

    private static <V> Map<String, Timeline<V>> present(Map<String, Timeline<V>> lines) {
        Map<String, Timeline<V>> present = new TreeMap<>(lines);
        present.values().removeIf(Timeline::isEmpty);
        return Collections.unmodifiableMap(present);
    }
}
