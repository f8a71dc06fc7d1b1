package vn.thac.plan.search;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.thac.core.work.Worker;

/** What is found follows the plans within a second: in bulk, as it is dear plan by plan. */
@ApplicationScoped
class FollowPlans {

    private static final Duration REST = Duration.ofMillis(500);
    private static final int AT_ONCE = 200;

    private final SearchStore entries;

    private @Nullable Worker worker;

    FollowPlans(SearchStore entries) {
        this.entries = entries;
    }

    void start(@Observes StartupEvent event) {
        worker = Worker.start("search", REST, () -> entries.follow(AT_ONCE) == AT_ONCE);
    }

    void stop(@Observes ShutdownEvent event) {
        if (worker != null) {
            worker.close();
        }
    }
}
