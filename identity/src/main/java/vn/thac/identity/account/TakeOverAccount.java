package vn.thac.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.thac.core.request.Acting;

/** Takes over of one person or system what Keycloak says: whether it is there, and whether it may log in. */
@ApplicationScoped
public class TakeOverAccount {

    private static final Logger LOG = Logger.getLogger(TakeOverAccount.class);

    private final AccountStore store;
    private final RecordAccounts recorder;
    private final KeycloakClient keycloak;
    private final Acting acting;

    @Inject
    TakeOverAccount(AccountStore store, RecordAccounts recorder, KeycloakClient keycloak, Acting acting) {
        this.store = store;
        this.recorder = recorder;
        this.keycloak = keycloak;
        this.acting = acting;
    }

    /** Asks for this one alone, when nobody else acts on it; what was begun and not ended is left to who began it. */
    @Transactional
    public void takeOver(String actor) {
        acting.asSystem("accounts", null);
        store.lock(actor);
        Optional<Account> known = store.find(actor);
        Optional<Login> there = keycloak.find(actor);
        boolean enabled = there.map(Login::enabled).orElse(false);
        if (known.isEmpty()) {
            there.map(Account::found).ifPresent(recorder::found);
        } else if (known.get().settled() && known.get().enabled() != enabled) {
            LOG.infof("account=%s enabled=%s as Keycloak says", known.get().id(), enabled);
            recorder.changed(known.get().enabled(enabled));
        }
    }
}
