package vn.thac.desk.page.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.thac.core.problem.Problem;

class EnteredTest {

    private final Entered entered =
            Entered.of(Map.of("actor", List.of("  hoa "), "duties", List.of("work", "report"), "to", List.of(" ")));

    @Test
    void a_body_says_what_was_written_and_nothing_else() {
        assertEquals(Map.of("actor", "hoa"), entered.body("actor", "to", "reason"));
        assertEquals(List.of("work", "report"), entered.all("duties"));
        assertTrue(entered.has("duties", "report"));
        assertFalse(entered.has("duties", "issue"));
    }

    @Test
    void a_form_that_makes_something_is_known_again_and_its_mark_is_no_part_of_what_is_said() {
        Entered form = Entered.of(Map.of("name", List.of("Cổng"), "once", List.of("0b7d6c1e")));
        assertEquals("0b7d6c1e", form.once());
        assertEquals(Map.of("name", "Cổng"), form.body("name", "url"));
        assertNull(entered.once());
    }

    @Test
    void a_fault_is_told_at_its_field_also_where_it_lies_within() {
        Entered refused = entered.refused(new Problem(
                "",
                "",
                422,
                "",
                null,
                null,
                null,
                List.of(
                        new Problem.Item("x", "/duties/1", "Chức trách sai"),
                        new Problem.Item("y", "/actorName", "Khác")),
                null));
        assertEquals(Optional.of("Chức trách sai"), refused.fault("duties"));
        assertEquals(Optional.empty(), refused.fault("actor"));
        assertEquals("hoa", refused.at("actor"));
        assertEquals(Optional.empty(), entered.fault("duties"));
    }

    @Test
    void the_name_of_a_thing_is_no_path_of_its_own() {
        assertEquals(
                "/people/a%2F..%20%3Fb", Link.to("/people").below("a/.. ?b").toString());
        assertEquals("/people", Link.to("/people").with("q", "a").path());
    }
}
