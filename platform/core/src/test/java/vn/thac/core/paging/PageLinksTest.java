package vn.thac.core.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.junit.jupiter.api.Test;

/** RFC 8288: the same address with another cursor. */
class PageLinksTest {

    @Test
    void the_next_page_is_the_same_question_with_another_cursor() {
        assertEquals(
                "</v1/units?name=L%C3%A2m&limit=2&cursor=bmV4dA>; rel=\"next\"",
                PageLinks.of(URI.create("http://x/v1/units?name=L%C3%A2m&limit=2"), "bmV4dA"));
        assertEquals(
                "</v1/units?cursor=bmV4dA>; rel=\"next\"", PageLinks.of(URI.create("http://x/v1/units"), "bmV4dA"));
    }

    @Test
    void from_a_later_page_a_link_leads_back_to_the_first() {
        assertEquals(
                "</v1/units?limit=2&cursor=Yg>; rel=\"next\", </v1/units?limit=2>; rel=\"first\"",
                PageLinks.of(URI.create("http://x/v1/units?cursor=YQ&limit=2"), "Yg"));
        assertEquals("</v1/units>; rel=\"first\"", PageLinks.of(URI.create("http://x/v1/units?cursor=YQ"), null));
    }

    @Test
    void a_list_of_one_page_has_no_links() {
        assertEquals("", PageLinks.of(URI.create("http://x/v1/units?limit=2"), null));
    }
}
