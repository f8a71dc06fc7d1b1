package vn.thac.bench.measure;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.thac.client.Wait;
import vn.thac.client.http.Response;

/**
 * Requests that are due at their moment, however long those before them take: people do not wait for each other. What was
 * refused is counted by its status, and does not end the others.
 */
public final class OpenLoop implements AutoCloseable {

    /** A step of somebody's visit. */
    public interface Step {
        void run() throws Exception;
    }

    private static final long A_SECOND = 1_000_000_000L;

    private final ScheduledThreadPoolExecutor clients;
    private final Timeline timeline;
    private final long begin = System.nanoTime();
    private final LongAdder open = new LongAdder();
    private final LongAdder answered = new LongAdder();
    private final LongAdder sentAway = new LongAdder();
    private final Map<Integer, LongAdder> refused = new ConcurrentHashMap<>();
    private final Map<Integer, String> firstRefused = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    /** @param clients how many requests are under way at most */
    public OpenLoop(int clients, Timeline timeline) {
        this.clients = new ScheduledThreadPoolExecutor(clients, work -> {
            var thread = new Thread(work, "open-loop");
            thread.setDaemon(true);
            return thread;
        });
        this.timeline = timeline;
    }

    /** So many seconds after the beginning. */
    public void at(double second, Step step) {
        long due = begin + (long) (second * A_SECOND);
        open.increment();
        var unused = clients.schedule(
                () -> {
                    try {
                        step.run();
                    } catch (Throwable e) {
                        failure.compareAndSet(null, e);
                    } finally {
                        open.decrement();
                    }
                },
                due - System.nanoTime(),
                TimeUnit.NANOSECONDS);
    }

    /**
     * Sends what was due at that second and notes how long it took since then. Who is told to come again does so, and has
     * waited all that time; null where it was refused.
     */
    public @Nullable Response send(String kind, double second, Supplier<Response> request) {
        var response = request.get();
        for (var again = response.comeAgainAfter(); again.isPresent(); again = response.comeAgainAfter()) {
            sentAway.increment();
            Wait.pause(again.get());
            response = request.get();
        }
        long due = begin + (long) (second * A_SECOND);
        timeline.add(kind, (int) second, System.nanoTime() - due);
        if (response.isSuccess()) {
            answered.increment();
            return response;
        }
        refused.computeIfAbsent(response.status(), any -> new LongAdder()).increment();
        firstRefused.putIfAbsent(
                response.status(), kind + ": " + response.problem().sentence());
        return null;
    }

    /** Seconds since the beginning. */
    public double now() {
        return (System.nanoTime() - begin) / (double) A_SECOND;
    }

    /** Comes back when everything that was to be done is; throws what a step failed with. */
    public void join() {
        while (open.sum() > 0 && failure.get() == null) {
            Wait.pause(Duration.ofMillis(100));
        }
        var failed = failure.get();
        if (failed != null) {
            throw failed instanceof RuntimeException e ? e : new IllegalStateException(failed);
        }
    }

    public long answered() {
        return answered.sum();
    }

    /** How often somebody was told to come again, for asking too often or because too many asked at once. */
    public long sentAway() {
        return sentAway.sum();
    }

    /** How many were refused for good. */
    public long refused() {
        return refused.values().stream().mapToLong(LongAdder::sum).sum();
    }

    @Override
    public String toString() {
        return String.format(
                "answered %,d, sent away %,d, refused %s %s", answered(), sentAway(), refused, firstRefused.values());
    }

    @Override
    public void close() {
        clients.shutdownNow();
    }
}
