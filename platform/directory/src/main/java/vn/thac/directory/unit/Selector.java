package vn.thac.directory.unit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;

/**
 * A rule that picks units (a class such as "the People's Committees of the districts"): all given parts must hold.
 *
 * @param under reference of the unit below which they stand in {@code tree} (itself not included)
 * @param tree the tree that {@code under} speaks of; {@code command} when not said
 * @param direct whether only its direct children count
 * @param except references of units left out
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Selector(
        @Schema(description = "Only units of this track") @Nullable
        String track,

        @Schema(description = "Only units of this level") @Nullable
        String level,

        @Schema(description = "Only units of this kind, as `people-committee`") @Nullable
        String kind,

        @Nullable String under,
        @Nullable String tree,
        @Nullable Boolean direct,
        @Nullable List<String> except) {

    public Selector {
        except = except == null ? List.of() : List.copyOf(except);
    }

    /** A rule that says nothing would mean everybody; it is not a rule. */
    @JsonIgnore
    public boolean isEmpty() {
        return track == null && level == null && kind == null && under == null;
    }

    /** Every reference to a unit in it. */
    public List<String> references() {
        return under == null
                ? given(except)
                : Stream.concat(Stream.of(under), given(except).stream()).toList();
    }

    /**
     * The same rule with units for references.
     *
     * @param units the unit that each of {@link #references} means; all of them must be there
     */
    public PinnedSelector pinned(Map<String, UnitId> units) {
        return new PinnedSelector(
                track,
                level,
                kind,
                under == null ? null : unit(units, under),
                tree,
                direct,
                given(except).stream().map(reference -> unit(units, reference)).toList());
    }

    private static UnitId unit(Map<String, UnitId> units, String reference) {
        return Objects.requireNonNull(units.get(reference), reference);
    }

    private static List<String> given(@Nullable List<String> references) {
        return references == null ? List.of() : references;
    }
}
