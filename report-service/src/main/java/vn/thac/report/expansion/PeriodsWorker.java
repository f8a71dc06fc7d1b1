package vn.thac.report.expansion;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.thac.core.time.ClockMoved;
import vn.thac.core.work.Worker;

/** Looks every minute, and whenever a local run moves its clock, whether a period opens today. */
@ApplicationScoped
class PeriodsWorker {

    @Inject
    OpenPeriods openPeriods;

    private @Nullable Worker worker;

    void start(@Observes StartupEvent event) {
        worker = Worker.start("open-periods", Duration.ofMinutes(1), openPeriods::openOne);
    }

    void clockMoved(@Observes ClockMoved event) {
        if (worker != null) {
            worker.wake();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (worker != null) {
            worker.close();
        }
    }
}
