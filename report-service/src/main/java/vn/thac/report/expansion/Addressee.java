package vn.thac.report.expansion;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.PinnedSelector;

/** To whom a plan speaks: named units, or a class by a rule that was pinned to units when the plan was issued. */
public record Addressee(String key, @Nullable PinnedSelector selector, List<UnitId> units) {

    public Addressee {
        units = units == null ? List.of() : List.copyOf(units);
    }

    /** Whether the plan leaves open whom it means: then it means whom its issuer has chosen. */
    boolean isOpen() {
        return units.isEmpty() && (selector == null || selector.isEmpty());
    }
}
