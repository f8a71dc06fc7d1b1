package vn.thac.plan.fulfilment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thac.core.event.Change;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.plan.MandateId;
import vn.thac.plan.PlanId;
import vn.thac.plan.mandate.Mandate;
import vn.thac.plan.mandate.MandateEvents;
import vn.thac.plan.mandate.MandateState;
import vn.thac.plan.mandate.MandateStore;
import vn.thac.plan.mandate.Step;
import vn.thac.plan.mandate.StepStore;

/**
 * Opens mandates again whose answer was none: the plan does not rest on the one that asks, or it was withdrawn. What the
 * edition in force asks no more is recalled instead, as it had been were it open, unless that said that open work stays.
 */
@ApplicationScoped
public class OpenUnanswered {

    private final MandateStore mandates;
    private final StepStore steps;
    private final Directory directory;
    private final Clock clock;

    OpenUnanswered(MandateStore mandates, StepStore steps, Directory directory, Clock clock) {
        this.mandates = mandates;
        this.steps = steps;
        this.directory = directory;
        this.clock = clock;
    }

    /** Returns the events, for the caller to record with its own. */
    public List<Change> open(PlanId asking, PlanId answer, String reason) {
        return open(mandates.answeredByNothing(asking, answer), answer, reason);
    }

    /** The same for all that a plan answers which has been withdrawn. */
    public List<Change> openAnsweredBy(PlanId withdrawn, String reason) {
        return open(mandates.answeredBy(withdrawn), withdrawn, reason);
    }

    private List<Change> open(List<Mandate> answered, PlanId answer, String reason) {
        Instant now = clock.instant();
        Set<MandateId> fallen =
                mandates.fallenAway(answered.stream().map(Mandate::id).toList());
        List<Change> made = new ArrayList<>();
        for (Mandate mandate : answered) {
            if (mandate.state() instanceof MandateState.Fulfilled fulfilled) {
                made.add(
                        fallen.contains(mandate.id())
                                ? recall(mandate.became(fulfilled.recalled(now)), reason, now)
                                : reopen(mandate.became(fulfilled.refused()), answer, reason, now));
            }
        }
        return made;
    }

    private Change recall(Mandate after, String reason, Instant now) {
        mandates.write(List.of(after));
        return MandateEvents.recalled(after, reason, names(after, now));
    }

    private Change reopen(Mandate after, PlanId answer, String reason, Instant now) {
        Step step = new Step(Step.Kind.REOPEN, answer, reason);
        mandates.write(List.of(after));
        steps.keep(after, step, now);
        return MandateEvents.reopened(after, step, names(after, now));
    }

    private Map<UnitId, NamedUnit> names(Mandate mandate, Instant now) {
        return directory.named(List.of(mandate.unit(), mandate.owner()), Vietnam.dayOf(now));
    }
}
