package vn.thac.directory.unit.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;

class StandingTest {

    private static final LocalDate BEGIN = LocalDate.of(2000, 1, 1);
    private static final LocalDate TOWN = LocalDate.of(2010, 1, 1);
    private static final LocalDate MOVED = LocalDate.of(2015, 1, 1);
    private static final LocalDate END = LocalDate.of(2025, 7, 1);
    private static final UnitId OLD = UnitId.next();
    private static final UnitId NEW = UnitId.next();

    @Test
    void each_change_of_name_kind_level_or_area_begins_a_standing() {
        UnitFacts unit = facts(
                List.of(new UnitFacts.Name("UBND xã A", BEGIN, TOWN), new UnitFacts.Name("UBND thị trấn A", TOWN, END)),
                List.of(new UnitFacts.Kind("xã", BEGIN, TOWN), new UnitFacts.Kind("thị trấn", TOWN, END)),
                List.of(new UnitFacts.Level("commune", BEGIN, END)),
                List.of(new UnitFacts.Area(OLD, BEGIN, MOVED), new UnitFacts.Area(NEW, MOVED, END)));
        assertEquals(
                List.of(
                        new Standing("UBND xã A", "xã", "commune", OLD, null, TOWN),
                        new Standing("UBND thị trấn A", "thị trấn", "commune", OLD, TOWN, MOVED),
                        new Standing("UBND thị trấn A", "thị trấn", "commune", NEW, MOVED, null)),
                Standing.of(unit));
    }

    @Test
    void a_gap_is_filled_by_what_was_before_it() {
        UnitFacts unit = facts(
                List.of(new UnitFacts.Name("A", BEGIN, TOWN), new UnitFacts.Name("B", MOVED, null)),
                List.of(new UnitFacts.Kind("xã", BEGIN, null)),
                List.of(new UnitFacts.Level("commune", BEGIN, null)),
                List.of());
        assertEquals(
                List.of(
                        new Standing("A", "xã", "commune", null, null, MOVED),
                        new Standing("B", "xã", "commune", null, MOVED, null)),
                Standing.of(unit));
    }

    @Test
    void a_unit_without_a_name_is_none() {
        assertThrows(IllegalArgumentException.class, () -> facts(List.of(), List.of(), List.of(), List.of()));
    }

    private static UnitFacts facts(
            List<UnitFacts.Name> names,
            List<UnitFacts.Kind> kinds,
            List<UnitFacts.Level> levels,
            List<UnitFacts.Area> areas) {
        return new UnitFacts(
                UnitId.next(),
                1,
                "government",
                BEGIN,
                END,
                names,
                List.of(),
                List.of(),
                kinds,
                levels,
                areas,
                List.of());
    }
}
