package vn.thac.report.plan.addressed;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.report.Members;
import vn.thac.report.PlanId;
import vn.thac.report.RegimeId;
import vn.thac.report.amend.EditionStore;
import vn.thac.report.expansion.AddresseeStore;
import vn.thac.report.expansion.AddresseeStore.Needed;
import vn.thac.report.expansion.ExpandRegime;
import vn.thac.report.expansion.MembershipStore;
import vn.thac.report.opening.OpenObligations;
import vn.thac.report.opening.OpenObligations.Opening;
import vn.thac.report.plan.addressed.TellAddressed.Addressed;
import vn.thac.report.regime.PeriodStore;
import vn.thac.report.regime.PeriodStore.OwedPeriod;
import vn.thac.report.regime.Regime;
import vn.thac.report.regime.RegimeStore;

/**
 * Takes chunks of addressees' members: receivers are noted, and each period that ran when its regime was opened, or
 * runs when a unit becomes a member later, is opened for who owes it as the period is asked, whatever has amended its regime
 * since. By a later edition than that of the period they report from the next one on; those of an addressee whom a later
 * edition names anew receive nothing.
 */
@ApplicationScoped
class TakeMembers {

    /** So many are looked at together: more only costs memory. */
    private static final int UNITS_AT_ONCE = 1_000;

    @Inject
    EditionStore editions;

    @Inject
    AddresseeStore addressees;

    @Inject
    MembershipStore memberships;

    @Inject
    RegimeStore regimes;

    @Inject
    PeriodStore periods;

    @Inject
    ExpandRegime expandRegime;

    @Inject
    OpenObligations openObligations;

    @Inject
    TellAddressed tellAddressed;

    @Transactional(Transactional.TxType.MANDATORY)
    void take(List<MembersExpandedPayload> chunks) {
        Map<PlanId, Needed> needed = addressees.needed(
                chunks.stream().map(MembersExpandedPayload::planId).collect(toSet()));
        portions(chunks.stream().filter(chunk -> isNeeded(chunk, needed)).toList())
                .forEach(this::takeTogether);
    }

    /** A plan that has not come in is an error, not a no. */
    private static boolean isNeeded(MembersExpandedPayload chunk, Map<PlanId, Needed> needed) {
        Needed plan = needed.get(chunk.planId());
        if (plan == null) {
            throw new IllegalStateException("members of a plan that has not come in: " + chunk.planId());
        }
        boolean isNeeded = plan.addressees().contains(chunk.addressee());
        if (isNeeded && plan.edition() < chunk.edition()) {
            throw new IllegalStateException("members of an edition that has not come in: " + chunk.planId());
        }
        return isNeeded;
    }

    /**
     * Parted so that none has a plan twice, or too many units. Chunks of one plan stay in their order; those of different
     * plans may pass each other, as they may on different partitions.
     */
    static List<List<MembersExpandedPayload>> portions(List<MembersExpandedPayload> chunks) {
        Map<PlanId, Integer> before = new HashMap<>();
        Map<Integer, List<MembersExpandedPayload>> rounds = chunks.stream()
                .collect(groupingBy(chunk -> before.merge(chunk.planId(), 1, Integer::sum), TreeMap::new, toList()));
        List<List<MembersExpandedPayload>> portions = new ArrayList<>();
        for (List<MembersExpandedPayload> round : rounds.values()) {
            int units = 0;
            List<MembersExpandedPayload> portion = new ArrayList<>();
            for (MembersExpandedPayload chunk : round) {
                units += chunk.units().size();
                if (units > UNITS_AT_ONCE && !portion.isEmpty()) {
                    portions.add(portion);
                    portion = new ArrayList<>();
                    units = chunk.units().size();
                }
                portion.add(chunk);
            }
            portions.add(portion);
        }
        return portions;
    }

    private void takeTogether(List<MembersExpandedPayload> portion) {
        memberships.keep(members(portion));
        Map<PlanId, MembersExpandedPayload> chunks = portion.stream()
                .collect(toMap(MembersExpandedPayload::planId, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        Set<PlanId> outdated = editions.outdated(members(portion));
        List<Members> inForce = members(portion.stream()
                .filter(chunk -> !outdated.contains(chunk.planId()))
                .toList());
        if (!inForce.isEmpty()) {
            inForce.forEach(editions::nameAgain);
            tellAddressed.tell(inOrder(regimes.addReceivers(inForce), chunks).stream()
                    .map(regime -> new Addressed(regime, of(regime, chunks).on()))
                    .toList());
        }
        owe(chunks, members(portion));
    }

    private void owe(Map<PlanId, MembersExpandedPayload> chunks, List<Members> members) {
        Map<RegimeId, List<OwedPeriod>> owed = periods.owedBy(members).stream().collect(groupingBy(OwedPeriod::regime));
        List<Opening> openings = new ArrayList<>();
        for (Regime regime : inOrder(regimes.find(owed.keySet()), chunks)) {
            MembersExpandedPayload chunk = of(regime, chunks);
            for (OwedPeriod one : owed.getOrDefault(regime.id(), List.of())) {
                openings.add(new Opening(
                        regime.owed(one.period()),
                        one.recalled() ? stillMeant(regime, chunk) : chunk.units(),
                        one.relation(),
                        chunk.on()));
            }
        }
        openObligations.open(openings);
    }

    private List<NamedUnit> stillMeant(Regime regime, MembersExpandedPayload chunk) {
        Set<UnitId> meant = expandRegime.expand(regime, chunk.on()).members().keySet();
        return chunk.units().stream().filter(unit -> meant.contains(unit.id())).toList();
    }

    /** By the order of the chunks, and within a plan as they were. */
    private static List<Regime> inOrder(List<Regime> regimes, Map<PlanId, MembersExpandedPayload> chunks) {
        Map<PlanId, List<Regime>> ofPlans = regimes.stream().collect(groupingBy(Regime::plan));
        return chunks.keySet().stream()
                .flatMap(plan -> ofPlans.getOrDefault(plan, List.of()).stream())
                .toList();
    }

    private static MembersExpandedPayload of(Regime regime, Map<PlanId, MembersExpandedPayload> chunks) {
        return Objects.requireNonNull(chunks.get(regime.plan()));
    }

    private static List<Members> members(Collection<MembersExpandedPayload> chunks) {
        return chunks.stream().map(MembersExpandedPayload::members).toList();
    }
}
