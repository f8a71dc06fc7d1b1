package vn.thac.plan.citation;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.thac.core.work.Worker;

/** Looks now and then for links and answers that plans issued at the same moment could not see of each other. */
@ApplicationScoped
class BasisWorker {

    @Inject
    SweepBasis sweep;

    private @Nullable Worker worker;

    void start(@Observes StartupEvent event) {
        worker = Worker.start("basis-sweep", Duration.ofSeconds(10), sweep::sweep);
    }

    void stop(@Observes ShutdownEvent event) {
        if (worker != null) {
            worker.close();
        }
    }
}
