package vn.thac.plan.phrase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Duty;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.KnownUnit;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.directory.unit.PinnedSelector;
import vn.thac.plan.PlanId;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.cascade.ChangeMembers;
import vn.thac.plan.cascade.PhraseDecided;
import vn.thac.plan.cascade.PhraseDecided.Concerned;
import vn.thac.plan.cascade.PhraseDecided.Step;
import vn.thac.plan.duty.Addressee;
import vn.thac.plan.edition.Edition;
import vn.thac.plan.edition.ReadEditions;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.PlanSight;
import vn.thac.plan.register.PlanStore;
import vn.thac.plan.register.StoredPlan;

/** Whoever issued a plan, or its heir, says whom a phrase of it means, or that somebody is not meant after all. */
@ApplicationScoped
class DecidePhrase {

    private final PlanStore plans;
    private final PlanSight sight;
    private final ReadEditions editions;
    private final ChangeMembers members;
    private final FindChosen find;
    private final PhraseStore store;
    private final Directory directory;
    private final Acting acting;
    private final Clock clock;

    DecidePhrase(
            PlanStore plans,
            PlanSight sight,
            ReadEditions editions,
            ChangeMembers members,
            FindChosen find,
            PhraseStore store,
            Directory directory,
            Acting acting,
            Clock clock) {
        this.plans = plans;
        this.sight = sight;
        this.editions = editions;
        this.members = members;
        this.find = find;
        this.store = store;
        this.directory = directory;
        this.acting = acting;
        this.clock = clock;
    }

    @Transactional
    public PhraseOutcome decide(PlanId id, String key, Step step, PhraseRequest wanted) {
        Optional<StoredPlan> found = plans.lock(id);
        UnitId asker = sight.decidesFor(Duty.ISSUE, found);
        StoredPlan stored = found.orElseThrow();
        Plan.Issued plan = stored.inForce();
        Edition edition = editions.of(stored, plan.on());
        Phrase phrase = phrase(edition, key);
        Map<String, List<UnitId>> all = members.heldOf(id);
        List<UnitId> already = all.getOrDefault(key, List.of());
        Instant at = clock.instant();
        LocalDate today = Vietnam.dayOf(at);
        acting.because(wanted.reason());
        FindChosen.Chosen chosen = step == Step.TAKE_OUT
                ? new FindChosen.Chosen(find.takeOut(wanted, already, today), null)
                : find.choose(
                        phrase, wanted, asker, track(asker, plan, today), onlyRequested(stored, key), already, today);
        PhraseDecided decided = decided(plan, phrase, step, chosen, all, wanted.reason(), asker, at);
        store.add(id, decision(decided, chosen.rule(), asker));
        return PhraseOutcome.of(
                decided, members.decide(id, edition.terms(plan.issuer().unit()), decided, plan.on()));
    }

    private static Phrase phrase(Edition edition, String key) {
        Addressee addressee = edition.text().addresseesByKey().get(key);
        if (addressee == null) {
            throw Refused.of(CoreRefusal.NOT_FOUND);
        }
        return Phrase.in(edition.text(), edition.content()).stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refused.of(
                        addressee.isOpen() ? PlanRefusal.PHRASE_ASKS_NOTHING : PlanRefusal.PHRASE_NOT_OPEN,
                        Map.of("addressee", key)));
    }

    private String track(UnitId asker, Plan.Issued plan, LocalDate today) {
        return directory
                .find(asker, today)
                .map(KnownUnit::track)
                .orElse(plan.issuer().track());
    }

    private static boolean onlyRequested(StoredPlan stored, String key) {
        return stored.onlyRequested().contains(key);
    }

    private PhraseDecided decided(
            Plan.Issued plan,
            Phrase phrase,
            Step step,
            FindChosen.Chosen chosen,
            Map<String, List<UnitId>> all,
            String reason,
            UnitId asker,
            Instant at) {
        LocalDate today = Vietnam.dayOf(at);
        Map<UnitId, NamedUnit> names = directory.named(chosen.units(), today);
        return new PhraseDecided(
                plan.id().value(),
                plan.edition(),
                phrase.key(),
                phrase.addressee().name(),
                step,
                chosen.units().stream()
                        .map(unit -> concerned(
                                Objects.requireNonNull(names.get(unit)), phrase, others(step, unit, phrase, all)))
                        .toList(),
                chosen.rule(),
                reason,
                directory.named(asker, today),
                at);
    }

    private static Concerned concerned(NamedUnit unit, Phrase phrase, Set<String> others) {
        return Concerned.of(unit, phrase.items(others), phrase.regimes(others));
    }

    /** Through whom else a unit is meant: what it holds by them too it does not lose. */
    private static Set<String> others(Step step, UnitId unit, Phrase phrase, Map<String, List<UnitId>> all) {
        return step == Step.CHOOSE
                ? Set.of()
                : all.entrySet().stream()
                        .filter(other -> !other.getKey().equals(phrase.key()))
                        .filter(other -> other.getValue().contains(unit))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
    }

    private PhraseDecision decision(PhraseDecided decided, @Nullable PinnedSelector rule, UnitId asker) {
        return new PhraseDecision(
                decided.addressee(),
                0,
                decided.step(),
                decided.words(),
                decided.units().stream().map(Concerned::id).toList(),
                rule == null ? null : PhraseStore.json(rule),
                decided.reason(),
                asker,
                acting.actor().name(),
                decided.at());
    }
}
