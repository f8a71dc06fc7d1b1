package vn.thac.identity.post;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Duty;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.identity.unit.Span;

/** A withdrawn post as others learn of it, and what it leaves free. */
class PostWaysBackTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final UnitId UNIT = UnitId.next();

    private static Post post(Span span) {
        return new Post(UUID.randomUUID(), 1, "xa-binh-lu", UNIT, Duty.ISSUE, false, span, "quan-tri", "nhầm?", null);
    }

    private static PostRecorded told(Post post) {
        return PostRecorded.of(post, new NamedUnit(UNIT, "ubnd:300", "UBND huyện Thanh Miện"));
    }

    @Test
    void a_withdrawn_post_holds_on_no_day_for_anybody() {
        for (Span span : List.of(Span.since(DAY), new Span(DAY, DAY.plusYears(1)))) {
            Post withdrawn = post(span).withdrawn("Giao nhầm");

            assertEquals(DAY, withdrawn.holdsUntil());
            assertEquals(DAY, withdrawn.facts().from());
            assertEquals(DAY, withdrawn.facts().to());
            assertEquals(DAY, told(withdrawn).to());
            assertTrue(told(withdrawn).withdrawn());
        }
    }

    @Test
    void it_keeps_what_was_given_and_says_why_it_was_taken_back() {
        Span span = new Span(DAY, DAY.plusMonths(1));
        Post withdrawn = post(span).withdrawn("Giao nhầm");

        assertEquals(2, withdrawn.version());
        assertEquals(span, withdrawn.span());
        assertEquals("Giao nhầm", withdrawn.withdrawn());
        assertEquals("quan-tri", withdrawn.givenBy());
        assertEquals("nhầm?", withdrawn.reason());
    }

    @Test
    void a_post_that_stands_is_told_with_its_end() {
        assertNull(told(post(Span.since(DAY))).to());
        assertEquals(DAY.plusDays(3), told(post(new Span(DAY, DAY.plusDays(3)))).to());
        assertFalse(told(post(Span.since(DAY))).withdrawn());
    }

    @Test
    void an_ended_post_keeps_who_gave_it_and_why() {
        Post ended = post(Span.since(DAY)).ended(DAY.plusDays(1));

        assertEquals("quan-tri", ended.givenBy());
        assertEquals("nhầm?", ended.reason());
        assertFalse(ended.isWithdrawn());
        assertEquals(DAY.plusDays(1), ended.holdsUntil());
    }

    @Test
    void it_is_shown_as_it_was_given() {
        PostView view = PostView.of(post(Span.since(DAY)).withdrawn("Giao nhầm"), "UBND huyện Thanh Miện");

        assertEquals(DAY, view.from());
        assertNull(view.to());
        assertEquals("Giao nhầm", view.withdrawn());
        assertEquals("issue", view.duty());
        assertEquals("UBND huyện Thanh Miện", view.unitName());
    }
}
