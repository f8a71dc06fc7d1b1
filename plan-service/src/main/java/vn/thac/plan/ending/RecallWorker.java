package vn.thac.plan.ending;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.thac.core.work.AfterCommit;
import vn.thac.core.work.Worker;

/** Recalls in the background what an ended plan still asks, and looks for plans that another was found to replace. */
@ApplicationScoped
class RecallWorker {

    @Inject
    RunRecall recall;

    @Inject
    AfterCommit afterCommit;

    private @Nullable Worker worker;

    void start(@Observes StartupEvent event) {
        worker = Worker.start("recall", Duration.ofSeconds(5), recall::run);
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
