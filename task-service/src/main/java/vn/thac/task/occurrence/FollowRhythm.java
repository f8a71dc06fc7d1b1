package vn.thac.task.occurrence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.task.ItemKey;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.plan.Edition;
import vn.thac.task.plan.EditionStore;
import vn.thac.task.plan.PlanStore;
import vn.thac.task.rhythm.Rhythm;
import vn.thac.task.step.following.RecallFallen;

/**
 * An edition of the plan writes otherwise when something recurs or until when, or gives it again: the windows count from the
 * day on. What had opened for days that are not over and not among them falls away, where the edition recalls what falls away;
 * what is over is owed.
 */
@ApplicationScoped
public class FollowRhythm {

    @Inject
    OccurrenceStore store;

    @Inject
    EditionStore editions;

    @Inject
    PlanStore plans;

    @Inject
    RecallFallen recallFallen;

    @Inject
    Clock clock;

    /** The plan is locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void follow(Edition edition, List<UnitId> units) {
        LocalDate today = Vietnam.today(clock);
        store.countFrom(edition.plan(), edition.number(), units, today);
        if (!editions.recalls(edition)) {
            return;
        }
        Map<ItemKey, Rhythm> rhythms = new HashMap<>();
        List<AssignmentId> gone = store.openAfter(edition.plan(), edition.number(), units, today).stream()
                .filter(one -> !rhythms.computeIfAbsent(one.item(), item -> plans.rhythm(edition.plan(), item))
                        .has(one.from(), one.to()))
                .map(OccurrenceStore.Open::id)
                .toList();
        recallFallen.recall(edition, gone);
    }
}
