package vn.thac.plan.packages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.unit.Selector;

/**
 * Somebody that the plan names: a unit, a class of units, a post-holder, a person, a team, society.
 * A phrase may mean several addressees ({@code parts}) or nobody that can be told (vague).
 */
public record Addressee(
        String key,
        String name,
        @Nullable String type,
        @Nullable String level,
        @Nullable String track,
        @Nullable String role,
        @Nullable String unit,
        List<String> units,
        @Nullable Selector selector,
        List<String> parts,
        @Nullable Boolean vague,
        @Nullable String note) {
    public Addressee {
        units = PlanPackage.orEmpty(units);
        parts = PlanPackage.orEmpty(parts);
    }

    /** Whether the addressee itself, apart from its parts, stands for units. */
    public boolean names() {
        return unit != null || !units.isEmpty() || selector != null;
    }

    public boolean isVague() {
        return Boolean.TRUE.equals(vague) || (!names() && parts.isEmpty());
    }
}
