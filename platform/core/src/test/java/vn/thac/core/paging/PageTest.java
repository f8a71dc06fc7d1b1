package vn.thac.core.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource({
        // found  limit  given  more
        "0,      1,     0,     false",
        "1,      1,     1,     false",
        "2,      1,     1,     true",
        "500,    500,   500,   false",
        "501,    500,   500,   true"
    })
    void a_page_gives_no_more_than_was_asked_for(int found, int limit, int given, boolean more) {
        Page<String> page = Page.of(Collections.nCopies(found, "a"), PageQuery.of(limit, null), item -> item);

        assertEquals(given, page.items().size());
        assertEquals(more, page.next() != null);
    }

    @Test
    void a_total_changes_nothing_else() {
        Page<String> page = Page.of(List.of("a", "b"), PageQuery.of(1, null), item -> item);
        assertNull(page.total());

        assertEquals(new Page<>(List.of("a"), page.next(), 2L), page.withTotal(2));
    }

    @Test
    void a_page_stays_as_it_was_read() {
        List<String> found = new ArrayList<>(List.of("a", "b", "c"));
        Page<String> page = Page.of(found, PageQuery.of(2, null), item -> item);
        found.set(0, "x");

        assertEquals(List.of("a", "b"), page.items());
    }

    @Test
    void the_first_page_comes_after_nothing() {
        assertEquals(List.of(), PageQuery.of(1, null).after());
        assertEquals(List.of(), PageQuery.of(1, "").after());
    }

    private static Object refused(Runnable asked) {
        return assertThrows(Refused.class, asked::run).faults().get(0).refusal();
    }
}
