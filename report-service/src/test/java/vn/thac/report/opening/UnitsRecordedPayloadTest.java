package vn.thac.report.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.report.opening.UnitsRecordedPayload.Area;
import vn.thac.report.opening.UnitsRecordedPayload.Stretch;
import vn.thac.report.opening.UnitsRecordedPayload.Unit;

class UnitsRecordedPayloadTest {

    private static final UnitId UNIT = UnitId.next();
    private static final UnitId OLD = UnitId.next();
    private static final UnitId NEW = UnitId.next();
    private static final LocalDate BEGINS = LocalDate.of(2010, 1, 1);
    private static final LocalDate MOVES = LocalDate.of(2020, 5, 1);
    private static final LocalDate ENDS = LocalDate.of(2025, 7, 1);

    @Test
    void where_a_unit_was_first_it_was_always_and_where_it_was_last_it_stays() {
        Unit unit = new Unit(UNIT, List.of(), List.of(new Area(NEW, MOVES, ENDS), new Area(OLD, BEGINS, MOVES)));

        assertEquals(
                List.of(new Stretch(UNIT, OLD.toString(), null, MOVES), new Stretch(UNIT, NEW.toString(), MOVES, null)),
                unit.areasByDay().toList());
    }

    @Test
    void a_territory_lies_in_no_area_of_its_own() {
        assertEquals(
                List.of(), new Unit(UNIT, List.of(), List.of()).areasByDay().toList());
    }
}
