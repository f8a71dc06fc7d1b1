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
 * rests, so that a burst of reports costs the centre a few recomputations a second.
 */
@ApplicationScoped
class RollUpWorker {

    private static final Duration POLL = Duration.ofMillis(100);

    @Inject
    SweepMarks sweepMarks;

    @Inject
    ReportSettings settings;

    private final List<Worker> workers = new ArrayList<>();

    void start(@Observes StartupEvent event) {
        for (int i = 1; i <= settings.rollUp().workers(); i++) {
            workers.add(Worker.start("roll-up-" + i, POLL, this::sweep));
        }
    }

    private boolean sweep() throws InterruptedException {
        boolean any = sweepMarks.sweep();
        if (any) {
            Thread.sleep(settings.rollUp().rest().toMillis());
        }
        return any;
    }

    void stop(@Observes ShutdownEvent event) {
        workers.forEach(Worker::close);
    }
}
