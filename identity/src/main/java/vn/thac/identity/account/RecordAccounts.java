package vn.thac.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.thac.core.event.Changes;
import vn.thac.core.event.SilentChange;
import vn.thac.directory.account.KeepAccounts;
import vn.thac.identity.ClaimedUnit;

/** Writes people and systems, this service's own read model, the audit and the events, in one transaction. */
@ApplicationScoped
public class RecordAccounts {

    private final AccountStore store;
    private final KeepAccounts known;
    private final Changes changes;
    private final ClaimedUnit claimed;

    @Inject
    RecordAccounts(AccountStore store, KeepAccounts known, Changes changes, ClaimedUnit claimed) {
        this.store = store;
        this.known = known;
        this.changes = changes;
        this.claimed = claimed;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void found(Account account) {
        store.insert(account);
        tell(account);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void changed(Account account) {
        store.keep(account);
        tell(account);
    }

    /** A new password or secret: it concerns nobody else and is written nowhere, only that somebody gave it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void credentialGiven(Account account) {
        claimed.note();
        changes.note(new SilentChange(
                AccountRecorded.AGGREGATE,
                account.id(),
                "account.credential-given",
                null,
                AccountRecorded.payload(account)));
    }

    /** Who may keep the house: no event, as it stands in the person's tokens. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void administratorSet(Account account, boolean administrator) {
        claimed.note();
        changes.note(new SilentChange(
                AccountRecorded.AGGREGATE,
                account.id(),
                administrator ? "account.administrator-appointed" : "account.administrator-dismissed",
                null,
                AccountRecorded.payload(account)));
    }

    private void tell(Account account) {
        claimed.note();
        known.keep(List.of(account.facts()));
        changes.record(AccountRecorded.of(account));
    }
}
