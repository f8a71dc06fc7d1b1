package vn.thac.core.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.thac.core.problem.Refused;

/** Whatever a list is sorted by, its places come back as they were. */
class CursorProperties {

    @Provide
    Arbitrary<List<String>> keys() {
        return Arbitraries.strings()
                .withChars('a', 'Đ', ' ', '0', '1', '\u001b', '\u001f', '\n', '"')
                .ofMaxLength(6)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Property
    void a_key_comes_back(@ForAll("keys") List<String> key) {
        String cursor = Cursor.encode(key.toArray(String[]::new));
        assertFalse(cursor.isBlank(), "a blank cursor is the first page");
        assertEquals(key, Cursor.decode(cursor));
        assertEquals(key, PageQuery.of(1, cursor).after());
    }

    @Property
    void two_keys_have_two_cursors(@ForAll("keys") List<String> one, @ForAll("keys") List<String> other) {
        assertEquals(
                one.equals(other),
                Cursor.encode(one.toArray(String[]::new)).equals(Cursor.encode(other.toArray(String[]::new))));
    }

    @Property
    void any_text_is_a_place_or_refused(@ForAll String text) {
        try {
            assertFalse(Cursor.decode(text).isEmpty());
        } catch (Refused none) {
            assertEquals("cursor-bad", none.faults().get(0).refusal().code());
        }
    }
}
