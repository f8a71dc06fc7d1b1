package vn.thac.plan.phrase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import vn.thac.plan.edition.Edition;
import vn.thac.plan.register.Plan;

/** Keeps which phrases of the edition in force leave open whom they mean. */
@ApplicationScoped
public class KeepPhrases {

    private final PhraseStore store;

    KeepPhrases(PhraseStore store) {
        this.store = store;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void of(Plan.Issued plan, Edition edition) {
        if (plan.edition() > 1) {
            store.forget(plan.id());
        }
        store.keep(plan.id(), Phrase.in(edition.text(), edition.content()));
    }
}
