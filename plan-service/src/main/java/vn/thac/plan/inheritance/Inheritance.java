package vn.thac.plan.inheritance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.directory.text.Text;
import vn.thac.plan.PlanId;
import vn.thac.plan.content.Holder;
import vn.thac.plan.content.Item;
import vn.thac.plan.duty.Condition;
import vn.thac.plan.duty.Origin;
import vn.thac.plan.duty.Programme;
import vn.thac.plan.duty.Role;
import vn.thac.plan.duty.Task;
import vn.thac.plan.duty.TaskGroup;
import vn.thac.plan.packages.BasisLine;
import vn.thac.plan.packages.DocumentDate;
import vn.thac.plan.packages.DocumentFacts;
import vn.thac.plan.packages.PlanPackage;
import vn.thac.plan.packages.ReportingLine;
import vn.thac.plan.target.Target;

/**
 * Composes the plan that answers mandates: it implements the plans that ask, takes over their targets and, of their
 * duties, tasks and reporting rules, those of its unit: with the conditions that work waits for, the programmes it serves,
 * and an earlier day on which those below report. Every entry knows its origins and which part the unit had there; what two
 * plans say alike stands once.
 */
public final class Inheritance {

    private final Map<String, PlanId> links = new LinkedHashMap<>();
    private final List<BasisLine> basis = new ArrayList<>();
    private final List<TaskGroup> groups = new ArrayList<>();
    private final Set<String> leftOut;
    private final Taken<Target> targets;
    private final Taken<Task> tasks;
    private final Taken<ReportingLine> rules = new Taken<>(Map.of(), ReportingLine::withOrigins);
    private final Shared<Condition> conditions = new Shared<>();
    private final Map<String, Set<Origin>> awaitedAbove = new HashMap<>();
    private final Shared<Programme> programmes = new Shared<>();
    private final Shared<BasisLine> carried = new Shared<>();

    private Inheritance(Set<String> leftOut, Map<String, String> reserved) {
        this.leftOut = leftOut;
        this.targets = new Taken<>(Map.of(), Target::withOrigins);
        this.tasks = new Taken<>(reserved, Task::withOrigins);
    }

    /** A plan and, for its inherited basis lines, the plans of ours that they are. */
    public record Composed(PlanPackage plan, Map<String, PlanId> links) {}

    /** Reserved are the keys that the plan's own duties and tasks will have, with their groups: what is inherited makes way. */
    public static Composed compose(
            List<Source.Asking> asking,
            UnitId unit,
            String kind,
            String title,
            Set<String> leftOut,
            Map<String, String> reserved) {
        Inheritance inheritance = new Inheritance(leftOut, reserved);
        asking.forEach(inheritance::take);
        return new Composed(inheritance.plan(DocumentFacts.of(kind, unit.toString(), title)), inheritance.links);
    }

