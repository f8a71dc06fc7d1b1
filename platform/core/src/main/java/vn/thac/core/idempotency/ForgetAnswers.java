package vn.thac.core.idempotency;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.core.work.Worker;

/** Forgets the answers to idempotency keys once no client will repeat its request, so that the table stays small. */
@ApplicationScoped
public class ForgetAnswers {

    private static final int BATCH = 5_000;

    @Inject
    Database database;

    @ConfigProperty(name = "thac.idempotency.kept", defaultValue = "P7D")
    Duration kept;

    private @Nullable Worker worker;

    void start(@Observes StartupEvent event) {
        worker = Worker.start("forget-answers", Duration.ofHours(1), this::forget);
    }

    void stop(@Observes ShutdownEvent event) {
        if (worker != null) {
            worker.close();
        }
    }

    /** Returns whether there may be more. */
    @Transactional
    public boolean forget() {
        return database.update("""
                delete from idempotency where (actor, key) in (
                  select actor, key from idempotency where at < now() - make_interval(secs => ?) order by at limit ?)
                """, (double) kept.toSeconds(), BATCH) == BATCH;
    }
}
