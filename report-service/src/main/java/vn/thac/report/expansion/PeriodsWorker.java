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

/** Looks every few seconds, and whenever a local run moves its clock, whether a period opens today. */
@ApplicationScoped
class PeriodsWorker {

    /** What somebody else has in hand is passed over: a regime that is just being amended opens at the next look. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    @Inject
    OpenPeriods openPeriods;

    private @Nullable Worker worker;

    void start(@Observes StartupEvent event) {
        worker = Worker.start("open-periods", BETWEEN_LOOKS, openPeriods::openOne);
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
