package vn.thac.plan.heir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.directory.heir.Heirs;
import vn.thac.directory.heir.Inheritance;
import vn.thac.plan.MandateId;
import vn.thac.plan.expansion.Expansion;
import vn.thac.plan.heir.Given.Giving;
import vn.thac.plan.mandate.AskAnew;
import vn.thac.plan.mandate.Demand;
import vn.thac.plan.mandate.Mandate;
import vn.thac.plan.mandate.MandateState;
import vn.thac.plan.mandate.MandateStore;

/**
 * Something else is known of who came after units whose mandates were passed on: they are taken from whom they should not
 * have gone to, asked of whom they should, and are the unit's again where that goes on or nobody came after it.
 */
@ApplicationScoped
class PutRight {

    private static final String MISTAKEN = "Việc kế thừa đã được ghi lại";

    private final MandateStore mandates;
    private final HeirStore store;
    private final PassOnMandates passOn;
    private final TellHeirs tell;
    private final Clock clock;

    PutRight(MandateStore mandates, HeirStore store, PassOnMandates passOn, TellHeirs tell, Clock clock) {
        this.mandates = mandates;
        this.store = store;
        this.passOn = passOn;
        this.tell = tell;
        this.clock = clock;
    }

    /** Of these units. */
    @Transactional(Transactional.TxType.MANDATORY)
    void putRight(AtRest plan, Set<UnitId> units, Heirs heirs) {
        Map<UnitId, Mandate> had = mandates.holdOf(plan.plan(), units);
        ownAgain(had, heirs);
        List<Mandate> passed = had.values().stream()
                .filter(mandate -> mandate.state() instanceof MandateState.PassedOn)
                .toList();
        Map<MandateId, List<MandateLink>> links = links(passed);
        List<MandateLink> wrong = new ArrayList<>();
        List<Mandate> resuming = new ArrayList<>();
        List<Giving> missing = new ArrayList<>();
        for (Mandate mandate : passed) {
            List<MandateLink> its = links.getOrDefault(mandate.id(), List.of());
            Inheritance<MandateLink> lies =
                    Inheritance.of(mandate.unit(), heirs.of(mandate.unit()), its, heirs.after());
            wrong.addAll(lies.wrong());
            if (lies.resumes() || its.size() == lies.wrong().size()) {
                resuming.add(mandate);
            } else if (!lies.missing().isEmpty()) {
                missing.add(new Giving(mandate, lies.missing()));
            }
        }
        Set<MandateId> gone = takeBack(plan, wrong);
        resuming.removeIf(mandate -> gone.contains(mandate.id()));
        missing.removeIf(giving -> gone.contains(giving.mandate().id()));
        resume(plan, resuming);
        giveToMissing(plan, missing);
        Map<UnitId, Set<UnitId>> goesOn = new HashMap<>();
        units.stream().filter(unit -> !heirs.of(unit).isEmpty()).forEach(unit -> goesOn.put(unit, heirs.of(unit)));
        passOn.passOn(plan, goesOn);
    }

    private Map<MandateId, List<MandateLink>> links(List<Mandate> passed) {
        Map<MandateId, List<MandateLink>> links = new HashMap<>();
        store.links(passed.stream().map(Mandate::id).toList())
                .forEach(link -> links.computeIfAbsent(link.origin(), id -> new ArrayList<>())
                        .add(link));
        return links;
    }

    /** Those for which another answers that is no heir; what is open goes on to who is. */
    private void ownAgain(Map<UnitId, Mandate> had, Heirs heirs) {
        List<Mandate> again = had.values().stream()
                .filter(one -> !one.owner().equals(one.unit()))
                .filter(one -> !heirs.of(one.unit()).contains(one.owner()))
                .map(one -> one.ownedBy(one.unit()))
                .toList();
        if (!again.isEmpty()) {
            tell.owned(again, MISTAKEN);
        }
    }

    /**
     * Whom the plan asks nothing for another reason loses it, and so do those to whom it passed it on; of whom it asks
     * something else, that alone is asked. Returns what nobody is asked any more.
     */
    private Set<MandateId> takeBack(AtRest plan, List<MandateLink> wrong) {
        if (wrong.isEmpty()) {
            return Set.of();
        }
        List<MandateId> concerned = store.below(wrong);
        Map<UnitId, Mandate> held = new HashMap<>();
        mandates.holdAll(concerned).forEach(mandate -> held.put(mandate.unit(), mandate));
        Map<UnitId, Demand> before = asked(plan, held);
        List<Mandate> recalled = cut(plan, wrong, held);
        Map<UnitId, Demand> after = asked(plan, held);
        AskAnew now = AskAnew.of(
                new AskAnew.By(plan.plan(), plan.edition(), plan.on(plan.edition()), true),
                held.keySet().stream()
                        .filter(unit -> isOpen(held.get(unit)))
                        .sorted(Expansion.ORDER)
                        .toList(),
                before,
                after,
                held,
                clock.instant());
        Set<UnitId> gone = recalled.stream().map(Mandate::unit).collect(Collectors.toSet());
        List<AskAnew.Changed> changed = new ArrayList<>(now.changed());
        held.values().stream()
                .filter(mandate -> !gone.contains(mandate.unit()))
                .flatMap(mandate -> without(mandate, before.get(mandate.unit()), after.get(mandate.unit())))
                .forEach(changed::add);
        recalled.addAll(now.recalled());
        if (!recalled.isEmpty()) {
            tell.recalled(recalled, MISTAKEN);
        }
        if (!changed.isEmpty()) {
            tell.changed(changed);
        }
        return recalled.stream().map(Mandate::id).collect(Collectors.toSet());
    }

