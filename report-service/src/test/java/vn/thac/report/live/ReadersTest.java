package vn.thac.report.live;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class ReadersTest {

    private static final Duration FOR_EVER = Duration.ofHours(1);

    private final Readers readers = new Readers();

    @Test
    void a_rest_ends_when_somebody_waits_whoever_came_first() throws Exception {
        var rest = inBackground(() -> readers.rest(FOR_EVER));
        var reader = inBackground(() -> readers.awaitSweep(FOR_EVER));
        rest.get(30, TimeUnit.SECONDS);
        inBackground(() -> readers.rest(FOR_EVER)).get(30, TimeUnit.SECONDS);

        assertFalse(reader.isDone());
        readers.swept();
        reader.get(30, TimeUnit.SECONDS);
    }

    @Test
    void a_rest_without_readers_has_its_length_and_one_of_a_reader_who_left_too() throws Exception {
        readers.awaitSweep(Duration.ofMillis(1));
        long begin = System.nanoTime();
        readers.rest(Readers.SHORTEST_REST.multipliedBy(3));

        assertTrue(System.nanoTime() - begin
                >= Readers.SHORTEST_REST.multipliedBy(3).toNanos());
    }

    @Test
    void with_readers_there_is_still_some_rest() throws Exception {
        inBackground(() -> readers.awaitSweep(FOR_EVER));
        long begin = System.nanoTime();
        readers.rest(FOR_EVER);

        assertTrue(System.nanoTime() - begin >= Readers.SHORTEST_REST.toNanos());
    }

    private interface Waiting {
        void run() throws InterruptedException;
    }

    private static CompletableFuture<Void> inBackground(Waiting waiting) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        waiting.run();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                },
                work -> {
                    var thread = new Thread(work);
                    thread.setDaemon(true);
                    thread.start();
                });
    }
}
