package vn.thac.identity.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;

class UnitTest {

    private static final LocalDate BEGIN = LocalDate.of(2020, 1, 1);
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final UnitId ABOVE = UnitId.next();

    private static Unit committee() {
        Span life = Span.since(BEGIN);
        return Unit.fresh(
                UnitId.next(),
                "government",
                life,
                UnitName.of("UBND huyện Tam Đường"),
                new Standing("people-committee", "district", UnitId.next()),
                Map.of("ubnd", "106"),
                Map.of("command", ABOVE));
    }

    @Test
    void nothing_said_of_an_ended_unit_holds_on_its_last_day_or_later() {
        Unit ended = committee().ended(REFORM, List.of());

        assertTrue(ended.existsOn(REFORM.minusDays(1)));
        assertEquals(List.of(new Span(BEGIN, REFORM)), spans(ended.names()));
        assertEquals(List.of(new Span(BEGIN, REFORM)), spans(ended.standings()));
        assertEquals(Optional.empty(), ended.codeOn("ubnd", REFORM));
        assertEquals(Optional.empty(), ended.parentOn("command", REFORM));
        assertEquals(Optional.of("106"), ended.codeOn("ubnd", REFORM.minusDays(1)));
    }

    private static List<Span> spans(Timeline<?> line) {
        return line.entries().stream().map(Dated::span).toList();
    }

    @Test
    void an_ended_unit_keeps_its_last_name_and_one_to_come_has_its_first() {
        Unit ended = committee()
                .renamed(REFORM.minusDays(9), UnitName.of("UBND cuối"))
                .ended(REFORM, List.of());

        assertEquals("UBND cuối", ended.nameOn(REFORM.plusYears(1)).name());
        assertEquals("UBND huyện Tam Đường", ended.nameOn(BEGIN.minusYears(1)).name());
        assertEquals("district", ended.standingOn(REFORM.plusYears(1)).level());
    }

    @Test
    void what_a_unit_was_before_it_was_retyped_stays_as_it_was() {
        Unit unit = committee();
        Standing after = new Standing(
                "people-committee", "commune", unit.standingOn(BEGIN).area());

        Unit retyped = unit.retyped(REFORM, after);

        assertEquals("district", retyped.standingOn(REFORM.minusDays(1)).level());
        assertEquals("commune", retyped.standingOn(REFORM).level());
        assertEquals(Optional.of(UnitChange.RETYPED), UnitChange.between(unit, retyped));
    }

    @Test
    void what_happened_is_named_after_what_differs() {
        Unit unit = committee();

        assertEquals(Optional.of(UnitChange.REGISTERED), UnitChange.between(null, unit));
        assertEquals(
                Optional.empty(), UnitChange.between(unit, unit.renamed(REFORM, UnitName.of("UBND huyện Tam Đường"))));
        assertEquals(
                Optional.of(UnitChange.RENAMED), UnitChange.between(unit, unit.renamed(REFORM, UnitName.of("khác"))));
        assertEquals(Optional.of(UnitChange.MOVED), UnitChange.between(unit, unit.moved("command", REFORM, null)));
        assertEquals(Optional.of(UnitChange.RECODED), UnitChange.between(unit, unit.recoded("ubnd", REFORM, "107")));
        assertEquals(Optional.of(UnitChange.ENDED), UnitChange.between(unit, unit.ended(REFORM, List.of())));
        assertEquals(
                Optional.of(UnitChange.CHANGED),
                UnitChange.between(
                        unit, unit.renamed(REFORM, UnitName.of("khác")).moved("command", REFORM, null)));
    }

    @Test
    void the_same_name_in_another_unicode_form_is_the_same_name() {
        assertEquals(UnitName.of("Tam Đường"), UnitName.of(" Tam  Đường\u00a0"));
    }

    @Test
    void a_name_is_found_without_its_marks() {
        assertEquals("uy ban nhan dan huyen tam duong", UnitName.folded("Ủy ban nhân dân huyện Tam Đường"));
    }

    @Test
    void a_name_without_a_letter_or_a_digit_is_none() {
        assertThrows(IllegalArgumentException.class, () -> UnitName.of(" - "));
    }

    @Test
    void a_code_is_read_with_its_scheme() {
        assertEquals(Optional.of(new UnitCode("dvhc", "11260")), UnitCode.parse("dvhc:11260"));
        assertEquals(Optional.empty(), UnitCode.parse("11260"));
        assertEquals(Optional.empty(), UnitCode.parse("dvhc:"));
        assertEquals(Optional.empty(), UnitCode.parse("DVHC:1 2"));
    }
}
