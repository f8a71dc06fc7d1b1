package vn.thac.identity.catalogue;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All words of the register as they stand now. */
public final class Catalogue {

    /** The kind and the name of a territory's body. */
    public record Called(String kind, String name) {}

    private final Map<String, Level> levels;
    private final Map<String, Track> tracks;
    private final Map<String, Tree> trees;
    private final Map<String, Scheme> schemes;
    private final Map<String, UnitKind> kinds;
    private final Map<String, Body> bodies;
    private final List<Naming> namings;

    public Catalogue(
            Collection<Level> levels,
            Collection<Track> tracks,
            Collection<Tree> trees,
            Collection<Scheme> schemes,
            Collection<UnitKind> kinds,
            Collection<Body> bodies,
            Collection<Naming> namings) {
        this.levels = by(levels, Level::code);
        this.tracks = by(tracks, Track::code);
        this.trees = by(trees, Tree::code);
        this.schemes = by(schemes, Scheme::code);
        this.kinds = by(kinds, UnitKind::code);
        this.bodies = by(bodies, Body::track);
        this.namings = List.copyOf(namings);
    }

    public Optional<Level> level(String code) {
        return Optional.ofNullable(levels.get(code));
    }

    /** The level right below the highest: territories of it lie directly under the whole country. */
    public Optional<Level> belowHighest() {
        return levels.values().stream()
                .sorted(Comparator.comparingInt(Level::rank))
                .skip(1)
                .findFirst();
    }

    public Level highest() {
        return levels.values().stream()
                .min(Comparator.comparingInt(Level::rank))
                .orElseThrow();
    }

    public int rank(String level) {
        return level(level).map(Level::rank).orElse(Integer.MAX_VALUE);
    }

    public boolean hasTrack(String code) {
        return tracks.containsKey(code);
    }

    public Optional<Tree> tree(String code) {
        return Optional.ofNullable(trees.get(code));
    }

    /** Whether a unit of one level may have a parent of another in a tree. */
    public boolean mayStandAbove(Tree tree, String parentLevel, String level) {
        int difference = rank(level) - rank(parentLevel);
        return tree.descends() ? difference > 0 : difference >= 0;
    }

    public boolean hasScheme(String code) {
        return schemes.containsKey(code);
    }

    public Optional<Body> body(String track) {
        return Optional.ofNullable(bodies.get(track));
    }

    /** How the body of {@code track} is called in a territory of this level, kind and name. */
    public Called bodyOf(String track, String level, String areaKind, String areaName) {
        UnitKind area = kinds.get(areaKind);
        Naming naming = namings.stream()
                .filter(n -> n.fits(track, level, areaKind))
                .max(Comparator.comparingInt(Naming::precision))
                .orElseGet(() ->
                        new Naming(track, null, null, track, tracks.get(track).nameVi() + " {place}"));
        return new Called(naming.kind(), naming.nameOf(area == null ? areaKind : area.word(), areaName));
    }

    private static <T> Map<String, T> by(Collection<T> words, Function<T, String> code) {
        return words.stream().collect(Collectors.toUnmodifiableMap(code, Function.identity()));
    }
}
