package vn.thac.task.amend;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import vn.thac.core.inbox.EventHandler;
import vn.thac.core.inbox.Received;
import vn.thac.task.answer.AnswerDuties;
import vn.thac.task.plan.EditionStore;
import vn.thac.task.plan.PlanAmendedPayload;
import vn.thac.task.plan.PlanIssuedPayload;

/** Learns of every edition of a plan after its first. */
@ApplicationScoped
class PlanAmendedConsumer implements EventHandler {

    @Inject
    EditionStore editions;

    @Inject
    AnswerDuties answerDuties;

    @Inject
    FollowWorker worker;

    @Override
    public String type() {
        return "plan.amended.v1";
    }

    /** What a mandate asks can be another duty now. */
    @Override
    public void handle(Received event) {
        PlanAmendedPayload amended = event.read(PlanAmendedPayload.class);
        editions.amend(event.read(PlanIssuedPayload.class), amended);
        answerDuties.of(Set.of(amended.planId()));
        worker.wakeAfterCommit();
    }
}
