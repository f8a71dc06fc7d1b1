package vn.thac.plan.cascade;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import vn.thac.core.event.Change;
import vn.thac.plan.MandateId;
import vn.thac.plan.PlanId;
import vn.thac.plan.register.Plan;

/** Fulfils mandates with the plan that answers them: by name, or because it implements the plan that asks. */
@ApplicationScoped
public class FulfilMandates {

    @Inject
    MandateStore mandates;

    @Inject
    Clock clock;

    public List<Change> by(Plan.Issued answer, Collection<MandateId> named, Collection<PlanId> implemented) {
        if (named.isEmpty() && implemented.isEmpty()) {
            return List.of();
        }
        return events(mandates.fulfil(answer.id(), answer.issuer().unit(), named, implemented, clock.instant()));
    }

    /** For mandates that came, or links that were found, after the answer was issued. */
    public List<Change> byEarlierAnswers(PlanId asking) {
        return events(mandates.fulfilByEarlier(asking, clock.instant()));
    }

    /** Plans with a mandate that was answered while neither transaction could see the other. */
    public List<PlanId> answeredUnseen() {
        return mandates.answeredButOpen();
    }

    private static List<Change> events(List<FulfilledRow> fulfilled) {
        return fulfilled.stream().map(MandateEvents::fulfilled).toList();
    }
}
