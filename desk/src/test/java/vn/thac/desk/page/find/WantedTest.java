package vn.thac.desk.page.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class WantedTest {

    @Test
    void what_is_asked_stands_in_the_address_and_what_was_left_empty_does_not() {
        Wanted wanted = Wanted.of(" trẻ em ", "duty", "", "plan", " 2024 ", null, "  ");
        assertEquals(
                "/find?q=tr%E1%BA%BB+em&what=duty&kind=plan&year=2024",
                wanted.link().toString());
        assertEquals("/find?q=tr%E1%BA%BB+em&kind=plan&year=2024", wanted.all().toString());
    }

    @Test
    void without_a_sort_all_that_people_look_for_is_looked_for() {
        Wanted wanted = Wanted.of("x", null, null, null, null, null, null);
        assertEquals(Sort.atOnce(), wanted.sorts());
        assertTrue(wanted.sorts().contains(Sort.UNIT));
        assertFalse(wanted.sorts().contains(Sort.BASIS));
    }

    @Test
    void units_and_indicators_lie_in_no_document_so_that_none_is_sought_where_documents_are_narrowed() {
        Wanted wanted = Wanted.of("x", null, null, null, "2024", null, null);
        assertTrue(wanted.isNarrowed());
        assertFalse(wanted.sorts().contains(Sort.UNIT));
        assertFalse(wanted.sorts().contains(Sort.INDICATOR));
        assertTrue(wanted.sorts().contains(Sort.DUTY));
    }

    @Test
    void who_asks_for_a_sort_gets_that_alone_and_an_unknown_one_is_none() {
        assertEquals(
                List.of(Sort.BASIS),
                Wanted.of("x", "basis", null, null, null, null, null).sorts());
        assertEquals(
                Sort.atOnce(),
                Wanted.of("x", "anything", null, null, null, null, null).sorts());
    }

    @Test
    void everywhere_is_the_same_without_the_unit() {
        assertEquals(
                "/find?q=x&year=2024",
                Wanted.of("x", null, "ubnd:106", null, "2024", null, null)
                        .everywhere()
                        .toString());
    }
}
