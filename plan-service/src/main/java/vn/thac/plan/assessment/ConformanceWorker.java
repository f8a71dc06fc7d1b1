package vn.thac.plan.assessment;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.thac.core.work.InBulk;
import vn.thac.core.work.Worker;

/** Looks after each answer how it stands to what was asked; nobody who issues waits for it. */
@ApplicationScoped
class ConformanceWorker {

    private static final Duration REST = Duration.ofMillis(500);
    private static final int AT_ONCE = 20;

    private final RunAssessments assessments;

    private @Nullable Worker worker;

    ConformanceWorker(RunAssessments assessments) {
        this.assessments = assessments;
    }

    void start(@Observes StartupEvent event) {
        assessments.tryAgain();
        worker = Worker.start("conformance", REST, new InBulk("conformance", AT_ONCE, assessments));
    }

    void stop(@Observes ShutdownEvent event) {
        if (worker != null) {
            worker.close();
        }
    }
}
