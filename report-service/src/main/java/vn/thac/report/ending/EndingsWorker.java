package vn.thac.report.ending;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thac.core.time.ClockMoved;
import vn.thac.core.time.Vietnam;
import vn.thac.core.work.AfterCommit;
import vn.thac.core.work.Worker;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.KnownUnit;
import vn.thac.directory.unit.facts.UnitsKept;

/**
 * Looks by itself, and whenever units change or a local run moves its clock, for units that ended, began or did not end
 * after all.
 */
@ApplicationScoped
class EndingsWorker {

    /** What somebody else has in hand is passed over until the next look. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

    private static final int PERIODS_AT_ONCE = 200;

    @Inject
    PassOn passOn;

    @Inject
    GiveBack giveBack;

    @Inject
    ReplaceReviewers replaceReviewers;

    @Inject
    OpenForNewcomers openForNewcomers;

    @Inject
    EndingStore endings;

    @Inject
    PlaceStore places;

    @Inject
    Directory directory;

    @Inject
    Clock clock;

    @Inject
    AfterCommit afterCommit;

    private @Nullable Worker worker;

    void start(@Observes StartupEvent event) {
        worker = Worker.start("endings", BETWEEN_LOOKS, this::step);
    }

    private boolean step() {
        return replaceReviewers.replace() | giveBack.giveBack() | passOn.passOn() | openForNewcomers();
    }

    /** Many before the others look again: one unit that begins is a look at every period that runs then. */
    private boolean openForNewcomers() {
        boolean any = false;
        for (int i = 0; i < PERIODS_AT_ONCE && openForNewcomers.openOne(); i++) {
            any = true;
        }
        return any;
    }

    void kept(@Observes UnitsKept kept) {
        LocalDate today = Vietnam.today(clock);
        endings.begun(directory.find(kept.units(), today).stream()
                .map(KnownUnit::begins)
                .distinct()
                .toList());
        endings.lookAgain();
        places.lookAgain();
        afterCommit.run(EndingsWorker.class, this::wake);
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
