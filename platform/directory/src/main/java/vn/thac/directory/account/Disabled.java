package vn.thac.directory.account;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Actor;
import vn.thac.core.request.Admission;
import vn.thac.core.work.Worker;
import vn.thac.directory.DirectoryRefusal;

/**
 * Who is disabled, as this instance knows it: looked up twice a second and not at each request. So whoever is disabled is
 * refused by every service within a second of their event.
 */
@ApplicationScoped
public class Disabled implements Admission {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final KeepAccounts accounts;
    private volatile Set<String> actors = Set.of();
    private @Nullable Worker worker;

    @Inject
    Disabled(KeepAccounts accounts) {
        this.accounts = accounts;
    }

    void start(@Observes StartupEvent event) {
        worker = Worker.start("disabled-accounts", BETWEEN_LOOKS, () -> {
            look();
            return false;
        });
    }

    void stop(@Observes ShutdownEvent event) {
        if (worker != null) {
            worker.close();
        }
    }

    private void look() {
        actors = accounts.disabled();
    }

    @Override
    public void check(Actor actor) {
        if (is(actor.name())) {
            throw Refused.of(DirectoryRefusal.ACCOUNT_DISABLED);
        }
    }

    public boolean is(String actor) {
        return actors.contains(actor);
    }
}
