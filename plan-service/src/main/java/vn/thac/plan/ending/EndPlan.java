package vn.thac.plan.ending;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.event.Change;
import vn.thac.core.event.Changes;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.unit.Directory;
import vn.thac.plan.PlanId;
import vn.thac.plan.ending.EndingStore.Touched;
import vn.thac.plan.fulfilment.OpenUnanswered;
import vn.thac.plan.fulfilment.RecallMandates;
import vn.thac.plan.mandate.MandateEvents;
import vn.thac.plan.mandate.MandateStore;
import vn.thac.plan.register.Ending;
import vn.thac.plan.register.Life;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.PlanStep;
import vn.thac.plan.register.PlanStepStore;
import vn.thac.plan.register.PlanStore;

/**
 * Brings a plan that is held to its end, in an open transaction: its one event, what it asks recalled where its open work
 * ends, what it answered open again where it is withdrawn, and each plan that rests on it told.
 */
@ApplicationScoped
class EndPlan {

    /** So many mandates are recalled at once, the rest behind it. */
    static final int PIECE = 1_000;

    private final PlanStore plans;
    private final PlanStepStore steps;
    private final EndingStore store;
    private final MandateStore mandates;
    private final RecallMandates recall;
    private final OpenUnanswered answered;
    private final RecallWorker worker;
    private final Directory directory;
    private final Changes changes;

    EndPlan(
            PlanStore plans,
            PlanStepStore steps,
            EndingStore store,
            MandateStore mandates,
            RecallMandates recall,
            OpenUnanswered answered,
            RecallWorker worker,
            Directory directory,
            Changes changes) {
        this.plans = plans;
        this.steps = steps;
        this.store = store;
        this.mandates = mandates;
        this.recall = recall;
        this.answered = answered;
        this.worker = worker;
        this.directory = directory;
        this.changes = changes;
    }

    Done end(Plan.Issued plan, Ending ending) {
        return end(plan, ending, Set.of());
    }

    /** @param among plans that come to their end in the same act: what rests there needs no warning of its own end */
    Done end(Plan.Issued plan, Ending ending, Set<PlanId> among) {
        Plan.Ended ended = plan.ended(ending);
        plans.end(ended);
        steps.keep(ended, PlanStep.of(ending), ending.at());
        List<Change> made = new ArrayList<>();
        made.add(new Change(
                "plan",
                ended.id().value(),
                ended.version(),
                PlanEnded.type(ended),
                PlanEnded.of(ended, directory.named(ended.issuer().unit(), Vietnam.dayOf(ending.at())))));
        long open = ending.recalls() ? mandates.countOpen(ended.id()) : 0;
        long behind = open;
        if (ending.recalls()) {
            List<Change> recalled = recall.recall(ended.id(), ending.reason(), PIECE);
            made.addAll(recalled);
            behind -= recalled.size();
            worker.wakeAfterCommit();
        }
        List<Change> reopened = ending.as() == Life.WITHDRAWN
                ? answered.openAnsweredBy(ended.id(), String.valueOf(ending.reason()))
                : List.of();
        made.addAll(reopened);
        List<Touched> below = store.touch(ended.id(), ending.replacedBy(), among);
        below.forEach(one -> made.add(warning(one, ended)));
        changes.record(made);
        int again = (int) reopened.stream()
                .filter(change -> !change.type().equals(MandateEvents.RECALLED))
                .count();
        return new Done(ended, open, again, below.size(), events(made, behind));
    }

    /** With those of the mandates that are recalled behind it. */
    private static Map<String, Integer> events(List<Change> made, long behind) {
        Map<String, Integer> events = new TreeMap<>();
        made.forEach(change -> events.merge(change.type(), 1, Integer::sum));
        if (behind > 0) {
            events.merge(MandateEvents.RECALLED, Math.toIntExact(behind), Integer::sum);
        }
        return events;
    }

    private static Change warning(Touched below, Plan.Ended ended) {
        Ending ending = ended.ending();
        @Nullable
        UUID by = ending.replacedBy() == null ? null : ending.replacedBy().value();
        return new Change(
                "plan",
                below.plan(),
                below.version(),
                BasisEnded.TYPE,
                new BasisEnded(
                        below.plan(), ended.id().value(), ended.life().wire(), ending.at(), ending.reason(), by));
    }
}
