package vn.thac.task.inherit;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.thac.core.time.ClockMoved;
import vn.thac.core.work.AfterCommit;
import vn.thac.core.work.Worker;
import vn.thac.directory.heir.UnitsTold;
import vn.thac.directory.unit.facts.UnitsKept;

/** Looks again and again for work of units that have ended, and at once when something is told of units. */
@ApplicationScoped
class InheritWorker {

    @Inject
    InheritWork work;

    @Inject
    UnitsTold told;

    @Inject
    AfterCommit afterCommit;

    private @Nullable Worker worker;

    void start(@Observes StartupEvent event) {
        worker = Worker.start("inherit", Duration.ofSeconds(10), () -> {
            work.run();
            return false;
        });
    }

    void kept(@Observes UnitsKept kept) {
        told.note(kept);
        afterCommit.run(InheritWorker.class, this::wake);
    }

    void clockMoved(@Observes ClockMoved event) {
        wake();
    }

    private void wake() {
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
