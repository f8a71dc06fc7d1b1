package vn.thac.launcher;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DownForTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final DownFor down = new DownFor(Duration.ofSeconds(60));

    @Test
    void down_without_a_break_for_so_long_is_too_long() {
        assertFalse(down.tooLong(false, 0));
        assertFalse(down.tooLong(false, 59 * SECOND));
        assertTrue(down.tooLong(false, 60 * SECOND));
    }

    @Test
    void a_single_answer_in_between_is_a_break() {
        down.tooLong(false, 0);
        assertFalse(down.tooLong(true, 50 * SECOND));
        assertFalse(down.tooLong(false, 61 * SECOND));
        assertFalse(down.tooLong(false, 120 * SECOND));
        assertTrue(down.tooLong(false, 121 * SECOND));
    }

    @Test
    void who_is_well_is_never_down() {
        for (int second = 0; second < 600; second += 5) {
            assertFalse(down.tooLong(true, second * SECOND));
        }
    }

    @Test
    void after_a_new_start_it_is_counted_anew() {
        down.tooLong(false, 0);
        down.forget();
        assertFalse(down.tooLong(false, 61 * SECOND));
        assertTrue(down.tooLong(false, 121 * SECOND));
    }
}
