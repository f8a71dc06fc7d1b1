package vn.thac.plan.cascade;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.thac.core.event.Change;
import vn.thac.core.event.Changes;
import vn.thac.core.request.Acting;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.KnownUnit;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.plan.citation.SpreadAncestors;
import vn.thac.plan.document.ResolveCitations;
import vn.thac.plan.fulfilment.FulfilMandates;
import vn.thac.plan.handdown.HandDown;
import vn.thac.plan.handdown.PlanHandedDown;
import vn.thac.plan.mandate.Answers;
import vn.thac.plan.mandate.Mandate;
import vn.thac.plan.mandate.MandateEvents;
import vn.thac.plan.mandate.MandateStore;

/** Gives one turn to the fan-out that has waited longest; a turn is one transaction and leaves nothing half done. */
@ApplicationScoped
public class RunFanOut {

    private final FanOutStore fanOuts;
    private final FurtherEdition further;
    private final MandateStore mandates;
    private final FulfilMandates fulfil;
    private final HandDown handDown;
    private final ResolveCitations citations;
    private final SpreadAncestors spread;
    private final Directory directory;
    private final Changes changes;
    private final Acting acting;
    private final Clock clock;

    RunFanOut(
            FanOutStore fanOuts,
            FurtherEdition further,
            MandateStore mandates,
            FulfilMandates fulfil,
            HandDown handDown,
            ResolveCitations citations,
            SpreadAncestors spread,
            Directory directory,
            Changes changes,
            Acting acting,
            Clock clock) {
        this.fanOuts = fanOuts;
        this.further = further;
        this.mandates = mandates;
        this.fulfil = fulfil;
        this.handDown = handDown;
        this.citations = citations;
        this.spread = spread;
        this.directory = directory;
        this.changes = changes;
        this.acting = acting;
        this.clock = clock;
    }

    /** Returns whether there was anything to do. */
    @Transactional
    public boolean run() {
        Optional<FanOut> claimed = fanOuts.claim();
        claimed.ifPresent(found -> {
            acting.asSystem("fan-out", found.terms().issuer());
            if (mandates.isRecalled(found.plan())) {
                drop(found);
            } else {
                take(found);
            }
        });
        return claimed.isPresent();
    }

    private void drop(FanOut now) {
        FanOut ended = now.in(now.stage().dropped()).counted(1, 0);
        fanOuts.save(ended, clock.instant());
        changes.record(FanOutEvents.ended(ended));
    }

    private void take(FanOut now) {
        Instant at = clock.instant();
        FanOutTurn turn = further.turn(now, at);
        fanOuts.keepMembers(now, turn.found());
        Set<UUID> fresh = raise(turn.raised(), now.on(), at);
        Map<UnitId, NamedUnit> names = names(turn, now);
        List<Change> made = new ArrayList<>();
        if (turn.asked() != null && now.amends() != null) {
            made.addAll(further.ask(turn.asked(), now.amends().reason(), at));
        }
        turn.raised().stream()
                .filter(mandate -> fresh.contains(mandate.id().value()))
                .forEach(mandate -> made.add(MandateEvents.raised(mandate, names, now.ancestors())));
        long version = now.version();
        for (FanOutTurn.Chunk chunk : turn.sent()) {
            made.add(FanOutEvents.expanded(now, ++version, chunk, names));
        }
        boolean ended = turn.next().hasEnded();
        List<PlanHandedDown> handed = ended ? handedDown(now) : List.of();
        for (PlanHandedDown one : handed) {
            made.add(FanOutEvents.handedDown(now, ++version, one));
        }
        int there = turn.asked() == null ? 0 : turn.asked().there();
        int events = turn.sent().size() + handed.size() + (ended ? 1 : 0);
        FanOut next = turn.next().counted(events, fresh.size() + there);
        if (ended) {
            made.add(FanOutEvents.ended(next));
            made.addAll(fulfil.fulfil(Answers.to(now.plan())));
        }
        save(now, next, turn, at);
        changes.record(made);
        if (ended) {
            citations.linkRightful(now.plan()).forEach(spread::below);
        }
    }

    private List<PlanHandedDown> handedDown(FanOut now) {
        boolean recalls = now.amends() == null || now.amends().recalls();
        return handDown.concerns(now.plan(), now.terms())
                ? handDown.handDown(
                        new HandDown.By(now.plan(), now.edition(), now.on(), recalls),
                        now.terms(),
                        fanOuts.members(now))
                : List.of();
    }

    /** A unit that this service has not heard of yet can't be asked; the next edition finds it. */
    private Set<UUID> raise(List<Mandate> due, LocalDate on, Instant at) {
        Map<UnitId, KnownUnit> units = new HashMap<>();
        directory.find(due.stream().map(Mandate::unit).toList(), on).forEach(unit -> units.put(unit.id(), unit));
        return mandates.raise(
                due.stream()
                        .filter(mandate -> units.containsKey(mandate.unit()))
                        .toList(),
                units,
                at);
    }

    private void save(FanOut now, FanOut next, FanOutTurn turn, Instant at) {
        fanOuts.save(next, at);
        if (now.stage() instanceof Stage.Expanding && !(next.stage() instanceof Stage.Expanding)) {
            fanOuts.expect(next, turn.expansion().forecast(now.on()));
        }
    }

    private Map<UnitId, NamedUnit> names(FanOutTurn turn, FanOut now) {
        Set<UnitId> units = new HashSet<>();
        turn.raised().forEach(mandate -> units.addAll(List.of(mandate.unit(), mandate.owner())));
        turn.sent().forEach(chunk -> units.addAll(chunk.units()));
        return units.isEmpty() ? Map.of() : directory.named(units, now.on());
    }
}
