package vn.thac.identity.account;

import java.util.UUID;
import vn.thac.core.event.Change;

/**
 * What {@code account.recorded.v1} tells: a person or a system may log in, or may no longer. Names and addresses of people
 * are nobody else's business.
 *
 * @param actor the user name in its tokens
 */
record AccountRecorded(UUID id, String actor, AccountKind kind, boolean enabled) {

    static final String AGGREGATE = "account";
    private static final String TYPE = "account.recorded.v1";
    private static final String TOPIC = "post";

    static Change of(Account account) {
        return new Change(AGGREGATE, account.id(), account.version(), TYPE, payload(account))
                .amongEventsOf(TOPIC, account.id());
    }

    static AccountRecorded payload(Account account) {
        return new AccountRecorded(account.id(), account.actor(), account.kind(), account.enabled());
    }
}
