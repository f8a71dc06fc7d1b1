package vn.thac.plan.phrase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.plan.PlanId;
import vn.thac.plan.cascade.ChangeMembers;
import vn.thac.plan.edition.Edition;
import vn.thac.plan.edition.ReadEditions;
import vn.thac.plan.packages.PackageReader;
import vn.thac.plan.phrase.PhraseView.Unit;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.PlanSight;
import vn.thac.plan.register.StoredPlan;

/** Shows the phrases of an issued plan to who sees it. */
@ApplicationScoped
class ReadPhrases {

    private final PlanSight sight;
    private final ReadEditions editions;
    private final ChangeMembers members;
    private final PhraseStore store;
    private final Directory directory;
    private final Clock clock;

    ReadPhrases(
            PlanSight sight,
            ReadEditions editions,
            ChangeMembers members,
            PhraseStore store,
            Directory directory,
            Clock clock) {
        this.sight = sight;
        this.editions = editions;
        this.members = members;
        this.store = store;
        this.directory = directory;
        this.clock = clock;
    }

    List<PhraseView> of(PlanId id) {
        StoredPlan stored = sight.require(id);
        Plan.Issued plan = stored.issued();
        Edition edition = editions.of(stored, plan.on());
        Map<String, List<UnitId>> all = members.of(id);
        List<PhraseDecision> decisions = store.of(id);
        Map<UnitId, String> names = names(all, decisions);
        return Phrase.in(edition.text(), edition.content()).stream()
                .map(phrase -> view(phrase, all.getOrDefault(phrase.key(), List.of()), decisions, names))
                .toList();
    }

    private Map<UnitId, String> names(Map<String, List<UnitId>> all, List<PhraseDecision> decisions) {
        List<UnitId> units = new ArrayList<>();
        decisions.forEach(decision -> {
            decision.units().forEach(unit -> units.add(new UnitId(unit)));
            units.add(decision.forUnit());
            units.addAll(all.getOrDefault(decision.addressee(), List.of()));
        });
        return units.isEmpty() ? Map.of() : directory.names(units, Vietnam.today(clock));
    }

    private static PhraseView view(
            Phrase phrase, List<UnitId> meant, List<PhraseDecision> decisions, Map<UnitId, String> names) {
        List<PhraseDecision> own = decisions.stream()
                .filter(one -> one.addressee().equals(phrase.key()))
                .toList();
        boolean changed = !own.isEmpty()
                && !own.get(own.size() - 1).words().equals(phrase.addressee().name());
        return new PhraseView(
                phrase.key(),
                phrase.addressee().name(),
                !meant.isEmpty(),
                meant.stream().map(unit -> unit(unit, names)).toList(),
                changed,
                own.stream().map(one -> decision(one, names)).toList());
    }

    private static PhraseView.Decision decision(PhraseDecision one, Map<UnitId, String> names) {
        return new PhraseView.Decision(
                one.number(),
                one.step().wire(),
                one.words(),
                one.units().stream()
                        .map((UUID id) -> unit(new UnitId(id), names))
                        .toList(),
                one.rule() == null ? null : PackageReader.stored(one.rule()),
                one.reason(),
                one.forUnit().value(),
                names.get(one.forUnit()),
                one.actor(),
                one.at());
    }

    private static Unit unit(UnitId id, Map<UnitId, String> names) {
        return new Unit(id.value(), names.get(id));
    }
}
