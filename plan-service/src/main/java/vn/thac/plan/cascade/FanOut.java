package vn.thac.plan.cascade;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import vn.thac.core.request.Acting;

/** Gives one turn to the plan that has waited longest; a turn is one transaction and leaves nothing half done. */
@ApplicationScoped
public class FanOut {

    @Inject
    FanOutStore jobs;

    @Inject
    FanOutTurn turn;

    @Inject
    Acting acting;

    /** Returns whether there was anything to do. */
    @Transactional
    public boolean turn() {
        Optional<FanOutJob> job = jobs.claim();
        job.ifPresent(found -> {
            acting.asSystem("fan-out", found.issuer());
            turn.take(found);
        });
        return job.isPresent();
    }
}
