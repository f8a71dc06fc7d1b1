package vn.thac.bench.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import vn.thac.client.ScenarioFailure;

/** So many clients that share out numbered pieces of work between them; the first failure ends all. */
public final class Workers {

    private final List<Thread> threads = new ArrayList<>();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    private Workers() {}

    /** Does the pieces 0 to {@code pieces - 1} and comes back when all are done. */
    public static void share(int clients, int pieces, IntConsumer work) {
        var next = new AtomicInteger();
        var all = start(clients, (number, workers) -> {
            int piece;
            while ((piece = next.getAndIncrement()) < pieces && !workers.haveFailed()) {
                work.accept(piece);
            }
        });
        all.join();
    }

    /** What one client does; it ends early when another has failed. */
    public interface Client {
        void work(int number, Workers all) throws Exception;
    }

    public static Workers start(int clients, Client each) {
        var workers = new Workers();
        for (int i = 0; i < clients; i++) {
            int number = i;
            var thread = new Thread(() -> workers.run(number, each), "client-" + i);
            thread.setDaemon(true);
            workers.threads.add(thread);
        }
        workers.threads.forEach(Thread::start);
        return workers;
    }

    private void run(int number, Client each) {
        try {
            each.work(number, this);
        } catch (Throwable e) {
            failure.compareAndSet(null, e);
        }
    }

    public boolean haveFailed() {
        return failure.get() != null;
    }

    private void throwFailure() {
        var failed = failure.get();
        if (failed instanceof RuntimeException e) {
            throw e;
        }
        if (failed != null) {
            throw new IllegalStateException(failed);
        }
    }

    /** Comes back when all have ended; throws what the first one failed with. */
    public void join() {
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ScenarioFailure("Interrupted.", e);
            }
        }
        throwFailure();
    }
}
