package vn.thac.report.amend;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.thac.core.request.Acting;
import vn.thac.report.PlanEndStore;
import vn.thac.report.amend.EditionStore.Unfinished;

/** One round over the plans that were amended; each turn is one transaction, safe to repeat. */
@ApplicationScoped
class FollowEditions {

    private static final int AT_ONCE = 200;

    @Inject
    EditionStore store;

    @Inject
    FollowEdition followEdition;

    @Inject
    PlanEndStore planEnds;

    @Inject
    Acting acting;

    /** Returns whether there may be more. */
    boolean run() {
        boolean more = false;
        for (Unfinished one : QuarkusTransaction.requiringNew().call(store::unfinished)) {
            more |= QuarkusTransaction.requiringNew().call(() -> turn(one));
        }
        return more;
    }

    private boolean turn(Unfinished one) {
        acting.asSystem("amend", one.issuer());
        acting.because(one.edition().why());
        planEnds.hold(one.edition().plan());
        int done = followEdition.follow(one.edition(), one.issuer(), AT_ONCE);
        if (done == 0) {
            store.finish(one.edition());
        }
        return done > 0;
    }
}
