package vn.thac.plan.phrase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import vn.thac.plan.PlanId;
import vn.thac.plan.edition.Edition;

/** Keeps which phrases of the edition in force leave open whom they mean. */
@ApplicationScoped
public class KeepPhrases {

    private final PhraseStore store;

    KeepPhrases(PhraseStore store) {
        this.store = store;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void of(PlanId plan, Edition edition) {
        store.keep(plan, Phrase.in(edition.text(), edition.content()));
    }
}
