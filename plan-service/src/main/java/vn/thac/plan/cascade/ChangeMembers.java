package vn.thac.plan.cascade;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thac.core.event.Change;
import vn.thac.core.event.Changes;
import vn.thac.core.problem.Refused;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.KnownUnit;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.plan.PlanId;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.expansion.Expansion;
import vn.thac.plan.expansion.Terms;
import vn.thac.plan.fulfilment.FulfilMandates;
import vn.thac.plan.handdown.HandDown;
import vn.thac.plan.handdown.PlanHandedDown;
import vn.thac.plan.mandate.Answers;
import vn.thac.plan.mandate.AskAnew;
import vn.thac.plan.mandate.InHand;
import vn.thac.plan.mandate.Mandate;
import vn.thac.plan.mandate.MandateEvents;
import vn.thac.plan.mandate.MandateStore;

/**
 * Makes units members of addressees of a plan that has reached the others, or takes them out: by decision of whoever issued
 * it, once, and with all that follows. What they are asked by it then is found by the program that follows an amendment.
 */
@ApplicationScoped
public class ChangeMembers {

    /** What a change of members does, in numbers. */
    public record Came(int mandatesRaised, int mandatesChanged, int mandatesReopened, int mandatesRecalled) {

        static Came of(AskAnew asked) {
            return new Came(
                    asked.raised().size(),
                    asked.changed().size(),
                    asked.reopened().size(),
                    asked.recalled().size());
        }
    }

    private final FanOutStore fanOuts;
    private final MemberStore members;
    private final FurtherEdition further;
    private final MandateStore mandates;
    private final FulfilMandates fulfil;
    private final HandDown handDown;
    private final Directory directory;
    private final Changes changes;

    ChangeMembers(
            FanOutStore fanOuts,
            MemberStore members,
            FurtherEdition further,
            MandateStore mandates,
            FulfilMandates fulfil,
            HandDown handDown,
            Directory directory,
            Changes changes) {
        this.fanOuts = fanOuts;
        this.members = members;
        this.further = further;
        this.mandates = mandates;
        this.fulfil = fulfil;
        this.handDown = handDown;
        this.directory = directory;
        this.changes = changes;
    }

    /** The members of each addressee by the edition in force. */
    public Map<String, List<UnitId>> of(PlanId plan) {
        return fanOuts.latest(plan).map(fanOuts::members).orElse(Map.of());
    }

    /** The same, which nobody else changes until the transaction ends; 409 while they are still to be found. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<String, List<UnitId>> heldOf(PlanId plan) {
        return fanOuts.latest(plan).isEmpty() ? Map.of() : fanOuts.members(held(plan));
    }

    /** Of a phrase, whose members join it or leave it as the decision says. The plan is held. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Came decide(PlanId plan, Terms terms, PhraseDecided decision, LocalDate issuedOn) {
        start(plan, terms, decision, issuedOn);
        FanOut now = held(plan).asOf(Vietnam.dayOf(decision.at()));
        List<UnitId> units =
                decision.units().stream().map(unit -> new UnitId(unit.id())).toList();
        FanOut told = now.counted(1, 0);
        Change event = FanOutEvents.decided(told, told.version(), decision);
        return switch (decision.step()) {
            case CHOOSE -> join(told, List.of(decision.addressee()), units, decision.reason(), decision.at(), event);
            case TAKE_OUT -> leave(told, decision.addressee(), units, decision.reason(), decision.at(), event);
        };
    }

    /** @param first what is told before the rest, where there is more to tell */
    public Came join(
            FanOut now,
            Collection<String> addressees,
            List<UnitId> units,
            String reason,
            Instant at,
            @Nullable Change first) {
        Map<String, List<UnitId>> before = fanOuts.members(now);
        members.join(now, addressees, units, now.on());
        Map<UnitId, NamedUnit> names = directory.named(units, now.on());
        List<Change> made = new ArrayList<>(first == null ? List.of() : List.of(first));
        AskAnew asked = ask(now, before, units, reason, at, made);
        FanOut next = now.counted(0, asked.raised().size());
        for (String addressee : addressees) {
            next = next.joined(addressee, units.size());
            made.add(FanOutEvents.expanded(next, next.version(), next.lastChunk(addressee, units), names));
        }
        next = handDown(next, made);
        made.addAll(fulfil.fulfil(Answers.to(now.plan())));
        save(next, made, at);
        return Came.of(asked);
    }

