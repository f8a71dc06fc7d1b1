package vn.thac.core.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTest {

    private final Rate rate = new Rate("client", 1, 3);

    @Test
    void so_many_pass_at_once_and_the_next_is_told_when_to_come() {
        for (int left = 2; left >= 0; left--) {
            Rate.Taken taken = take("a");
            assertTrue(taken.admitted());
            assertEquals(left, taken.left());
        }
        Rate.Taken refused = take("a");
        assertFalse(refused.admitted());
        assertEquals(1, refused.soonest());
        assertEquals("\"client\";r=0;t=3", refused.said());
    }

    @Test
    void one_caller_takes_nothing_from_another() {
        for (int i = 0; i < 4; i++) {
            take("a");
        }
        assertTrue(take("b").admitted());
    }

    @Test
    void the_policy_says_how_many_in_how_many_seconds() {
        assertEquals("\"client\";q=3;w=3", rate.policy());
        assertEquals("\"x\";q=10000;w=20", new Rate("x", 500, 10_000).policy());
    }

    @Test
    void nobody_is_counted_where_no_rate_is_set() {
        assertNull(new Rate("client", 0, 0).take("a"));
    }

    @ParameterizedTest
    @CsvSource({"-1, 5", "5, 4"})
    void a_rate_that_cannot_be_is_refused_at_the_start(long perSecond, long burst) {
        assertThrows(IllegalArgumentException.class, () -> new Rate("client", perSecond, burst));
    }

    private Rate.Taken take(String caller) {
        return Objects.requireNonNull(rate.take(caller));
    }
}
