package vn.thac.task.inherit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thac.core.event.BulkChange;
import vn.thac.core.event.Changes;
import vn.thac.core.request.Acting;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.task.ItemKey;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.Action;
import vn.thac.task.assignment.Action.Side;
import vn.thac.task.assignment.Assignment;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.InheritedLink;
import vn.thac.task.assignment.Reason;
import vn.thac.task.assignment.Step;
import vn.thac.task.assignment.Step.Part;
import vn.thac.task.inherit.HeirStore.Place;
import vn.thac.task.plan.PlanStore;
import vn.thac.task.step.AssignmentStore;
import vn.thac.task.step.AssignmentsRaised;
import vn.thac.task.step.TellSteps;
import vn.thac.task.step.following.NameAgain;
import vn.thac.task.step.following.TakeOwnStep;

/**
 * Gives heirs work of units before them: each an assignment of its own, made anew or joined with the one that it has in
 * hand. One that the heir has had and has not in hand, as it is done, declined or withdrawn, takes nothing in; one that an edition
 * of the plan took from the heir, or a succession that was none, is the heir's again.
 */
@ApplicationScoped
class GiveToHeirs {

    static final Reason WHY = new Reason("Nhận từ đơn vị đã kết thúc");

    /** Some work, and who is to go on with it. */
    record Giving(Assignment work, Place place, Set<UnitId> heirs) {

        /** The same whenever it is asked. */
        List<UnitId> inOrder() {
            return heirs.stream().sorted(Comparator.comparing(UnitId::value)).toList();
        }
    }

    /** What an heir has by then of all that comes together in it; {@code own} is null where it had nothing. */
    private record Gathered(@Nullable Assignment own, List<Assignment> predecessors) {}

    @Inject
    HeirStore heirs;

    @Inject
    AssignmentStore assignments;

    @Inject
    PlanStore plans;

    @Inject
    TellSteps tellSteps;

    @Inject
    TakeOwnStep takeOwnStep;

    @Inject
    NameAgain nameAgain;

    @Inject
    Directory directory;

    @Inject
    Changes changes;

    @Inject
    Acting acting;

    /**
     * The plan is locked.
     *
     * @return what heirs have of each; nothing of what none of them can take in
     */
    Map<AssignmentId, List<Part>> give(PlanId plan, List<Giving> all, Instant now) {
        List<AssignmentId> givenAgain = new ArrayList<>();
        Map<Place, Assignment> had = had(plan, all, givenAgain);
        Map<Place, Gathered> gathered = new LinkedHashMap<>();
        Map<AssignmentId, List<Place>> settled = new HashMap<>();
        for (Giving giving : all) {
            for (UnitId heir : giving.inOrder()) {
                Place place = giving.place().of(heir);
                Assignment own = had.get(place);
                if (own == null || Action.JOIN.possibleIn(own.state().stage())) {
                    gathered.computeIfAbsent(place, at -> new Gathered(own, new ArrayList<>()))
                            .predecessors()
                            .add(giving.work());
                } else {
                    settled.computeIfAbsent(giving.work().id(), id -> new ArrayList<>())
                            .add(place);
                }
            }
        }
        Map<AssignmentId, List<Part>> parts = new HashMap<>();
        List<InheritedLink> links = new ArrayList<>();
        make(plan, gathered, now).forEach((place, heir) -> Objects.requireNonNull(gathered.get(place))
                .predecessors()
                .forEach(one -> {
                    links.add(new InheritedLink(
                            one.id(), heir.id(), heir.unit(), heir.state().stage()));
                    parts.computeIfAbsent(one.id(), id -> new ArrayList<>()).add(Part.of(heir));
                }));
        settled.forEach((work, places) -> places.forEach(place -> {
            Assignment own = Objects.requireNonNull(had.get(place));
            if (parts.containsKey(work)) {
                links.add(new InheritedLink(
                        work, own.id(), own.unit(), own.state().stage()));
            }
        }));
        heirs.link(links);
        nameAgain.byOrigins(plan, givenAgain);
        return parts;
    }

