package vn.thac.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** Who there is: those whom this register has, and of the others those whom Keycloak has, each asked for by name. */
@ApplicationScoped
public class KnownActors {

    private final AccountStore store;
    private final KeycloakClient keycloak;

    @Inject
    KnownActors(AccountStore store, KeycloakClient keycloak) {
        this.store = store;
        this.keycloak = keycloak;
    }

    /** Those of the actors that do not exist; none where Keycloak cannot be asked by this installation at all. */
    public Set<String> unknown(Collection<String> actors) {
        if (!keycloak.isSetUp()) {
            return Set.of();
        }
        Set<String> unknown = new LinkedHashSet<>(actors);
        unknown.removeAll(store.settledAmong(unknown));
        unknown.removeIf(actor -> keycloak.find(actor).isPresent());
        return unknown;
    }
}
