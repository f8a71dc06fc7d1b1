package vn.thac.report.rollup;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.thac.platform.work.Worker;
import vn.thac.report.ReportSettings;

/** Keeps the live totals current: looks for marks ten times a second, and works while there are any. */
@ApplicationScoped
class RollUpWorker {

    private static final Duration POLL = Duration.ofMillis(100);

    @Inject
    RecomputeNodes recomputeNodes;

    @Inject
    ReportSettings settings;

    private final List<Worker> workers = new ArrayList<>();

    void start(@Observes StartupEvent event) {
        for (int i = 1; i <= settings.rollUp().workers(); i++) {
            workers.add(Worker.start("roll-up-" + i, POLL, recomputeNodes::batch));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        workers.forEach(Worker::close);
    }
}
