package vn.thac.report.review;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.thac.core.event.Change;
import vn.thac.core.event.Changes;
import vn.thac.report.obligation.Obligation;
import vn.thac.report.obligation.ObligationStore;

/** Keeps what a reviewer did: the round, the obligation one step on, and the event, in one transaction. */
@ApplicationScoped
class KeepReview {

    private final ObligationStore obligations;
    private final ReviewStore reviews;
    private final Changes changes;
    private final MeterRegistry meters;

    @Inject
    KeepReview(ObligationStore obligations, ReviewStore reviews, Changes changes, MeterRegistry meters) {
        this.obligations = obligations;
        this.reviews = reviews;
        this.changes = changes;
        this.meters = meters;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Obligation keep(Obligation after, Review review, String type, Object payload) {
        reviews.keep(after.id(), review);
        obligations.review(List.of(after));
        changes.record(new Change(Obligation.AGGREGATE, after.id().value(), after.version(), type, payload));
        meters.counter("reports_" + review.outcome().wire() + "_total").increment();
        return after;
    }
}
