package vn.thac.report.amend;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.thac.core.work.AfterCommit;
import vn.thac.core.work.Worker;

/** Follows editions in the background: woken when one has come whole, and by itself after a restart. */
@ApplicationScoped
public class FollowWorker {

    @Inject
    FollowEditions follow;

    @Inject
    AfterCommit afterCommit;

    private @Nullable Worker worker;

    void start(@Observes StartupEvent event) {
        worker = Worker.start("amend", Duration.ofSeconds(2), follow::run);
    }

    void stop(@Observes ShutdownEvent event) {
        if (worker != null) {
            worker.close();
        }
    }

    public void wakeAfterCommit() {
        afterCommit.run(FollowWorker.class, () -> {
            if (worker != null) {
                worker.wake();
            }
        });
    }
}
