package vn.thac.task.raise;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import vn.thac.core.event.Changes;
import vn.thac.core.event.OutgoingEvent;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.task.PlanId;
import vn.thac.task.answer.AnswerDuties;
import vn.thac.task.assignment.Step;
import vn.thac.task.plan.PlanStore;
import vn.thac.task.raise.MembersExpandedPayload.Chunk;
import vn.thac.task.raise.PlanAssignmentsRaised.Count;
import vn.thac.task.raise.Raising.Naming;
import vn.thac.task.raise.Raising.New;
import vn.thac.task.raise.Raising.Part;
import vn.thac.task.raise.Raising.Strengthened;
import vn.thac.task.step.AssignmentsRaised;
import vn.thac.task.step.AssignmentsRaised.Raised;
import vn.thac.task.step.following.NameAgain;
import vn.thac.task.step.following.TakeOwnStep;

/**
 * Gives the members of an addressee what it holds in the plan, in one transaction with the events. A chunk that comes
 * again changes nothing, and one of a plan under which nothing is asked any more brings nothing.
 */
@ApplicationScoped
class RaiseAssignments {

    /** So many units are looked at together, and so many rows go into one statement: more only costs memory. */
    private static final int UNITS_AT_ONCE = 1_000;

    private static final int ROWS_AT_ONCE = 5_000;

    private final RaiseStore store;
    private final PlanStore plans;
    private final Directory directory;
    private final Changes changes;
    private final AnswerDuties answerDuties;
    private final NameAgain nameAgain;
    private final TakeOwnStep takeOwnStep;
    private final Clock clock;

    @Inject
    RaiseAssignments(
            RaiseStore store,
            PlanStore plans,
            Directory directory,
            Changes changes,
            AnswerDuties answerDuties,
            NameAgain nameAgain,
            TakeOwnStep takeOwnStep,
            Clock clock) {
        this.store = store;
        this.plans = plans;
        this.directory = directory;
        this.changes = changes;
        this.answerDuties = answerDuties;
        this.nameAgain = nameAgain;
        this.takeOwnStep = takeOwnStep;
        this.clock = clock;
    }

    @Transactional
    void raise(List<MembersExpandedPayload> chunks) {
        portions(chunks).forEach(this::raiseTogether);
    }

    /** The chunks in their order, parted so that none holds too many units or a chunk twice. */
    static List<List<MembersExpandedPayload>> portions(List<MembersExpandedPayload> chunks) {
        List<List<MembersExpandedPayload>> portions = new ArrayList<>();
        Set<Chunk> keys = new HashSet<>();
        int units = 0;
        for (MembersExpandedPayload chunk : chunks) {
            units += chunk.units().size();
            if (portions.isEmpty() || units > UNITS_AT_ONCE || keys.contains(chunk.key())) {
                portions.add(new ArrayList<>());
                keys.clear();
                units = chunk.units().size();
            }
            portions.get(portions.size() - 1).add(chunk);
            keys.add(chunk.key());
        }
        return portions;
    }

    private void raiseTogether(List<MembersExpandedPayload> portion) {
        Map<PlanId, Count> counts = store.lock(portion);
        counts.keySet().removeAll(plans.recalled(counts.keySet()));
        List<MembersExpandedPayload> chunks = portion.stream()
                .filter(chunk -> counts.containsKey(chunk.planId()))
                .toList();
        if (!chunks.isEmpty()) {
            raiseTogether(chunks, counts);
        }
    }

