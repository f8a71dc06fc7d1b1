package vn.thac.identity.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vn.thac.core.request.Acting;
import vn.thac.identity.account.Account;
import vn.thac.identity.account.AccountKind;
import vn.thac.identity.account.AccountStore;
import vn.thac.identity.account.AdministratorNow;
import vn.thac.identity.account.KeycloakClient;
import vn.thac.identity.account.RecordAccounts;

/** Appoints administrators and dismisses them. Keycloak knows who is one; that somebody was made one is kept here. */
@ApplicationScoped
class ChangeAdministrator {

    private final AdministratorNow administrator;
    private final AccountStore store;
    private final RecordAccounts recorder;
    private final KeycloakClient keycloak;
    private final Acting acting;

    @Inject
    ChangeAdministrator(
            AdministratorNow administrator,
            AccountStore store,
            RecordAccounts recorder,
            KeycloakClient keycloak,
            Acting acting) {
        this.administrator = administrator;
        this.store = store;
        this.recorder = recorder;
        this.keycloak = keycloak;
        this.acting = acting;
    }

    @Transactional
    void appoint(String username, String reason) {
        administrator.require();
        set(store.locked(AccountKind.PERSON, username), true, reason);
    }

    /** Not themselves: so there is always one left. */
    @Transactional
    void dismiss(String username, String reason) {
        administrator.require();
        Account person = store.locked(AccountKind.PERSON, username);
        person.requireAnother(acting.actor());
        set(person, false, reason);
    }

    private void set(Account person, boolean wanted, String reason) {
        acting.because(reason);
        boolean before = keycloak.isAdministrator(person.actor());
        keycloak.setAdministrator(person, wanted);
        if (before != wanted) {
            recorder.administratorSet(person, wanted);
        }
    }
}
