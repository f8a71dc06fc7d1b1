package vn.thac.desk.page.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TicketTest {

    private static final String TOKENS = "{\"access\":\"eyJ\"}";

    @Test
    void what_it_shut_opens_with_what_the_browser_brings_back() {
        Ticket drawn = Ticket.draw();
        Ticket brought = Ticket.read(drawn.text()).orElseThrow();

        assertArrayEquals(drawn.digest(), brought.digest());
        assertEquals(TOKENS, brought.open(drawn.shut(TOKENS)));
    }

    @Test
    void what_the_database_holds_opens_nothing() {
        Ticket drawn = Ticket.draw();
        byte[] shut = drawn.shut(TOKENS);

        assertFalse(new String(shut, StandardCharsets.ISO_8859_1).contains("eyJ"));
        assertNotEquals(
                drawn.text(), java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(drawn.digest()));
        assertThrows(IllegalStateException.class, () -> Ticket.draw().open(shut));
        byte[] bent = shut.clone();
        bent[bent.length - 1] ^= 1;
        assertThrows(IllegalStateException.class, () -> drawn.open(bent));
    }

    @Test
    void no_two_are_alike_and_what_is_shut_twice_looks_otherwise() {
        Ticket drawn = Ticket.draw();

        assertNotEquals(drawn.text(), Ticket.draw().text());
        assertFalse(Arrays.equals(drawn.shut(TOKENS), drawn.shut(TOKENS)));
    }

    @Test
    void a_cookie_that_is_none_of_ours_is_no_ticket() {
        for (String odd : new String[] {"", "a", "!!!!", "AAAA", "A".repeat(44), "ż"}) {
            assertTrue(Ticket.read(odd).isEmpty(), odd);
        }
    }
}
