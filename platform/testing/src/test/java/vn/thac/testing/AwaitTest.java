package vn.thac.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AwaitTest {

    @Test
    void what_fails_counts_as_not_yet() {
        AtomicInteger asked = new AtomicInteger();
        Await.until("the third time", () -> {
            if (asked.incrementAndGet() == 1) {
                throw new IllegalStateException("away");
            }
            return asked.get() == 3;
        });
        assertEquals(3, asked.get());
    }

    @Test
    void what_never_comes_is_told() {
        assertEquals(
                "not within 0 s: rain",
                assertThrows(AssertionError.class, () -> Await.until("rain", Duration.ofMillis(50), () -> false))
                        .getMessage());
    }
}
