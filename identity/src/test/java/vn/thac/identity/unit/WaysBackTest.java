package vn.thac.identity.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.facts.UnitFacts;

/** How what was said of a unit by mistake is taken back. */
class WaysBackTest {

    private static final LocalDate BEGIN = LocalDate.of(2020, 1, 1);
    private static final LocalDate MID = LocalDate.of(2022, 1, 1);
    private static final LocalDate END = LocalDate.of(2025, 7, 1);
    private static final UnitId PARENT = UnitId.next();
    private static final UnitId PLACE = UnitId.next();

    private static Unit unit() {
        return Unit.fresh(
                UnitId.next(),
                "government",
                Span.since(BEGIN),
                UnitName.of("Văn phòng"),
                new Standing("office", "province", PLACE),
                Map.of("thac", "vp"),
                Map.of(Unit.COMMAND, PARENT));
    }

    @Test
    void a_reopened_unit_is_as_it_was_before_its_end_was_said() {
        Unit unit = unit().renamed(MID, UnitName.of("Văn phòng mới")).moved("sector", MID, PLACE);
        Unit ended = unit.ended(END, List.of(new Heir(PARENT, END, Part.WHOLE)));

        assertEquals(unit, ended.reopened());
    }

    @Test
    void what_had_stopped_before_the_end_does_not_come_back() {
        Unit unit = unit().recoded("thac", MID, null).moved(Unit.COMMAND, MID, null);

        Unit reopened = unit.ended(END, List.of()).reopened();

        assertEquals(Optional.empty(), reopened.codeOn("thac", END));
        assertEquals(Optional.empty(), reopened.parentOn(Unit.COMMAND, END));
        assertEquals(Optional.of("vp"), reopened.codeOn("thac", BEGIN));
    }

    @Test
    void what_was_planned_beyond_the_end_is_lost_and_what_held_goes_on() {
        Unit unit = unit().renamed(END.plusYears(1), UnitName.of("Sau"));

        Unit reopened = unit.ended(END, List.of()).reopened();

        assertEquals("Văn phòng", reopened.nameOn(END.plusYears(2)).name());
    }

    @Test
    void a_unit_without_an_end_cannot_be_reopened() {
        assertThrows(NullPointerException.class, () -> unit().reopened());
    }

    @Test
    void a_withdrawn_unit_is_there_on_no_day_without_codes_and_with_its_name_and_lines() {
        Unit withdrawn = unit().withdrawn("nhầm");

        assertTrue(withdrawn.isWithdrawn());
        for (LocalDate day : List.of(BEGIN.minusDays(1), BEGIN, MID, END)) {
            assertFalse(withdrawn.existsOn(day), day.toString());
            assertEquals("Văn phòng", withdrawn.nameOn(day).name());
        }
        assertEquals(Map.of(), withdrawn.codes());
        assertEquals(Optional.of(PARENT), withdrawn.parentOn(Unit.COMMAND, BEGIN));
    }

    @Test
    void others_are_told_that_it_ends_on_the_day_on_which_it_would_have_begun() {
        UnitFacts facts =
                UnitsRecorded.state(unit().withdrawn("nhầm").nextVersion()).facts();

        assertEquals(BEGIN, facts.begins());
        assertEquals(BEGIN, facts.ends());
        assertEquals(List.of(), facts.codes());
        assertEquals(1, facts.names().size());
        assertNull(facts.parents().get(0).to());
        assertEquals(2, facts.version());
    }

    @Test
    void what_happened_is_told_by_its_word() {
        Unit unit = unit();
        Unit ended = unit.ended(END, List.of());

        assertEquals(Optional.of(UnitChange.ENDED), UnitChange.between(unit, ended));
        assertEquals(Optional.of(UnitChange.REOPENED), UnitChange.between(ended, ended.reopened()));
        assertEquals(Optional.of(UnitChange.WITHDRAWN), UnitChange.between(unit, unit.withdrawn("nhầm")));
        assertEquals(Optional.of(UnitChange.WITHDRAWN), UnitChange.between(ended, ended.withdrawn("nhầm")));
        assertEquals(Optional.empty(), UnitChange.between(unit, unit));
        assertEquals("reopened", UnitChange.REOPENED.wire());
        assertEquals("withdrawn", UnitChange.WITHDRAWN.wire());
    }

    @Test
    void an_earlier_end_is_an_end_and_no_reopening() {
        Unit ended = unit().ended(END, List.of());

        assertEquals(Optional.of(UnitChange.ENDED), UnitChange.between(ended, ended.ended(MID, List.of())));
    }
}
