package vn.thac.plan.cascade;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.thac.core.work.AfterCommit;
import vn.thac.core.work.Worker;

/** Runs fan-outs in the background: woken right after each issue, and by itself after a restart. */
@ApplicationScoped
public class FanOutWorker {

    @Inject
    RunFanOut fanOut;

    @Inject
    AfterCommit afterCommit;

    @ConfigProperty(name = "thac.fan-out.workers", defaultValue = "2")
    int count;

    private final List<Worker> workers = new ArrayList<>();

    void start(@Observes StartupEvent event) {
        for (int i = 0; i < count; i++) {
            workers.add(Worker.start("fan-out-" + i, Duration.ofMillis(500), fanOut::run));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        workers.forEach(Worker::close);
    }

    void wakeAfterCommit() {
        afterCommit.run(FanOutWorker.class, () -> workers.forEach(Worker::wake));
    }
}
