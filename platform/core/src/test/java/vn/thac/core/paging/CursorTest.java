package vn.thac.core.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thac.core.problem.Fault;
import vn.thac.core.problem.Refused;

class CursorTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "Đắk Lắk", "😀", "a b", "?&=#%/+", "\n", "0190c5a2-8f00-7000-8000-000000000001"})
    void a_key_of_any_signs_goes_through_an_address_unchanged(String key) {
        String cursor = Cursor.encode(key, key);

        assertTrue(cursor.matches("[A-Za-z0-9_-]+"), cursor);
        assertEquals(List.of(key, key), Cursor.decode(cursor));
    }

    @Test
    void empty_parts_keep_their_places() {
        assertEquals(List.of("", "7"), Cursor.decode(Cursor.encode("", "7")));
        assertEquals(List.of("7", ""), Cursor.decode(Cursor.encode("7", "")));
        assertEquals(List.of("", "", ""), Cursor.decode(Cursor.encode("", "", "")));
    }

    @Test
    void a_key_of_one_empty_part_is_no_first_page() {
        assertEquals(List.of(""), Cursor.decode(Cursor.encode("")));
        assertEquals(List.of(""), PageQuery.of(1, Cursor.encode("")).after());
    }

    @Test
    void the_sign_between_parts_may_stand_in_one() {
        assertEquals(List.of("a\u001fb", "c"), Cursor.decode(Cursor.encode("a\u001fb", "c")));
        assertEquals(List.of("\u001b1", "\u001b"), Cursor.decode(Cursor.encode("\u001b1", "\u001b")));
    }

    @Test
    void a_place_has_a_key() {
        assertThrows(IllegalArgumentException.class, Cursor::encode);
    }

    /** Clients hold cursors over a release. */
    @Test
    void a_cursor_stays_readable() {
        assertEquals("MjAyNC0wNi0zMB83", Cursor.encode("2024-06-30", "7"));
        assertEquals(List.of("2024-06-30", "7"), Cursor.decode("MjAyNC0wNi0zMB83"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "AA==x", "MjAy NC0", "M+/A", "Đ", "AA", "G3g", "YRs"})
    void what_is_none_of_ours_is_refused_at_the_parameter(String text) {
        Fault fault =
                assertThrows(Refused.class, () -> Cursor.decode(text)).faults().get(0);

        assertEquals("cursor-bad", fault.refusal().code());
        assertEquals("cursor", fault.pointer());
    }
}
