package vn.thac.directory.unit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;

/**
 * A {@link Selector} whose {@code under} and {@code except} are units, no longer codes that may come to mean others.
 * So it is stored and told when a plan is issued; who falls under it later changes only by succession.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PinnedSelector(
        @Nullable String track,
        @Nullable String level,
        @Nullable String kind,
        @Nullable UnitId under,
        @Nullable String tree,
        @Nullable Boolean direct,
        @Nullable List<UnitId> except) {

    public PinnedSelector {
        except = except == null ? List.of() : List.copyOf(except);
    }

    /** A rule that says nothing would mean everybody; it is not a rule. */
    @JsonIgnore
    public boolean isEmpty() {
        return track == null && level == null && kind == null && under == null;
    }
}
