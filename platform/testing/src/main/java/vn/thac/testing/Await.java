package vn.thac.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Waits for what other threads or services bring about. */
public final class Await {

    /** Long, as a machine that does much else may stand still for a while: who waits for nothing waits that long. */
    private static final Duration USUAL = Duration.ofSeconds(60);

    private static final long FIRST_PAUSE_MS = 4;
    private static final long LONGEST_PAUSE_MS = 20;

    private Await() {}

    public static void until(String what, BooleanSupplier done) {
        until(what, USUAL, done);
    }

    /** What fails on the way, such as a question to a service that is away, counts as not yet. */
    public static void until(String what, Duration most, BooleanSupplier done) {
        Instant end = Instant.now().plus(most);
        for (long pause = FIRST_PAUSE_MS; !quietly(done); pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("not within " + most.toSeconds() + " s: " + what);
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private static boolean quietly(BooleanSupplier done) {
        try {
            return done.getAsBoolean();
        } catch (RuntimeException notYet) {
            return false;
        }
    }
}
