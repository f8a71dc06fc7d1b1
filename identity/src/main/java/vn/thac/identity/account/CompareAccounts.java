package vn.thac.identity.account;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.thac.core.work.Worker;

/**
 * Compares this register with Keycloak at the start and every few minutes: who was made or disabled in its console or
 * came from another directory, and what a crash left between the two.
 */
@ApplicationScoped
public class CompareAccounts {

    private final AccountStore store;
    private final KeycloakClient keycloak;
    private final TakeOverAccount takeOver;
    private final Duration every;
    private @Nullable Worker worker;

    @Inject
    CompareAccounts(
            AccountStore store,
            KeycloakClient keycloak,
            TakeOverAccount takeOver,
            @ConfigProperty(name = "thac.keycloak.compared-every", defaultValue = "PT5M") Duration every) {
        this.store = store;
        this.keycloak = keycloak;
        this.takeOver = takeOver;
        this.every = every;
    }

    void start(@Observes StartupEvent event) {
        if (keycloak.isSetUp()) {
            worker = Worker.start("accounts", every, () -> {
                compare();
                return false;
            });
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (worker != null) {
            worker.close();
        }
    }

    void compare() {
        Map<String, Login> there =
                keycloak.all().stream().collect(Collectors.toMap(Login::actor, Function.identity(), (a, b) -> a));
        Map<String, Account> known =
                store.all().stream().collect(Collectors.toMap(Account::actor, Function.identity()));
        there.values().stream()
                .filter(login -> differs(known.get(login.actor()), login))
                .forEach(login -> takeOver.takeOver(login.actor()));
        known.values().stream()
                .filter(account -> account.enabled() && !there.containsKey(account.actor()))
                .forEach(account -> takeOver.takeOver(account.actor()));
    }

    private static boolean differs(@Nullable Account account, Login login) {
        return account == null || account.enabled() != login.enabled();
    }
}
