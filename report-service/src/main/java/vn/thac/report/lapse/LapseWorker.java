package vn.thac.report.lapse;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.thac.core.work.AfterCommit;
import vn.thac.core.work.Worker;

/** Works off the ends of plans in the background: woken when one ends, and by itself after a restart. */
@ApplicationScoped
class LapseWorker {

    @Inject
    RunLapse lapse;

    @Inject
    AfterCommit afterCommit;

    private @Nullable Worker worker;

    void start(@Observes StartupEvent event) {
        worker = Worker.start("lapse", Duration.ofSeconds(2), lapse::run);
    }

    void stop(@Observes ShutdownEvent event) {
        if (worker != null) {
            worker.close();
        }
    }

    void wakeAfterCommit() {
        afterCommit.run(LapseWorker.class, () -> {
            if (worker != null) {
                worker.wake();
            }
        });
    }
}