    private Came leave(FanOut now, String addressee, List<UnitId> units, String reason, Instant at, Change first) {
        Map<String, List<UnitId>> before = fanOuts.members(now);
        members.leave(now, addressee, units);
        List<Change> made = new ArrayList<>(List.of(first));
        AskAnew asked = ask(now, before, units, reason, at, made);
        save(handDown(now.left(addressee, units.size()), made), made, at);
        return Came.of(asked);
    }

    /** With other members, other units get an item, or get it from others. */
    private FanOut handDown(FanOut now, List<Change> made) {
        if (!handDown.concerns(now.plan(), now.terms())) {
            return now;
        }
        FanOut next = now;
        var by = new HandDown.By(now.plan(), now.edition(), now.on(), true);
        for (PlanHandedDown told : handDown.handDown(by, now.terms(), fanOuts.members(now))) {
            next = next.counted(1, 0);
            made.add(FanOutEvents.handedDown(next, next.version(), told));
        }
        return next;
    }

    /** Who is asked otherwise, asked again or asked no more; the members have changed already. */
    private AskAnew ask(
            FanOut now,
            Map<String, List<UnitId>> before,
            List<UnitId> joining,
            String reason,
            Instant at,
            List<Change> made) {
        InHand inHand = mandates.inHand(now.plan());
        Set<UnitId> units = inHand.of(joining);
        AskAnew asked = AskAnew.of(
                new AskAnew.By(now.plan(), now.edition(), now.on(), true),
                units,
                inHand.of(Expansion.of(now.terms(), before).demands()),
                inHand.of(Expansion.of(now.terms(), fanOuts.members(now)).demands()),
                mandates.holdOf(now.plan(), units),
                at);
        Map<UnitId, KnownUnit> known = new HashMap<>();
        directory.find(units, now.on()).forEach(unit -> known.put(unit.id(), unit));
        mandates.raise(asked.raised(), known, at);
        Map<UnitId, NamedUnit> names = new LinkedHashMap<>(directory.named(units, now.on()));
        for (Mandate raised : asked.raised()) {
            made.add(MandateEvents.raised(raised, names, now.ancestors()));
        }
        made.addAll(further.ask(asked, reason, at));
        return asked;
    }

    private void save(FanOut next, List<Change> made, Instant at) {
        fanOuts.save(next, at);
        fanOuts.expect(next, Expansion.of(next.terms(), fanOuts.members(next)).forecast(next.on()));
        changes.record(made);
    }

    /** The fan-out of a plan that reached nobody so far begins with its first chosen member. */
    private void start(PlanId plan, Terms terms, PhraseDecided decision, LocalDate issuedOn) {
        if (fanOuts.latest(plan).isEmpty()) {
            FanOut fresh = FanOut.start(plan, decision.edition(), issuedOn, terms);
            fanOuts.insert(fresh);
            fanOuts.save(fresh.in(fresh.stage().dropped()), decision.at());
        }
    }

    /** The one of the edition in force, held until the transaction ends; 409 while it still runs. */
    public FanOut held(PlanId plan) {
        members.hold(fanOuts.latest(plan).orElseThrow());
        FanOut held = fanOuts.latest(plan).orElseThrow();
        if (!held.hasEnded()) {
            throw Refused.of(PlanRefusal.FAN_OUT_RUNS);
        }
        return held;
    }
}
