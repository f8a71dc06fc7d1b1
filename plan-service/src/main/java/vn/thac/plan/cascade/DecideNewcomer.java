package vn.thac.plan.cascade;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thac.core.event.Change;
import vn.thac.core.event.Changes;
import vn.thac.core.event.SilentChange;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Duty;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.plan.PlanId;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.expansion.Expansion;
import vn.thac.plan.mandate.Answers;
import vn.thac.plan.mandate.Demand;
import vn.thac.plan.mandate.FulfilMandates;
import vn.thac.plan.mandate.Mandate;
import vn.thac.plan.mandate.MandateEvents;
import vn.thac.plan.mandate.MandateState;
import vn.thac.plan.mandate.MandateStore;
import vn.thac.plan.register.PlanSight;
import vn.thac.plan.register.PlanStore;

/**
 * Whoever issued a plan asks a unit that came later as it asks the others, or leaves it out: with a reason, and once.
 * Included, it becomes a member on the day of the decision, and all that follows from that follows as at issue.
 */
@ApplicationScoped
class DecideNewcomer {

    private final PlanStore plans;
    private final PlanSight sight;
    private final FanOutStore fanOuts;
    private final FindNewcomers find;
    private final NewcomerStore newcomers;
    private final MandateStore mandates;
    private final FulfilMandates fulfil;
    private final Directory directory;
    private final Acting acting;
    private final Changes changes;
    private final Clock clock;

    DecideNewcomer(
            PlanStore plans,
            PlanSight sight,
            FanOutStore fanOuts,
            FindNewcomers find,
            NewcomerStore newcomers,
            MandateStore mandates,
            FulfilMandates fulfil,
            Directory directory,
            Acting acting,
            Changes changes,
            Clock clock) {
        this.plans = plans;
        this.sight = sight;
        this.fanOuts = fanOuts;
        this.find = find;
        this.newcomers = newcomers;
        this.mandates = mandates;
        this.fulfil = fulfil;
        this.directory = directory;
        this.acting = acting;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    void decide(PlanId plan, UnitId unit, boolean included, String reason) {
        sight.requireFor(Duty.ISSUE, plans.lock(plan)).inForce();
        FanOut now = ended(plan);
        Instant at = clock.instant();
        LocalDate today = Vietnam.dayOf(at);
        Newcomer newcomer = find.of(now, today).stream()
                .filter(one -> one.unit().id().equals(unit))
                .findFirst()
                .orElseThrow(() -> Refused.at(PlanRefusal.NO_NEWCOMER, "/unit", Map.of()));
        acting.because(reason);
        newcomers.decide(now, unit, included, reason, acting.actor().name(), at);
        if (included) {
            include(now.asOf(today), newcomer, reason, at);
        } else {
            changes.note(new SilentChange(
                    "plan", plan.value(), "plan.newcomer-left-out", null, Map.of("unit", unit.value())));
        }
    }

    private FanOut ended(PlanId plan) {
        FanOut found = fanOuts.latest(plan).orElseThrow(() -> Refused.at(PlanRefusal.NO_NEWCOMER, "/unit", Map.of()));
        newcomers.hold(found);
        FanOut held = fanOuts.latest(plan).orElseThrow();
        if (!held.hasEnded()) {
            throw Refused.of(PlanRefusal.FAN_OUT_RUNS);
        }
        return held;
    }

    private void include(FanOut now, Newcomer newcomer, String reason, Instant at) {
        UnitId unit = newcomer.unit().id();
        newcomers.join(now, newcomer.addressees(), unit, now.on());
        Map<UnitId, NamedUnit> names = directory.named(List.of(unit), now.on());
        Asked asked = ask(now, newcomer, names, reason, at);
        List<Change> made = new ArrayList<>(asked.changes());
        FanOut next = now.counted(0, asked.raised());
        for (String addressee : newcomer.addressees()) {
            next = next.joined(addressee);
            FanOutTurn.Chunk chunk = next.lastChunk(addressee, List.of(unit));
            made.add(FanOutEvents.expanded(next, next.version(), chunk, names));
        }
        made.addAll(fulfil.fulfil(Answers.to(now.plan())));
        fanOuts.save(next, at);
        fanOuts.expect(next, Expansion.of(next.terms(), fanOuts.members(next)).forecast(now.on()));
        changes.record(made);
    }

    /** What was told of mandates, and how many are new. */
    private record Asked(List<Change> changes, int raised) {}

    /** What is asked of it; a unit that is asked already stays asked what it was, one that was asked before is again. */
    private Asked ask(FanOut now, Newcomer newcomer, Map<UnitId, NamedUnit> names, String reason, Instant at) {
        UnitId unit = newcomer.unit().id();
        Map<String, List<UnitId>> joined = new LinkedHashMap<>();
        newcomer.addressees().forEach(addressee -> joined.put(addressee, List.of(unit)));
        Demand demand = Expansion.of(now.terms(), joined).demands(null, 1).values().stream()
                .findFirst()
                .orElse(null);
        if (demand == null) {
            return new Asked(List.of(), 0);
        }
        Mandate there = mandates.holdOf(now.plan(), List.of(unit)).get(unit);
        if (there == null) {
            Mandate raised = Mandate.raise(now.plan(), now.edition(), unit, demand, now.on());
            mandates.raise(List.of(raised), Map.of(unit, newcomer.unit()), at);
            return new Asked(List.of(MandateEvents.raised(raised, names, now.ancestors())), 1);
        }
        if (!(there.state() instanceof MandateState.Recalled)) {
            return new Asked(List.of(), 0);
        }
        Mandate again = there.asked(now.edition(), demand, now.on());
        mandates.ask(List.of(again), at);
        Map<UnitId, NamedUnit> owners = directory.named(Set.of(unit, again.owner()), now.on());
        return new Asked(List.of(MandateEvents.reopened(again, reason, owners)), 0);
    }
}
