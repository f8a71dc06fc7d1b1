package vn.thac.launcher.bench;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import vn.thac.parts.Trouble;

/** Waiting with an end: a bench that does not come to it says what it waited for. */
final class Pause {

    private Pause() {
    }

    static void millis(long length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted.", e);
        }
    }

    static void until(Duration patience, long every, BooleanSupplier done, Supplier<String> what) {
        long end = System.nanoTime() + patience.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new Trouble("After " + patience.toSeconds() + " s this is still not so: " + what.get() + ".");
            }
            millis(every);
        }
    }
}