    /** What was passed on since is its unit's without this, should it have it again. */
    private static Stream<AskAnew.Changed> without(Mandate mandate, @Nullable Demand before, @Nullable Demand after) {
        Demand demand =
                mandate.state() instanceof MandateState.PassedOn ? AskAnew.demand(before, after, mandate) : null;
        return demand == null || demand.asksTheSame(mandate.demand())
                ? Stream.empty()
                : Stream.of(new AskAnew.Changed(mandate, mandate.asked(mandate.edition(), demand, mandate.on())));
    }

    private static boolean isOpen(@Nullable Mandate mandate) {
        return mandate != null && mandate.state() instanceof MandateState.Open;
    }

    /** Along the chain, past those that have ended themselves; returns what these had to pass on and do not have any more. */
    private List<Mandate> cut(AtRest plan, List<MandateLink> wrong, Map<UnitId, Mandate> held) {
        Map<UnitId, Mandate> recalled = new LinkedHashMap<>();
        List<MandateLink> next = wrong;
        while (!next.isEmpty()) {
            store.cut(next);
            List<MandateId> without = new ArrayList<>();
            List<Mandate> passed = next.stream()
                    .map(MandateLink::unit)
                    .distinct()
                    .map(held::get)
                    .filter(one -> one != null && !recalled.containsKey(one.unit()))
                    .filter(one -> one.state() instanceof MandateState.PassedOn)
                    .toList();
            Map<MandateId, Set<UnitId>> standsFor = standsFor(passed);
            for (Mandate mandate : passed) {
                if (mandate.state() instanceof MandateState.PassedOn on
                        && asked(plan, plan.edition(), mandate.unit(), standsFor.getOrDefault(mandate.id(), Set.of()))
                                .isEmpty()) {
                    without.add(mandate.id());
                    recalled.put(mandate.unit(), mandate.became(on.recalled(clock.instant())));
                }
            }
            next = without.isEmpty() ? List.of() : store.links(without);
        }
        return new ArrayList<>(recalled.values());
    }

    /**
     * What the plan asks of each, by those for which it stands as things are: now, or of what was passed on in the edition
     * that it was passed on in.
     */
    private Map<UnitId, Demand> asked(AtRest plan, Map<UnitId, Mandate> held) {
        Map<MandateId, Set<UnitId>> standsFor = standsFor(held.values());
        Map<UnitId, Demand> asked = new HashMap<>();
        held.forEach((unit, mandate) -> {
            int edition = mandate.state() instanceof MandateState.PassedOn ? mandate.edition() : plan.edition();
            asked.putAll(asked(plan, edition, unit, standsFor.getOrDefault(mandate.id(), Set.of())));
        });
        return asked;
    }

    private Map<MandateId, Set<UnitId>> standsFor(Collection<Mandate> mandates) {
        return store.standsFor(mandates.stream().map(Mandate::id).toList());
    }

    private void resume(AtRest plan, List<Mandate> all) {
        List<Mandate> resumed = new ArrayList<>();
        List<Mandate> recalled = new ArrayList<>();
        for (Mandate mandate : all) {
            Mandate now = asAskedNow(plan, mandate);
            (now.state() instanceof MandateState.Open ? resumed : recalled).add(now);
        }
        if (!resumed.isEmpty()) {
            tell.resumed(resumed, MISTAKEN);
        }
        if (!recalled.isEmpty()) {
            tell.recalled(recalled, MISTAKEN);
        }
    }

    private void giveToMissing(AtRest plan, List<Giving> missing) {
        List<Giving> asked = missing.stream()
                .map(one -> new Giving(asAskedNow(plan, one.mandate()), one.heirs()))
                .filter(one -> one.mandate().state() instanceof MandateState.Open)
                .toList();
        if (!asked.isEmpty()) {
            Set<UnitId> heirs = new HashSet<>();
            asked.forEach(one -> heirs.addAll(one.heirs()));
            passOn.give(plan, asked, mandates.holdOf(plan.plan(), heirs));
        }
    }

    /** What was passed on, as its unit would have it now: one edition behind the other is caught up with. */
    private Mandate asAskedNow(AtRest plan, Mandate passed) {
        if (!(passed.state() instanceof MandateState.PassedOn on)) {
            throw new IllegalArgumentException(passed.id() + " was not passed on");
        }
        Instant at = clock.instant();
        Mandate now = passed.became(on.resumed(passed.demand().due()));
        Set<UnitId> standsFor = passed.edition() == plan.edition()
                ? Set.of()
                : standsFor(List.of(passed)).getOrDefault(passed.id(), Set.of());
        for (int edition = passed.edition() + 1; edition <= plan.edition(); edition++) {
            AskAnew came = AskAnew.of(
                    new AskAnew.By(plan.plan(), edition, plan.on(edition), plan.recalls(edition)),
                    List.of(now.unit()),
                    asked(plan, edition - 1, now.unit(), standsFor),
                    asked(plan, edition, now.unit(), standsFor),
                    Map.of(now.unit(), now),
                    at);
            now = came.after().findFirst().orElse(now);
        }
        return now.after(passed);
    }

    /** What an edition asks of a unit for itself and for those before it. */
    private static SortedMap<UnitId, Demand> asked(AtRest plan, int edition, UnitId unit, Set<UnitId> standsFor) {
        SortedMap<UnitId, Demand> asked = new TreeMap<>(Expansion.ORDER);
        standsFor.stream()
                .map(one -> plan.asked(edition).get(one))
                .filter(Objects::nonNull)
                .forEach(demand -> asked.merge(unit, demand, Demand::joined));
        return asked;
    }
}