    private void raiseTogether(List<MembersExpandedPayload> chunks, Map<PlanId, Count> counts) {
        List<MembersExpandedPayload> begun = chunks.stream()
                .filter(chunk -> countOf(chunk, counts).total() > 0)
                .toList();
        Map<Chunk, List<Part>> held = store.parts(chunks);
        Raising raising = Raising.of(namings(chunks, held), store.existing(begun, held));
        Map<Chunk, Long> raised = raising.fresh().stream()
                .collect(groupingBy(one -> one.naming().chunk().key(), counting()));
        Set<Chunk> first = store.note(chunks);
        List<OutgoingEvent> events = new ArrayList<>(events(raising));
        for (MembersExpandedPayload chunk : chunks) {
            if (first.contains(chunk.key()) || raising.changedBy(chunk.key())) {
                long brought = raised.getOrDefault(chunk.key(), 0L);
                Count after = countOf(chunk, counts).plus(brought);
                counts.put(chunk.planId(), after);
                events.add(PlanAssignmentsRaised.change(chunk, brought, after));
            }
        }
        Instant now = clock.instant();
        inPieces(raising.fresh(), piece -> store.insert(piece, now));
        store.own(raising.owned());
        store.strengthen(raising.strengthened(), now);
        inPieces(raising.renamed(), store::name);
        giveBack(raising);
        raising.taken().forEach(one -> takeOwnStep.take(one.id(), new Step.Assign(null, editionOf(chunks))));
        store.count(counts);
        inPieces(events, changes::record);
        if (!raising.fresh().isEmpty() || !raising.givenBack().isEmpty()) {
            answerDuties.of(counts.keySet());
        }
    }

    private static int editionOf(List<MembersExpandedPayload> chunks) {
        return chunks.stream().mapToInt(MembersExpandedPayload::edition).max().orElse(1);
    }

    private void giveBack(Raising raising) {
        record Given(PlanId plan, int edition) {}
        raising.givenBack().stream()
                .collect(groupingBy(
                        one -> new Given(
                                one.naming().chunk().planId(),
                                one.naming().chunk().edition()),
                        mapping(one -> one.before().id(), toList())))
                .forEach((given, all) -> nameAgain.name(given.plan(), given.edition(), all));
    }

    private static Count countOf(MembersExpandedPayload chunk, Map<PlanId, Count> counts) {
        return Objects.requireNonNull(counts.get(chunk.planId()));
    }

    /** Each member of each chunk is named to each item that the chunk's addressee holds. */
    private static List<Naming> namings(List<MembersExpandedPayload> chunks, Map<Chunk, List<Part>> held) {
        List<Naming> namings = new ArrayList<>();
        for (MembersExpandedPayload chunk : chunks) {
            for (Part part : held.getOrDefault(chunk.key(), List.of())) {
                chunk.units().forEach(unit -> namings.add(new Naming(chunk, unit, part)));
            }
        }
        return namings;
    }

    /** What a unit was given under one plan is told together. */
    private List<OutgoingEvent> events(Raising raising) {
        record Given(PlanId plan, NamedUnit unit) {}
        Map<Given, List<New>> given = new LinkedHashMap<>();
        for (New one : raising.fresh()) {
            Naming naming = one.naming();
            given.computeIfAbsent(new Given(naming.chunk().planId(), naming.unit()), g -> new ArrayList<>())
                    .add(one);
        }
        List<OutgoingEvent> events = new ArrayList<>();
        given.forEach((to, all) -> events.add(raised(all.get(0).naming().chunk(), to.unit(), all)));
        Map<UnitId, NamedUnit> owners = owners(raising.strengthened());
        raising.strengthened()
                .forEach(one -> events.add(AssignmentStrengthened.change(
                        one,
                        owners.getOrDefault(one.before().owner(), one.naming().unit()))));
        return events;
    }

    private static OutgoingEvent raised(MembersExpandedPayload chunk, NamedUnit unit, List<New> all) {
        List<Raised> raised = all.stream()
                .map(one -> Raised.of(one.assignment(), one.naming().part().kind()))
                .toList();
        return AssignmentsRaised.change(chunk.planId(), chunk.edition(), chunk.on(), unit, raised);
    }

    /** Those who answer for what another unit was given. */
    private Map<UnitId, NamedUnit> owners(List<Strengthened> all) {
        List<UnitId> others = all.stream()
                .filter(one -> !one.before().owner().equals(one.naming().unit().id()))
                .map(one -> one.before().owner())
                .toList();
        return others.isEmpty() ? Map.of() : directory.named(others, Vietnam.today(clock));
    }

    private static <T> void inPieces(List<T> all, Consumer<List<T>> work) {
        for (int from = 0; from < all.size(); from += ROWS_AT_ONCE) {
            work.accept(all.subList(from, Math.min(all.size(), from + ROWS_AT_ONCE)));
        }
    }
}