    private PlanPackage plan(DocumentFacts document) {
        List<TaskGroup> filled = groups.stream()
                .map(group -> TaskGroup.of(group.key(), group.title(), tasks.in(group.key())))
                .filter(group -> !group.tasks().isEmpty())
                .toList();
        return new PlanPackage(
                document,
                Stream.concat(basis.stream(), carried.all().stream()).toList(),
                List.of(),
                null,
                List.of(),
                targets.in(""),
                filled,
                List.of(),
                List.of(),
                conditions.all().stream()
                        .map(one -> one.withOrigins(List.copyOf(awaitedAbove.getOrDefault(one.key(), Set.of()))))
                        .toList(),
                List.of(),
                programmes.all(),
                null,
                rules.in(""),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private void take(Source.Asking one) {
        Source source = one.source();
        rest(source);
        source.plan().targets().forEach(target -> take(one.its(target), source));
        TaskGroup group = TaskGroup.of("group-" + (groups.size() + 1), source.title(), List.of());
        groups.add(group);
        source.plan().duties().forEach(duty -> take(source.item(duty.key()), one, group));
        source.plan().tasks().forEach(task -> take(source.item(task.key()), one, group));
        source.plan().reporting().stream()
                .filter(rule -> one.reaches(rule.who()))
                .forEach(rule -> take(rule, source));
    }

    private void rest(Source source) {
        String key = "from-" + (links.size() + 1);
        basis.add(new BasisLine(
                key,
                BasisLine.Relation.IMPLEMENTS,
                source.kind(),
                source.number(),
                source.issuer(),
                source.issuerUnit().toString(),
                source.date(),
                source.title(),
                null,
                null,
                null,
                null));
        links.put(key, source.id());
    }

    private void take(Target target, Source source) {
        if (leftOut.contains(target.key())) {
            return;
        }
        Origin origin = Origin.of(source.id().toString(), target.key());
        String programme = programmeOf(source, target.programme());
        targets.take(
                "",
                target.key(),
                target.takenOver("", programme).substance(),
                key -> target.takenOver(key, programme),
                origin);
    }

    private void take(Item item, Source.Asking one, TaskGroup into) {
        if (leftOut.contains(item.key()) || !one.binds(item) || one.isAnsweredByTheDraft(item)) {
            return;
        }
        Optional<Holder> part = one.part(item);
        Origin origin = new Origin(
                one.source().id().toString(),
                item.key(),
                part.map(Holder::role).orElse(Role.PERFORM),
                part.map(Holder::relation).orElse(Relation.ORDERED));
        Task task = task(item, one.source());
        tasks.take(into.key(), item.key(), task.substance(), task::withKey, origin);
    }

    private void take(ReportingLine rule, Source source) {
        if (leftOut.contains(rule.key())) {
            return;
        }
        ReportingLine below =
                rule.takenOver("", TierDays.below(rule, source.on().getYear()).orElse(null));
        rules.take(
                "",
                rule.key(),
                below.substance(),
                key -> below.takenOver(key, below.deadline()),
                new Origin(source.id().toString(), rule.key(), null, null));
    }

    private Task task(Item item, Source source) {
        return new Task(
                "",
                item.text(),
                List.of(),
                List.of(),
                List.of(),
                item.due(),
                item.recurrence(),
                item.windows(),
                item.produces(),
                conditionOf(item, source),
                List.of(),
                programmeOf(source, item.programme()),
                carriedBy(item, source),
                List.of(),
                null,
                null,
                null,
                List.of());
    }

    /** What two plans wait for in the same words is one condition here, met as soon as it is above. */
    private @Nullable String conditionOf(Item item, Source source) {
        Condition above = item.waitsFor();
        if (above == null) {
            return null;
        }
        String here = conditions.key(above.key(), Text.key(above.text()), key -> Condition.of(key, above.text()));
        awaitedAbove
                .computeIfAbsent(here, key -> new LinkedHashSet<>())
                .add(Origin.of(source.id().toString(), above.key()));
        return here;
    }

    /** What two citations must have alike to be one. */
    private record Citation(
            String number,
            String issuer,
            @Nullable UnitId unit,
            @Nullable DocumentDate date,
            String subject) {}

    /**
     * The documents that work carries out are cited below too: whose plans they are is found as for any. A gap is left out:
     * it says which document that is as little below as above.
     */
    private List<String> carriedBy(Item item, Source source) {
        return source.plan().basis().stream()
                .filter(line -> item.carriesOut().contains(line.key()) && !line.isGap())
                .map(line -> {
                    UnitId unit = line.unit() == null ? null : source.units().get(line.unit());
                    Citation same = new Citation(
                            key(line.number()), key(line.issuer()), unit, line.date(), key(line.subject()));
                    return carried.key("carried-" + line.key(), same, key -> cited(key, line, unit));
                })
                .toList();
    }

    private static String key(@Nullable String text) {
        return text == null ? "" : Text.key(text);
    }

    private static BasisLine cited(String key, BasisLine line, @Nullable UnitId unit) {
        return new BasisLine(
                key,
                BasisLine.Relation.CITES,
                line.kind(),
                line.number(),
                line.issuer(),
                unit == null ? null : unit.toString(),
                line.date(),
                line.subject(),
                null,
                null,
                null,
                null);
    }

    private @Nullable String programmeOf(Source source, @Nullable String key) {
        return source.programme(key)
                .map(above -> programmes.key(above.key(), above.substance(), above::renamed))
                .orElse(null);
    }
}
