package vn.thac.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import vn.thac.core.problem.Refused;
import vn.thac.identity.IdentityRefusal;

/**
 * Makes a person or a system, with a first password or a secret. That it is wanted is noted before Keycloak is asked: so
 * where this ends half-way, whoever asks again goes on, and what was in Keycloak before us is never taken over.
 */
@ApplicationScoped
public class MakeAccount {

    private final AccountStore store;
    private final RecordAccounts recorder;
    private final KeycloakClient keycloak;

    @Inject
    MakeAccount(AccountStore store, RecordAccounts recorder, KeycloakClient keycloak) {
        this.store = store;
        this.recorder = recorder;
        this.keycloak = keycloak;
    }

    /** A person or a system with the password or the secret that was made for it now. */
    public record Made(Account account, String secret) {}

    /** @param pointer where the request has what it logs in with */
    @Transactional
    public Made make(Account wanted, String pointer) {
        store.lock(wanted.actor());
        Optional<Account> before = store.find(wanted.actor());
        boolean begun = before.isPresent() && !before.get().settled();
        if (!begun && (before.isPresent() || keycloak.find(wanted.actor()).isPresent())) {
            throw Refused.at(IdentityRefusal.ACCOUNT_EXISTS, pointer, Map.of("value", wanted.login()));
        }
        if (!begun) {
            store.claim(wanted);
        }
        Account account = before.orElse(wanted).called(wanted.name(), wanted.email());
        String secret = keycloak.make(account);
        Account made = account.settledNow();
        recorder.changed(made);
        return new Made(made, secret);
    }
}
