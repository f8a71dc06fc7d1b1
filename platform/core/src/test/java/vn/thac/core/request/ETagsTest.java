package vn.thac.core.request;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thac.core.problem.Kind;
import vn.thac.core.problem.Refused;

class ETagsTest {

    @Test
    void a_change_needs_the_version_last_read() {
        assertDoesNotThrow(() -> ETags.require("\"3\"", 3));
        assertDoesNotThrow(() -> ETags.require("\"2\", \"3\"", 3));
        assertEquals(
                Kind.PRECONDITION_FAILED,
                assertThrows(Refused.class, () -> ETags.require("\"2\"", 3)).kind());
        assertEquals(
                Kind.PRECONDITION_REQUIRED,
                assertThrows(Refused.class, () -> ETags.require(null, 3)).kind());
    }

    @Test
    void a_cursor_comes_back_as_it_was_made_and_a_broken_one_is_refused() {
        assertEquals(List.of("Thèn Sin", "7"), Cursor.decode(Cursor.encode("Thèn Sin", "7")));
        assertThrows(Refused.class, () -> Cursor.decode("%%%"));
        assertThrows(Refused.class, () -> Cursor.decode("AA"));
    }

    @Test
    void a_page_tells_of_a_next_one_only_when_there_is_one() {
        PageQuery two = PageQuery.of(2, null);
        assertEquals(null, Page.of(List.of("a", "b"), two, s -> s).next());
        assertEquals(
                List.of("a", "b"), Page.of(List.of("a", "b", "c"), two, s -> s).items());
        assertEquals(
                List.of("b"),
                Cursor.decode(Page.of(List.of("a", "b", "c"), two, s -> s).next()));
    }
}
