package vn.thac.directory;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Waits for what other threads bring about. */
public final class Await {

    private Await() {}

    public static void until(String what, BooleanSupplier done) {
        until(what, Duration.ofSeconds(20), done);
    }

    public static void until(String what, Duration most, BooleanSupplier done) {
        Instant end = Instant.now().plus(most);
        while (!done.getAsBoolean() && Instant.now().isBefore(end)) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        assertTrue(done.getAsBoolean(), () -> "not within " + most.toSeconds() + " s: " + what);
    }
}
