package vn.thac.plan.heir;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.thac.core.time.ClockMoved;
import vn.thac.core.work.AfterCommit;
import vn.thac.core.work.Worker;
import vn.thac.directory.heir.UnitsTold;
import vn.thac.directory.unit.facts.UnitsKept;

/** Looks again and again for what ended units have not answered, and at once when something is told of units. */
@ApplicationScoped
class HeirWorker {

    private final RunHeirs heirs;
    private final UnitsTold told;
    private final AfterCommit afterCommit;

    private @Nullable Worker worker;

    HeirWorker(RunHeirs heirs, UnitsTold told, AfterCommit afterCommit) {
        this.heirs = heirs;
        this.told = told;
        this.afterCommit = afterCommit;
    }

    void start(@Observes StartupEvent event) {
        worker = Worker.start("heirs", Duration.ofSeconds(10), () -> {
            heirs.run();
            return false;
        });
    }

    void kept(@Observes UnitsKept kept) {
        told.note(kept);
        afterCommit.run(HeirWorker.class, this::wake);
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
