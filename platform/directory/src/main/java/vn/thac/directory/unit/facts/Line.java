package vn.thac.directory.unit.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;

/**
 * Whom a unit hangs below over a stretch of days: null is always and for ever. What it hung below when it began and
 * when it ended it hangs below for ever before and after; and from its end on its heirs stand above it as well.
 */
record Line(
        String tree,
        UnitId above,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** The tree in which heirs stand above those they came after. */
    static final String HEIR = "heir";

    static List<Line> of(UnitFacts unit) {
        List<Line> lines = new ArrayList<>();
        for (UnitFacts.Parent parent : unit.parents()) {
            LocalDate to = parent.to();
            boolean first = !parent.from().isAfter(unit.begins());
            boolean last = to == null || unit.ends() != null && !to.isBefore(unit.ends());
            lines.add(new Line(parent.tree(), parent.parent(), first ? null : parent.from(), last ? null : to));
        }
        LocalDate ends = unit.ends();
        if (ends != null) {
            for (UnitFacts.Heir heir : unit.heirs()) {
                LocalDate from = heir.from().isBefore(ends) ? ends : heir.from();
                lines.add(new Line(HEIR, heir.unit(), from, null));
            }
        }
        return lines.stream()
                .filter(line -> !line.above().equals(unit.id()))
                .distinct()
                .toList();
    }
}
