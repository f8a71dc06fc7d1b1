package vn.thac.task.raise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thac.core.event.BulkChange;
import vn.thac.core.event.Changes;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.task.answer.AnswerDuties;
import vn.thac.task.assignment.Assignment;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Holding;
import vn.thac.task.assignment.Reason;
import vn.thac.task.assignment.Role;
import vn.thac.task.assignment.Step;
import vn.thac.task.plan.PlanStore;
import vn.thac.task.raise.HandedDownPayload.Given;
import vn.thac.task.raise.HandedDownStore.Had;
import vn.thac.task.raise.HandedDownStore.Text;
import vn.thac.task.raise.PlanAssignmentsRaised.Count;
import vn.thac.task.step.AssignmentsRaised;
import vn.thac.task.step.AssignmentsRaised.Raised;
import vn.thac.task.step.following.NameAgain;
import vn.thac.task.step.following.RecallFallen;
import vn.thac.task.step.following.TakeOwnStep;

/**
 * Gives a unit the item that another one hands down to it: an assignment of its own, on which that one decides. What the unit
 * has of the item already is the same assignment; where the plan gives it itself, nothing is handed down. Once all chunks of a
 * round have come, what is open of whoever it does not name is recalled.
 */
@ApplicationScoped
class TakeHandedDown {

    private static final String NOT_ANY_MORE = "Không còn được giao tiếp";

    @Inject
    HandedDownStore store;

    @Inject
    PlanStore plans;

    @Inject
    NameAgain nameAgain;

    @Inject
    TakeOwnStep takeOwnStep;

    @Inject
    RecallFallen recallFallen;

    @Inject
    AnswerDuties answerDuties;

    @Inject
    Changes changes;

    @Inject
    Clock clock;

    /** A chunk that comes again, or one of a round that another has followed, changes nothing. */
    @Transactional
    void take(HandedDownPayload chunk) {
        Count count = store.lock(chunk);
        if (plans.isRecalled(chunk.planId()) || !store.note(chunk)) {
            return;
        }
        Map<UnitId, Had> had = store.had(chunk);
        List<Given> fresh = new ArrayList<>();
        List<Given> again = new ArrayList<>();
        for (Given given : chunk.units()) {
            Had one = had.get(given.unit().id());
            if (one == null) {
                fresh.add(given);
            } else if (!one.isOfThePlan()) {
                again.add(given);
            }
        }
        raise(chunk, fresh);
        again.forEach(given -> again(chunk, given, had));
        store.named(chunk, again);
        boolean all = store.isComplete(chunk);
        if (all && chunk.recalls()) {
            recallOthers(chunk);
        }
        Count after = count.plus(0);
        store.count(chunk.planId(), after);
        changes.record(List.of(PlanHandedDown.change(chunk, fresh.size(), all, after)));
        if (!fresh.isEmpty() || !again.isEmpty()) {
            answerDuties.of(Set.of(chunk.planId()));
        }
    }

    private void raise(HandedDownPayload chunk, List<Given> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        Text text = store.text(chunk);
        Instant now = clock.instant();
        List<Assignment> made = fresh.stream()
                .map(given -> Assignment.raised(
                                chunk.planId(),
                                chunk.item(),
                                given.unit().id(),
                                holding(given.relation()),
                                text.due(),
                                text.waitsFor())
                        .handedDownBy(given.by().id()))
                .toList();
        store.insert(chunk, made, now);
        List<BulkChange> told = new ArrayList<>();
        for (int i = 0; i < made.size(); i++) {
            Given given = fresh.get(i);
            Raised raised = Raised.of(made.get(i), text.kind(), given.by());
            told.add(AssignmentsRaised.change(
                    chunk.planId(), chunk.edition(), chunk.on(), given.unit(), List.of(raised)));
        }
        changes.record(told);
    }

    /** It has it again as it stood before a round took it, or from another unit than before. */
    private void again(HandedDownPayload chunk, Given given, Map<UnitId, Had> had) {
        Had one = had.get(given.unit().id());
        if (one == null) {
            return;
        }
        AssignmentId id = one.id();
        if (one.fell()) {
            nameAgain.name(chunk.planId(), chunk.edition(), List.of(id));
        }
        if (!given.by().id().equals(one.assigner())) {
            takeOwnStep.take(id, new Step.Assign(given.by().id(), chunk.edition()));
        }
    }

    private void recallOthers(HandedDownPayload chunk) {
        store.nameWithOrigins(chunk);
        recallFallen.recall(chunk.edition(), new Reason(NOT_ANY_MORE), store.others(chunk));
    }

    private static Holding holding(Relation relation) {
        return new Holding(Role.PERFORM, relation);
    }
}
