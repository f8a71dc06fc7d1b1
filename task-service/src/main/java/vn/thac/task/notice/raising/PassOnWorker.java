package vn.thac.task.notice.raising;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import vn.thac.core.time.ClockMoved;
import vn.thac.core.work.AfterCommit;
import vn.thac.core.work.Worker;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.facts.UnitsKept;

/** Looks for notices of units that have ended; after units have changed, also for those whose unit goes on after all. */
@ApplicationScoped
class PassOnWorker {

    private static final int AT_ONCE = 100;

    @Inject
    PassOnNotices passOnNotices;

    @Inject
    AfterCommit afterCommit;

    private final AtomicBoolean unitsChanged = new AtomicBoolean(true);
    private @Nullable Worker worker;

    void start(@Observes StartupEvent event) {
        worker = Worker.start("notices", Duration.ofSeconds(5), this::round);
    }

    private boolean round() {
        boolean all = unitsChanged.getAndSet(false);
        try {
            List<UnitId> units = passOnNotices.units(all);
            for (int from = 0; from < units.size(); from += AT_ONCE) {
                passOnNotices.passOn(units.subList(from, Math.min(units.size(), from + AT_ONCE)));
            }
        } catch (RuntimeException e) {
            unitsChanged.compareAndSet(false, all);
            throw e;
        }
        return false;
    }

    void kept(@Observes UnitsKept kept) {
        afterCommit.run(PassOnWorker.class, this::lookAgain);
    }

    void clockMoved(@Observes ClockMoved event) {
        lookAgain();
    }

    private void lookAgain() {
        unitsChanged.set(true);
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
