package vn.thac.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.thac.core.problem.Refused;
import vn.thac.core.production.ProductionCheck;

/** A realm that serves has nothing of the demo: one password opens all of its people. */
@ApplicationScoped
public class NoDemo implements ProductionCheck {

    private final KeycloakClient keycloak;

    @Inject
    NoDemo(KeycloakClient keycloak) {
        this.keycloak = keycloak;
    }

    @Override
    public List<String> faults() {
        if (!keycloak.isSetUp()) {
            return List.of(
                    "thac.keycloak.secret is not set: nobody can look whether the realm has people of the demo.");
        }
        try {
            return keycloak.ofTheDemo().stream()
                    .map(each -> "the realm has " + each + " of the demo: take it out.")
                    .toList();
        } catch (Refused away) {
            return List.of("Keycloak could not be asked whether the realm has people of the demo.");
        }
    }
}
