package vn.thac.desk.page.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thac.desk.page.find.Found.Group;
import vn.thac.desk.page.find.Found.Hit;
import vn.thac.desk.page.frame.Link;

class FoundTest {

    @Test
    void beside_what_was_typed_what_is_only_near_is_left_out() {
        Found found = new Found(List.of(
                        group("document", null, "similar"),
                        group("duty", "x", "words", "similar"),
                        group("unit", null)))
                .withoutNoise();
        assertEquals(List.of("duty"), found.groups().stream().map(Group::sort).toList());
        assertEquals(1, found.groups().get(0).hits().size());
        assertEquals("x", found.groups().get(0).next());
        assertFalse(found.isOnlyNear());
    }

    @Test
    void where_nothing_stands_as_it_was_typed_what_is_near_is_shown_and_told_as_such() {
        Found found = new Found(List.of(group("document", null, "similar"), group("unit", null, "similar", "similar")));
        assertTrue(found.isOnlyNear());
        assertEquals(found, found.withoutNoise());
    }

    @Test
    void nothing_is_not_near() {
        assertFalse(Found.nothing().isOnlyNear());
    }

    private static Group group(String sort, @Nullable String next, String... how) {
        return new Group(sort, Stream.of(how).map(FoundTest::hit).toList(), next);
    }

    private static Hit hit(String how) {
        return new Hit(how, List.of(), Link.to("/"), List.of(), null, Optional.empty(), false, List.of());
    }
}
