package vn.thac.desk.page.session;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.thac.core.work.Worker;

/** Takes away the sessions that have ended. */
@ApplicationScoped
class ForgetSessions {

    private static final Duration BETWEEN = Duration.ofMinutes(10);

    @Inject
    SessionStore sessions;

    private @Nullable Worker worker;

    void start(@Observes StartupEvent event) {
        worker = Worker.start("page-sessions", BETWEEN, sessions::prune);
    }

    void stop(@Observes ShutdownEvent event) {
        if (worker != null) {
            worker.close();
        }
    }
}
