package vn.thac.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;

/**
 * A token says for minutes what its bearer was: who was dismissed or disabled meanwhile takes nothing from anybody, and
 * comes back as nobody. Asked before any account is locked, of one after the other, so that one is always left.
 */
@ApplicationScoped
public class AdministratorNow {

    private final AccountStore store;
    private final KeycloakClient keycloak;
    private final Acting acting;

    @Inject
    AdministratorNow(AccountStore store, KeycloakClient keycloak, Acting acting) {
        this.store = store;
        this.keycloak = keycloak;
        this.acting = acting;
    }

    /** Refuses who acts and is none at this moment; until this transaction ends nobody takes it from them. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void require() {
        store.lockAdministrators();
        if (!keycloak.isAdministratorNow(acting.actor().name())) {
            throw Refused.of(CoreRefusal.NOT_PERMITTED);
        }
    }
}
