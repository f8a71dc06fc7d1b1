package vn.thac.directory.unit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        @Nullable String track,
        @Nullable String level,
        @Nullable String kind,
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
}
