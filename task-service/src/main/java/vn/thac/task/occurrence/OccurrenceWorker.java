package vn.thac.task.occurrence;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.thac.core.time.ClockMoved;
import vn.thac.core.work.Worker;

/** Opens occurrences in the background, as their days come near. */
@ApplicationScoped
class OccurrenceWorker {

    @Inject
    OpenOccurrences openOccurrences;

    private @Nullable Worker worker;

    void start(@Observes StartupEvent event) {
        worker = Worker.start("occurrences", Duration.ofSeconds(2), openOccurrences::run);
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
