package vn.thac.plan.search;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.thac.core.work.InBulk;
import vn.thac.core.work.Worker;

/** What is found follows the plans within a second: in bulk, as it is dear plan by plan. */
@ApplicationScoped
class FollowPlans implements InBulk.Queue {

    private static final Duration REST = Duration.ofMillis(500);
    private static final int AT_ONCE = 200;

    private final SearchStore entries;

    private @Nullable Worker worker;

    FollowPlans(SearchStore entries) {
        this.entries = entries;
    }

    void start(@Observes StartupEvent event) {
        entries.tryAgain();
        worker = Worker.start("search", REST, new InBulk("search", AT_ONCE, this));
    }

    @Override
    public int work(int most) {
        return entries.follow(most);
    }

    @Override
    public void setAside(String why) {
        entries.setAside(why);
    }

    void stop(@Observes ShutdownEvent event) {
        if (worker != null) {
            worker.close();
        }
    }
}
