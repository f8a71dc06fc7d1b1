package vn.thac.task.step.following;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;
import vn.thac.core.request.Acting;
import vn.thac.directory.UnitId;
import vn.thac.task.ItemKey;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.Action;
import vn.thac.task.assignment.Action.Side;
import vn.thac.task.assignment.Amendment;
import vn.thac.task.assignment.Amendment.Field;
import vn.thac.task.assignment.Assignment;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Deadline;
import vn.thac.task.assignment.Holding;
import vn.thac.task.assignment.Step;
import vn.thac.task.plan.EditionStore;
import vn.thac.task.step.AssignmentStore;
import vn.thac.task.step.TellSteps;
import vn.thac.task.step.TellSteps.Told;
import vn.thac.task.step.following.FollowingStore.Behind;
import vn.thac.task.step.following.FollowingStore.Changed;
import vn.thac.task.step.following.FollowingStore.Written;

/**
 * Open work follows what the editions of its plan have changed since: what somebody missed several is told of once, as it was
 * and as it is. The caller has the plan, or the one assignment, locked.
 */
@ApplicationScoped
public class AmendOpen {

    @Inject
    EditionStore editions;

    @Inject
    FollowingStore following;

    @Inject
    AssignmentStore assignments;

    @Inject
    TellSteps tellSteps;

    @Inject
    Acting acting;

    @Inject
    Clock clock;

    /** What changes for all assignments alike. */
    private record Alike(ItemKey item, int facts, int named, Holding had, Holding now) {
        Alike(Behind one) {
            this(one.item(), one.facts(), one.named(), one.had(), one.now());
        }

        boolean otherPart() {
            return !had.equals(now);
        }
    }

    /** That of these units: each is told of all that is otherwise at once. */
    public void amend(PlanId plan, List<UnitId> units) {
        List<Told> amended = amendAll(plan, following.behind(plan, units));
        if (!amended.isEmpty()) {
            tellSteps.tellTogether(amended);
        }
    }

    /** Some that are open again. */
    void amendSome(PlanId plan, List<AssignmentId> some) {
        amendAll(plan, following.behind(some)).forEach(told -> tellSteps.tell(told.step(), List.of(told.after())));
    }

    private List<Told> amendAll(PlanId plan, List<Behind> behind) {
        if (behind.isEmpty()) {
            return List.of();
        }
        Map<ItemKey, List<Changed>> changes =
                following.changes(plan, behind.stream().map(Behind::item).collect(toSet())).stream()
                        .collect(groupingBy(Changed::item));
        Map<AssignmentId, Assignment> open = assignments
                .lockAll(behind.stream().map(Behind::id).toList())
                .stream()
                .filter(one -> Action.AMEND.possibleIn(one.state().stage()))
                .collect(toMap(Assignment::id, one -> one));
        Instant now = clock.instant();
        List<Told> amended = new ArrayList<>();
        behind.stream()
                .collect(groupingBy(Alike::new, LinkedHashMap::new, toList()))
                .forEach((alike, all) -> {
                    List<AssignmentId> ids = all.stream().map(Behind::id).toList();
                    Amendment amendment = amendment(alike, plan, changes.getOrDefault(alike.item(), List.of()));
                    Set<AssignmentId> untouched = new LinkedHashSet<>(ids);
                    if (!amendment.fields().isEmpty()) {
                        List<Assignment> its = ids.stream()
                                .map(open::get)
                                .filter(Objects::nonNull)
                                .toList();
                        amended.addAll(amend(alike, amendment, its, now));
                        its.forEach(one -> untouched.remove(one.id()));
                    }
                    if (!untouched.isEmpty()) {
                        following.follow(List.copyOf(untouched), amendment.edition());
                    }
                });
        return amended;
    }

    private List<Told> amend(Alike alike, Amendment amendment, List<Assignment> open, Instant now) {
        if (open.isEmpty()) {
            return List.of();
        }
        Step step = new Step.Amend(amendment);
        Step.Taking taking = new Step.Taking(now, acting.actor().name(), Side.ASSIGNER, () -> null);
        List<Assignment> amended =
                open.stream().map(one -> step.take(one, taking)).toList();
        assignments.keepAmended(amendment, amended, amendment.holding() == null ? null : alike.had(), now);
        return amended.stream().map(one -> new Told(step, one)).toList();
    }

    private Amendment amendment(Alike alike, PlanId plan, List<Changed> changes) {
        List<Changed> missed = changes.stream()
                .filter(change -> change.edition() > alike.facts())
                .toList();
        Map<String, Field> fields = new LinkedHashMap<>();
        missed.forEach(change -> change.fields()
                .forEach(field -> fields.merge(
                        field.name(), field, (first, last) -> new Field(field.name(), first.before(), last.after()))));
        fields.values().removeIf(field -> Objects.equals(field.before(), field.after()));
        List<Field> all = new ArrayList<>(fields.values());
        if (alike.otherPart()) {
            part("role", alike.had().role(), alike.now().role(), all);
            part("relation", alike.had().relation(), alike.now().relation(), all);
        }
        int last =
                missed.isEmpty() ? alike.facts() : missed.get(missed.size() - 1).edition();
        int edition = alike.otherPart() ? Math.max(last, alike.named()) : last;
        Field due = fields.get(Amendment.DUE);
        Written written = following.written(plan, alike.item());
        return new Amendment(
                edition,
                editions.documentOf(plan, edition).orElse(null),
                all,
                due == null ? written.due() : day(due.before()),
                written.due(),
                written.waitsFor(),
                alike.otherPart() ? alike.now() : null);
    }

    private static void part(String name, WireName had, WireName now, List<Field> all) {
        if (had != now) {
            all.add(new Field(name, new TextNode(had.wire()), new TextNode(now.wire())));
        }
    }

    private static @Nullable Deadline day(@Nullable JsonNode written) {
        return written == null || written.isNull() ? null : new Deadline(LocalDate.parse(written.asText()));
    }
}
