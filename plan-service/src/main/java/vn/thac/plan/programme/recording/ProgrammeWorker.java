package vn.thac.plan.programme.recording;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.thac.core.work.Worker;

/** Lets follow within a second what others have to know of programmes; no plan is issued slower for it. */
@ApplicationScoped
class ProgrammeWorker {

    private static final Duration REST = Duration.ofSeconds(1);

    private final TellProgrammes telling;

    private @Nullable Worker worker;

    ProgrammeWorker(TellProgrammes telling) {
        this.telling = telling;
    }

    void start(@Observes StartupEvent event) {
        worker = Worker.start("programmes", REST, telling::tell);
    }

    void stop(@Observes ShutdownEvent event) {
        if (worker != null) {
            worker.close();
        }
    }
}
