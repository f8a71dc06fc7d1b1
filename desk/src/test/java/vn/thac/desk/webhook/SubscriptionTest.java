package vn.thac.desk.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thac.core.problem.Refused;
import vn.thac.directory.UnitId;

class SubscriptionTest {

    private static final Instant NOW = Instant.parse("2024-07-23T01:00:00Z");
    private static final Subscription MADE = Subscription.made(
            UnitId.next(),
            "ub-tam-duong",
            new Terms("Cổng", URI.create("https://dieuhanh.example.vn/"), List.of(), null, null),
            NOW);

    @Test
    void each_step_is_a_version() {
        Subscription deleted = MADE.pause()
                .resume()
                .disable(DisabledFor.ANSWERED_GONE)
                .replay()
                .rotate(NOW)
                .delete();

        assertEquals(7, deleted.version());
        assertEquals(State.DELETED, deleted.state());
        assertNull(deleted.disabledFor());
        assertEquals("", deleted.secrets().current());
    }

    @Test
    void only_what_is_active_is_paused_and_only_what_is_not_resumed() {
        assertThrows(Refused.class, () -> MADE.pause().pause());
        assertThrows(
                Refused.class, () -> MADE.disable(DisabledFor.ANSWERED_GONE).pause());
        assertThrows(Refused.class, MADE::resume);
        assertNull(MADE.disable(DisabledFor.ANSWERED_GONE).resume().disabledFor());
        assertEquals(
                State.DISABLED, MADE.disable(DisabledFor.ANSWERED_GONE).replay().state());
    }

    @Test
    void the_secret_before_signs_for_a_day_and_no_secret_is_written_anywhere() {
        Secrets first = MADE.secrets();
        Secrets second = first.rotated(NOW);

        assertTrue(first.current().matches("whsec_[A-Za-z0-9+/]{43}="));
        assertNotEquals(first.current(), second.current());
        assertEquals(first.current(), second.former());
        assertEquals(NOW.plus(Duration.ofDays(1)), second.formerUntil());
        assertFalse(MADE.rotate(NOW).toString().contains("whsec_"));
    }
}
