package vn.thac.task.occurrence;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thac.core.event.Change;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.task.ItemKey;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Holding;
import vn.thac.task.assignment.Stage;
import vn.thac.task.rhythm.Window;

/** An occurrence that a series opens; it has the series' part. */
record Opening(AssignmentId id, Series series, Window window) {

    /**
     * A series whose next occurrence may be there.
     *
     * @param since windows that ended before are left out
     * @param stands whether it is still asked of a unit that is there
     */
    record Series(
            AssignmentId id,
            PlanId plan,
            ItemKey item,
            UnitId unit,
            UnitId owner,
            @Nullable UnitId assigner,
            Holding holding,
            LocalDate since,
            boolean stands) {}

    static Opening of(Series series, Window window) {
        return new Opening(AssignmentId.next(), series, window);
    }

    /** Whom it names. */
    Stream<UnitId> units() {
        return Stream.of(series.unit(), series.owner(), series.assigner()).filter(Objects::nonNull);
    }

    /** In order with what happens to the unit's other work. */
    Change told(Map<UnitId, NamedUnit> named) {
        OccurrenceOpened payload = new OccurrenceOpened(
                id,
                series.id(),
                series.plan(),
                series.item(),
                Objects.requireNonNull(named.get(series.unit())),
                Objects.requireNonNull(named.get(series.owner())),
                series.assigner() == null ? null : Objects.requireNonNull(named.get(series.assigner())),
                series.holding().role(),
                series.holding().relation(),
                window.from(),
                window.to(),
                window.to(),
                Stage.ASSIGNED);
        return new Change("assignment", id.value(), 1, OccurrenceOpened.TYPE, payload)
                .keyedBy(series.unit().value());
    }
}
