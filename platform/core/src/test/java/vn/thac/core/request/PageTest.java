package vn.thac.core.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;

class PageTest {

    @Test
    void the_one_too_many_tells_that_there_is_more() {
        Page<String> page = Page.of(List.of("a", "b", "c"), PageQuery.of(2, null), item -> item);

        assertEquals(List.of("a", "b"), page.items());
        String next = page.next();
        assertNotNull(next);
        assertEquals(List.of("b"), PageQuery.of(2, next).after());
    }

    @Test
    void the_last_page_has_no_next() {
        assertNull(
                Page.of(List.of("a", "b"), PageQuery.of(2, null), item -> item).next());
        assertNull(
                Page.of(List.<String>of(), PageQuery.of(2, null), item -> item).next());
    }

    @Test
    void a_cursor_keeps_all_parts_of_the_sort_key() {
        assertEquals(
                List.of("2024-01-01", "", "Tam Đường"), Cursor.decode(Cursor.encode("2024-01-01", "", "Tam Đường")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "a b", "%"})
    void what_is_no_cursor_is_refused(String text) {
        assertEquals(CoreRefusal.CURSOR_BAD, refused(() -> Cursor.decode(text)));
    }

    @Test
    void a_cursor_that_no_column_can_hold_is_refused() {
        String nul = Base64.getUrlEncoder().encodeToString("a\0".getBytes(StandardCharsets.UTF_8));
        assertEquals(CoreRefusal.CURSOR_BAD, refused(() -> Cursor.decode(nul)));
        assertEquals(CoreRefusal.CURSOR_BAD, refused(() -> PageQuery.of(1, Cursor.encode("no id"))
                .afterId()));
        UUID id = UUID.randomUUID();
        assertEquals(id, PageQuery.of(1, Cursor.encode(id.toString())).afterId());
        assertNull(PageQuery.of(1, " ").afterId());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 501})
    void a_page_has_a_bounded_length(int limit) {
        assertEquals(CoreRefusal.MALFORMED_PARAMETER, refused(() -> PageQuery.of(limit, null)
                .limit()));
    }

    private static Object refused(Runnable asked) {
        return assertThrows(Refused.class, asked::run).faults().get(0).refusal();
    }
}
