package vn.thac.task.condition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vn.thac.core.event.Changes;
import vn.thac.task.assignment.Reason;
import vn.thac.task.step.following.MeetOpen;

/**
 * A condition changes with all work that waits for it: met, that goes on; taken back, what has not been begun waits again.
 * Its plan is locked.
 */
@ApplicationScoped
class ChangeCondition {

    @Inject
    ConditionStore conditions;

    @Inject
    MeetOpen meetOpen;

    @Inject
    Changes changes;

    @Inject
    ConditionWorker worker;

    @Transactional(Transactional.TxType.MANDATORY)
    void meet(Condition before, Condition.Met met) {
        Condition after = before.meet(met);
        conditions.keep(after);
        int going = meetOpen.meet(after.plan(), after.key(), met.note(), met.evidence());
        changes.record(ConditionTold.met(after, met, going));
        worker.wakeAfterCommit();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void takeBack(Condition before, Reason reason) {
        Condition after = before.takeBack();
        conditions.keep(after);
        int waiting = meetOpen.waitAgain(after.plan(), after.key(), reason);
        changes.record(ConditionTold.takenBack(before, after, reason.text(), waiting));
        worker.wakeAfterCommit();
    }
}
