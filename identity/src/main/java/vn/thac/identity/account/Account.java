package vn.thac.identity.account;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.Ids;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Actor;
import vn.thac.directory.account.AccountFacts;
import vn.thac.identity.IdentityRefusal;

/**
 * A person or a system that may log in.
 *
 * @param actor the user name in its tokens, as posts name it; a system's is {@code service-account-} and its client id
 * @param settled whether Keycloak is known to have it
 */
public record Account(
        UUID id,
        AccountKind kind,
        String actor,
        String name,
        @Nullable String email,
        boolean enabled,
        boolean settled,
        long version) {

    private static final String OF_A_SYSTEM = "service-account-";

    /** Named by an administrator; Keycloak is still to make it. */
    public static Account wanted(AccountKind kind, String login, String name, @Nullable String email) {
        return new Account(Ids.next(), kind, actor(kind, login), name, email, true, false, 0);
    }

    /** As Keycloak has it, and nobody told us. */
    static Account found(Login login) {
        return new Account(
                Ids.next(), login.kind(), login.actor(), login.name(), login.email(), login.enabled(), true, 1);
    }

    public static String actor(AccountKind kind, String login) {
        return kind == AccountKind.SYSTEM ? OF_A_SYSTEM + login : login;
    }

    static AccountKind kindOf(String actor) {
        return actor.startsWith(OF_A_SYSTEM) ? AccountKind.SYSTEM : AccountKind.PERSON;
    }

    /** What it logs in with: a person's user name, a system's client id. */
    public String login() {
        return kind == AccountKind.SYSTEM ? actor.substring(OF_A_SYSTEM.length()) : actor;
    }

    /** Nobody takes from themselves what only another could give back. */
    public void requireAnother(Actor acting) {
        if (isOf(acting)) {
            throw Refused.of(IdentityRefusal.OWN_ACCOUNT);
        }
    }

    public boolean isOf(Actor acting) {
        return acting.name().equals(actor);
    }

    /**
     * What an administrator can do with it.
     *
     * @param credential how the step is called that gives it another password or secret
     */
    public List<String> nextActions(Actor administrator, String credential) {
        if (!enabled) {
            return List.of("enable", credential);
        }
        return isOf(administrator) ? List.of(credential) : List.of("disable", credential);
    }

    Account called(String otherName, @Nullable String otherEmail) {
        return new Account(id, kind, actor, otherName, otherEmail, enabled, settled, version);
    }

    Account settledNow() {
        return new Account(id, kind, actor, name, email, enabled, true, version + 1);
    }

    Account enabled(boolean now) {
        return new Account(id, kind, actor, name, email, now, settled, version + 1);
    }

    AccountFacts facts() {
        return new AccountFacts(id, version, actor, enabled);
    }
}
