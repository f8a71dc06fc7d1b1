package vn.thac.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;
import vn.thac.core.request.ETags;
import vn.thac.identity.IdentityRefusal;

/**
 * Disables, enables, or gives a new password or secret, for who is an administrator now. Keycloak acts first, and only then
 * is it recorded: without Keycloak nothing happens. Done twice, the second time only makes sure that Keycloak has it so.
 */
@ApplicationScoped
public class ChangeAccount {

    private final AdministratorNow administrator;
    private final AccountStore store;
    private final RecordAccounts recorder;
    private final KeycloakClient keycloak;
    private final Acting acting;

    @Inject
    ChangeAccount(
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

    /** From here on it gets no token, its sessions end, and every service refuses the tokens that it has. */
    @Transactional
    public Account disable(AccountKind kind, String login, String reason, @Nullable String ifMatch) {
        administrator.require();
        Account account = store.locked(kind, login);
        account.requireAnother(acting.actor());
        return set(account, false, reason, ifMatch);
    }

    @Transactional
    public Account enable(AccountKind kind, String login, String reason, @Nullable String ifMatch) {
        administrator.require();
        return set(store.locked(kind, login), true, reason, ifMatch);
    }

    /** A first password again, which must be changed at the next login; a system's new secret, the old one is void. */
    @Transactional
    public MakeAccount.Made giveCredential(AccountKind kind, String login) {
        administrator.require();
        Account account = store.locked(kind, login);
        String secret = keycloak.giveCredential(account);
        recorder.credentialGiven(account);
        return new MakeAccount.Made(account, secret);
    }

    private Account set(Account account, boolean enabled, String reason, @Nullable String ifMatch) {
        ETags.require(ifMatch, account.version());
        acting.because(reason);
        keycloak.setEnabled(account, enabled);
        if (account.enabled() == enabled) {
            return account;
        }
        Account changed = account.enabled(enabled);
        recorder.changed(changed);
        return changed;
    }

    public static Refused notFound(String login) {
        return Refused.of(IdentityRefusal.ACCOUNT_NOT_FOUND, Map.of("value", login));
    }
}
