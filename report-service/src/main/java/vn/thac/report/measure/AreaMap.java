package vn.thac.report.measure;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.report.live.AreaTreeStore;

/** An area and all in it as they lie on a day; read once, where somebody needs it. */
public final class AreaMap {

    private final AreaTreeStore tree;
    private final UnitId area;
    private final LocalDate day;
    private @Nullable Map<UUID, @Nullable UUID> above;

    public AreaMap(AreaTreeStore tree, UnitId area, LocalDate day) {
        this.tree = tree;
        this.area = area;
        this.day = day;
    }

    public UnitId area() {
        return area;
    }

    public LocalDate day() {
        return day;
    }

    /** Each area with the one above it. */
    public Map<UUID, @Nullable UUID> above() {
        if (above == null) {
            above = tree.in(area, day);
        }
        return above;
    }

    /** Whether all of it lies so on another day too. */
    public boolean isThatOf(LocalDate other) {
        return day.equals(other) || above().equals(tree.in(area, other));
    }
}