    /** Adds to {@code givenAgain} what an edition had taken from an heir. */
    private Map<Place, Assignment> had(PlanId plan, List<Giving> all, List<AssignmentId> givenAgain) {
        Set<UnitId> units = all.stream().flatMap(one -> one.heirs().stream()).collect(toSet());
        Set<ItemKey> items = all.stream().map(one -> one.place().item()).collect(toSet());
        Map<Place, AssignmentId> ids = heirs.had(plan, units, items);
        ids.keySet().retainAll(places(all));
        Map<AssignmentId, Assignment> locked = new HashMap<>();
        assignments.lockAll(List.copyOf(ids.values())).forEach(one -> locked.put(one.id(), one));
        heirs.takenBack(ids.values()).forEach(one -> {
            locked.put(one.id(), takeUp(one.id()));
            if (one.fell()) {
                givenAgain.add(one.id());
            }
        });
        Map<Place, Assignment> had = new HashMap<>();
        ids.forEach((place, id) -> had.put(place, Objects.requireNonNull(locked.get(id))));
        return had;
    }

    private static Set<Place> places(List<Giving> all) {
        return all.stream()
                .flatMap(one -> one.heirs().stream().map(heir -> one.place().of(heir)))
                .collect(toSet());
    }

    /** It is an heir's after all: it goes on where it stood; what that had declined is assigned to it again. */
    private Assignment takeUp(AssignmentId recalled) {
        takeOwnStep.take(recalled, new Step.Reopen(WHY));
        takeOwnStep.take(recalled, new Step.Reassign(WHY));
        return assignments.lockAll(List.of(recalled)).get(0);
    }

    private Map<Place, Assignment> make(PlanId plan, Map<Place, Gathered> gathered, Instant now) {
        Map<Place, Assignment> made = new LinkedHashMap<>();
        Map<Place, HeirStore.Fresh> fresh = new LinkedHashMap<>();
        List<Assignment> before = new ArrayList<>();
        List<TellSteps.Told> joined = new ArrayList<>();
        Step.Taking taking = new Step.Taking(now, acting.actor().name(), Side.ASSIGNER, () -> null);
        gathered.forEach((place, its) -> {
            Assignment own = its.own();
            if (own == null) {
                Assignment first = its.predecessors().get(0);
                Assignment inherited = first.inheritedBy(place.unit(), AssignmentId.next())
                        .join(its.predecessors())
                        .atFirst();
                fresh.put(place, new HeirStore.Fresh(inherited, first.id()));
                made.put(place, inherited);
            } else {
                Step join = new Step.Join(WHY, its.predecessors());
                Assignment after = join.take(own, taking);
                before.add(own);
                joined.add(new TellSteps.Told(join, after));
                made.put(place, after);
            }
        });
        seriesFirst(fresh).forEach(some -> heirs.insert(some, WHY.text(), now));
        if (!joined.isEmpty()) {
            assignments.keep(
                    joined.get(0).step(),
                    joined.stream().map(TellSteps.Told::after).toList(),
                    now);
            heirs.joined(before);
            tellSteps.tellTogether(joined);
        }
        tellRaised(plan, made, gathered, Vietnam.dayOf(now));
        return made;
    }

    /** An occurrence finds the heir's series. */
    private static List<List<HeirStore.Fresh>> seriesFirst(Map<Place, HeirStore.Fresh> fresh) {
        return Stream.of(false, true)
                .map(occurrences -> fresh.entrySet().stream()
                        .filter(one -> one.getKey().isOccurrence() == occurrences)
                        .map(Map.Entry::getValue)
                        .toList())
                .toList();
    }

    private void tellRaised(PlanId plan, Map<Place, Assignment> made, Map<Place, Gathered> gathered, LocalDate today) {
        Map<UnitId, List<Place>> fresh = made.keySet().stream()
                .filter(place -> Objects.requireNonNull(gathered.get(place)).own() == null)
                .collect(groupingBy(Place::unit, LinkedHashMap::new, toList()));
        Map<UnitId, NamedUnit> named = directory.named(
                Stream.concat(fresh.keySet().stream(), made.values().stream().map(Assignment::assigner))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                today);
        Map<ItemKey, PlanStore.Named> items = new HashMap<>();
        List<BulkChange> told = new ArrayList<>();
        fresh.forEach((unit, places) -> told.add(AssignmentsRaised.change(
                plan,
                places.stream()
                        .mapToInt(place -> items.computeIfAbsent(place.item(), item -> plans.named(plan, item))
                                .edition())
                        .max()
                        .orElseThrow(),
                today,
                Objects.requireNonNull(named.get(unit)),
                places.stream()
                        .map(place -> AssignmentsRaised.Raised.of(
                                        Objects.requireNonNull(made.get(place)),
                                        Objects.requireNonNull(items.get(place.item()))
                                                .kind(),
                                        TellSteps.assigner(Objects.requireNonNull(made.get(place)), named))
                                .from(Objects.requireNonNull(gathered.get(place))
                                        .predecessors()))
                        .toList())));
        changes.record(told);
    }
}
