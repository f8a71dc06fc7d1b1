package vn.thac.core.work;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.arc.Arc;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * A background loop: {@code step} is called again and again while it says there is more, then waits to be woken or
 * for {@code poll} to pass. A failing step is logged and tried again after a growing pause, up to 5 s. When a step last
 * went well is a metric, beside how often there is one.
 */
public final class Worker implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Worker.class);

    /** One piece of work, safe to repeat; returns whether there may be more. */
    public interface Step {
        boolean run() throws Exception;
    }

    private final String name;
    private final Duration poll;
    private final Step step;
    private final Semaphore signal = new Semaphore(0);
    private final Thread thread;
    private volatile boolean stopping;
    private volatile long lastRun = System.currentTimeMillis();

    private Worker(String name, Duration poll, Step step) {
        this.name = name;
        this.poll = poll;
        this.step = step;
        this.thread = new Thread(this::loop, name);
        this.thread.setDaemon(true);
    }

    public static Worker start(String name, Duration poll, Step step) {
        Worker worker = new Worker(name, poll, step);
        worker.beWatched();
        worker.thread.start();
        return worker;
    }

    private void beWatched() {
        TimeGauge.builder("workers_last_run_timestamp", this, TimeUnit.MILLISECONDS, worker -> worker.lastRun)
                .tag("worker", name)
                .description("When a step last went well, by the machine's time")
                .register(Metrics.globalRegistry);
        TimeGauge.builder("workers_rest", this, TimeUnit.MILLISECONDS, worker -> worker.poll.toMillis())
                .tag("worker", name)
                .description("How long it rests where nothing is to be done")
                .register(Metrics.globalRegistry);
        Metrics.counter("workers_failures_total", "worker", name);
    }

    /** Wakes the loop now; cheap, may be called from anywhere. */
    public void wake() {
        if (signal.availablePermits() == 0) {
            signal.release();
        }
    }

    @Override
    public void close() {
        stopping = true;
        wake();
        try {
            thread.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void loop() {
        int failures = 0;
        while (!stopping) {
            try {
                boolean more = runInRequest();
                failures = 0;
                lastRun = System.currentTimeMillis();
                if (!more) {
                    rest(poll);
                }
            } catch (Throwable e) {
                failures = Math.min(failures + 1, 10);
                if (!stopping) {
                    Metrics.counter("workers_failures_total", "worker", name).increment();
                    LOG.warnf(e, "worker=%s failed, failures=%d", name, failures);
                    pause(Duration.ofMillis(Math.min(5_000, 50L << failures)));
                }
            }
        }
    }

    private boolean runInRequest() throws Exception {
        var context = Arc.container().requestContext();
        context.activate();
        try {
            return step.run();
        } finally {
            context.terminate();
        }
    }

    private void rest(Duration time) throws InterruptedException {
        signal.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS);
        signal.drainPermits();
    }

    private void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
