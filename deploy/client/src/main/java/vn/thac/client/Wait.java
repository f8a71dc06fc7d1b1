package vn.thac.client;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waiting with an end: who waits in vain says for what. */
public final class Wait {

    private Wait() {}

    public static void pause(Duration length) {
        try {
            Thread.sleep(length.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ScenarioFailure("Interrupted.", e);
        }
    }

    /** {@code what} completes "waited in vain for …" and is asked only then. */
    public static void until(Duration patience, Duration every, BooleanSupplier done, Supplier<String> what) {
        forValue(patience, every, () -> done.getAsBoolean() ? Optional.of(true) : Optional.empty(), what);
    }

    /** The first value that is there. */
    public static <T> T forValue(Duration patience, Duration every, Supplier<Optional<T>> look, Supplier<String> what) {
        long begin = System.nanoTime();
        while (true) {
            Optional<T> found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            if (System.nanoTime() - begin > patience.toNanos()) {
                throw new ScenarioFailure("Waited " + Console.seconds(begin) + " in vain for " + what.get() + ".");
            }
            pause(every);
        }
    }
}
