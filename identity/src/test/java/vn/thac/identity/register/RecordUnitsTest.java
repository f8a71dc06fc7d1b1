package vn.thac.identity.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.identity.register.RecordUnits.Changed;
import vn.thac.identity.unit.Span;
import vn.thac.identity.unit.Standing;
import vn.thac.identity.unit.Unit;
import vn.thac.identity.unit.UnitChange;
import vn.thac.identity.unit.UnitName;
import vn.thac.identity.unit.UnitsRecorded;

/** Which events tell what one act changed. */
class RecordUnitsTest {

    private static Changed changed(int number, UnitChange change) {
        Unit unit = Unit.fresh(
                UnitId.next(),
                Unit.TERRITORY,
                Span.since(LocalDate.of(2020, 1, 1)),
                UnitName.of("Số " + number),
                new Standing("xã", "commune", null),
                Map.of(),
                Map.of());
        return new Changed(unit, change);
    }

    static List<Changed> many(int count, UnitChange change) {
        List<Changed> many = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            many.add(changed(number, change));
        }
        return many;
    }

    private static List<String> told(List<Changed> changed) {
        return RecordUnits.happened(changed).stream()
                .map(RecordUnits.Happened::told)
                .map(event -> event.change().wire() + " " + event.units().size())
                .toList();
    }

    @Test
    void what_happened_alike_is_told_together() {
        List<Changed> changed = new ArrayList<>(many(2, UnitChange.RENAMED));
        changed.addAll(many(1, UnitChange.REGISTERED));
        changed.addAll(many(3, UnitChange.RENAMED));

        assertEquals(List.of("registered 1", "renamed 5"), told(changed));
    }

    @Test
    void very_many_are_told_in_bites_of_five_hundred() {
        assertEquals(List.of("registered 500"), told(many(500, UnitChange.REGISTERED)));
        assertEquals(List.of("registered 500", "registered 1"), told(many(501, UnitChange.REGISTERED)));
        assertEquals(
                List.of("registered 500", "registered 500", "registered 234"),
                told(many(1_234, UnitChange.REGISTERED)));
        assertEquals(List.of(), told(List.of()));
    }

    @Test
    void each_unit_is_told_once_in_the_order_of_the_list() {
        List<Changed> changed = many(1_100, UnitChange.MOVED);

        List<UnitId> told = RecordUnits.happened(changed).stream()
                .map(RecordUnits.Happened::told)
                .flatMap(event -> event.units().stream())
                .map(UnitsRecorded.State::id)
                .toList();

        assertEquals(changed.stream().map(one -> one.unit().id()).toList(), told);
    }
}
