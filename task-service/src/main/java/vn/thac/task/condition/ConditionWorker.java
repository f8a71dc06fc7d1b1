package vn.thac.task.condition;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.thac.core.work.AfterCommit;
import vn.thac.core.work.Worker;

/** Lets conditions follow those above in the background: woken when one has changed, and by itself when a plan has come. */
@ApplicationScoped
class ConditionWorker {

    @Inject
    FollowAbove followAbove;

    @Inject
    AfterCommit afterCommit;

    private @Nullable Worker worker;

    void start(@Observes StartupEvent event) {
        worker = Worker.start("condition", Duration.ofSeconds(2), followAbove::run);
    }

    void stop(@Observes ShutdownEvent event) {
        if (worker != null) {
            worker.close();
        }
    }

    void wakeAfterCommit() {
        afterCommit.run(ConditionWorker.class, () -> {
            if (worker != null) {
                worker.wake();
            }
        });
    }
}
