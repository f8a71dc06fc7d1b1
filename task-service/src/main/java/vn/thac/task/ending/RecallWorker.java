package vn.thac.task.ending;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.thac.core.work.AfterCommit;
import vn.thac.core.work.Worker;

/** Recalls in the background: woken when a plan ends, and by itself after a restart. */
@ApplicationScoped
class RecallWorker {

    @Inject
    RecallWork recall;

    @Inject
    AfterCommit afterCommit;

    private @Nullable Worker worker;

    void start(@Observes StartupEvent event) {
        worker = Worker.start("recall", Duration.ofSeconds(2), () -> {
            recall.run();
            return false;
        });
    }

    void stop(@Observes ShutdownEvent event) {
        if (worker != null) {
            worker.close();
        }
    }

    void wakeAfterCommit() {
        afterCommit.run(RecallWorker.class, () -> {
            if (worker != null) {
                worker.wake();
            }
        });
    }
}
