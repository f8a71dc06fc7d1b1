package vn.thac.identity.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.thac.core.problem.Faults;

class UnitNameTest {

    private static List<String> faults(String name, String shortName) {
        Faults faults = new Faults();
        Optional<UnitName> read = UnitName.read(name, shortName, "/7", faults);
        assertEquals(faults.list().isEmpty(), read.isPresent());
        return faults.list().stream()
                .map(fault -> fault.refusal().code() + " " + fault.pointer())
                .toList();
    }

    @Test
    void a_name_is_kept_as_it_is_written_in_one_form() {
        assertEquals("Tam Đường", UnitName.of(" Tam\u00a0 Đươ\u0300ng\u200b").name());
        assertEquals(List.of(), faults("UBND xã Bình Lư", "Bình Lư"));
    }

    @Test
    void what_has_no_letter_or_is_too_long_is_no_name() {
        for (String none : List.of("", " ", "…", "\u200b", "x".repeat(UnitName.LONGEST + 1))) {
            assertThrows(IllegalArgumentException.class, () -> UnitName.of(none));
            assertEquals(List.of("bad-value /7/name"), faults(none, null));
            assertEquals(List.of("bad-value /7/shortName"), faults("A", none));
        }
        assertEquals(List.of(), faults("x".repeat(UnitName.LONGEST), null));
    }

    @Test
    void each_kind_of_damage_is_a_fault_of_its_own_at_its_place() {
        assertEquals(List.of("damaged-encoding /7/name"), faults("Lai Ch\u00c3\u00a2u", null));
        assertEquals(List.of("damaged-old-font /7/name"), faults("H\u00b5 N\u00e9i", null));
        assertEquals(List.of("damaged-characters /7/name"), faults("Tam\ufffd", null));
        assertEquals(List.of("damaged-letters /7/shortName"), faults("A", "Щ"));
        assertEquals(
                List.of("damaged-old-font /7/name", "damaged-characters /7/shortName"),
                faults("H\u00b5 N\u00e9i", "\u202eA"));
    }

    @Test
    void what_was_meant_is_told_with_the_damage() {
        assertEquals(
                "Hà Nội",
                UnitName.damage("H\u00b5 N\u00e9i", "").orElseThrow().args().get("meant"));
        assertEquals(
                "U+FFFD", UnitName.damage("A\ufffd", "").orElseThrow().args().get("found"));
    }

    @Test
    void a_name_is_searched_without_marks_and_capitals() {
        assertEquals("tam duong", UnitName.folded("TAM \u00d0ƯỜNG"));
    }
}
