package vn.thac.report.live;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.thac.core.work.Worker;
import vn.thac.report.ReportSettings;

/**
 * Keeps the live totals current: looks for marks ten times a second and sweeps when there are any. After a sweep it
 * rests, so that a burst of reports costs the centre a few recomputations a second; not so long while somebody waits for
 * the totals.
 */
@ApplicationScoped
class RollUpWorker {

    private static final Duration POLL = Duration.ofMillis(100);

    @Inject
    SweepMarks sweepMarks;

    @Inject
    ReportSettings settings;

    private final List<Worker> workers = new ArrayList<>();
    private final Readers readers = new Readers();

    void start(@Observes StartupEvent event) {
        for (int i = 1; i <= settings.rollUp().workers(); i++) {
            workers.add(Worker.start("roll-up-" + i, POLL, this::sweep));
        }
    }

    /** Comes back when a sweep has ended, or after so long; one begins as soon as may be. */
    void awaitSweep(Duration most) {
        workers.forEach(Worker::wake);
        try {
            readers.awaitSweep(most);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean sweep() throws InterruptedException {
        boolean any = sweepMarks.sweep();
        readers.swept();
        if (any) {
            readers.rest(settings.rollUp().rest());
        }
        return any;
    }

    void stop(@Observes ShutdownEvent event) {
        workers.forEach(Worker::close);
    }
}
