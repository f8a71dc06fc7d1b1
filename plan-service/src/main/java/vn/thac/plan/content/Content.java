package vn.thac.plan.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.command.Relation;
import vn.thac.plan.duty.Addressee;
import vn.thac.plan.duty.BudgetStep;
import vn.thac.plan.duty.Condition;
import vn.thac.plan.duty.Duty;
import vn.thac.plan.duty.Recurrence;
import vn.thac.plan.duty.Role;
import vn.thac.plan.duty.Task;
import vn.thac.plan.duty.TaskGroup;
import vn.thac.plan.packages.MandateLine;
import vn.thac.plan.packages.PlanPackage;

/** Reads a package for those who follow it: every phrase taken apart, the first role of an addressee in an item counting. */
public final class Content {

    private final PlanPackage plan;
    private final PlanRelations relations;
    private final Map<String, Addressee> addressees;
    private final Conditions conditions;

    public Content(PlanPackage plan, PlanRelations relations) {
        this.plan = plan;
        this.relations = relations;
        this.addressees = plan.addresseesByKey();
        this.conditions = new Conditions(plan);
    }

    public List<Item> items() {
        List<Item> items = new ArrayList<>();
        plan.duties().forEach(duty -> items.add(item(duty)));
        for (TaskGroup group : plan.taskGroups()) {
            if (group.isOne()) {
                items.add(item(group));
            }
            List<Holder> through = group.isOne() ? List.of() : holders(group);
            group.tasks().forEach(task -> items.add(item(group, task, through)));
        }
        plan.budgetSteps().forEach(step -> items.add(item(step)));
        return items;
    }

    /** Duties and tasks one by one, each with whoever has it, by itself or through its group. */
    public List<Item> taskByTask() {
        List<Item> items = new ArrayList<>();
        plan.duties().forEach(duty -> items.add(item(duty)));
        plan.taskGroups().forEach(group -> group.tasks().forEach(task -> items.add(item(group, task, holders(group)))));
        return items;
    }

    public List<Group> groups() {
        return plan.taskGroups().stream()
                .map(group -> new Group(group.key(), group.title(), holders(group), group.section(), group.doubt()))
                .toList();
    }

    public List<Condition> conditions() {
        return conditions.all();
    }

    /** What is asked of each addressee that stands for units; the lines of a phrase go to its parts. */
    public List<Asked> mandates() {
        Map<String, List<Asked>> byAddressee = new LinkedHashMap<>();
        for (MandateLine line : plan.mandates()) {
            for (String leaf : leaves(line.addressee())) {
                byAddressee.computeIfAbsent(leaf, key -> new ArrayList<>()).add(asked(leaf, line));
            }
        }
        return byAddressee.values().stream().flatMap(List::stream).toList();
    }

    /** The relation of a reporting rule to those who report. */
    public Relation ofReporting(String addressee) {
        return relations.asAWhole(addressee);
    }

    /** The addressees that stand for units themselves behind these, each once. */
    public List<String> leaves(List<String> keys) {
        Set<String> leaves = new LinkedHashSet<>();
        keys.forEach(key -> leaves.addAll(leaves(key)));
        return List.copyOf(leaves);
    }

    private Set<String> leaves(String key) {
        return PlanPackage.leaves(key, addressees);
    }

    /** A mandate that says nothing has the relation of the duty that asks it. */
    private Asked asked(String leaf, MandateLine line) {
        Relation said = line.relation() != null ? line.relation() : relationOf(line.duty());
        return new Asked(
                leaf,
                line.asks(),
                line.due(),
                said != null ? said : relations.asAWhole(leaf),
                line.duty(),
                line.section(),
                line.doubt());
    }

    private @Nullable Relation relationOf(@Nullable String duty) {
        return plan.duties().stream()
                .filter(one -> one.key().equals(duty))
                .findFirst()
                .map(Duty::relation)
                .orElse(null);
    }

    private Item item(Duty duty) {
        Holders holders = new Holders();
        if (duty.addressee() != null) {
            holders.add(List.of(duty.addressee()), duty.roleOrDefault(), duty.relation());
        }
        holders.add(duty.with(), Role.COORDINATE, null);
        return new Item(
                duty.key(),
                Item.Kind.DUTY,
                null,
                duty.text(),
                holders.all(),
                duty.due(),
                duty.recurrence(),
                duty.windows(),
                conditions.of(duty.waitsFor()),
                duty.produces(),
                List.of(),
                duty.partOf(),
                leaves(duty.passesTo()),
                duty.programme(),
                duty.carriesOut(),
                duty.origins(),
                duty.section(),
                duty.doubt(),
                null);
    }

    private Item item(TaskGroup group) {
        return new Item(
                group.key(),
                Item.Kind.GROUP,
                group.key(),
                group.title(),
                holders(group),
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                group.section(),
                group.doubt(),
                null);
    }

    private Item item(TaskGroup group, Task task, List<Holder> through) {
        return new Item(
                task.key(),
                Item.Kind.TASK,
                group.key(),
                task.summary(),
                task.namesSomebody() ? holders(task.lead(), task.requested(), task.coordinate()) : through,
                task.due(),
                task.recurrence(),
                task.windows(),
                conditions.of(task.waitsFor()),
                task.produces(),
                task.duties(),
                null,
                leaves(task.passesTo()),
                task.programme(),
                task.carriesOut(),
                task.origins(),
                task.section(),
                task.doubt(),
                null);
    }

    /** A yearly duty of whoever owns the step; a step without an owner is nobody's. */
    private Item item(BudgetStep step) {
        Holders holders = new Holders();
        if (step.owner() != null) {
            holders.add(List.of(step.owner()), Role.PERFORM, null);
        }
        return new Item(
                step.key(),
                Item.Kind.DUTY,
                null,
                step.text(),
                holders.all(),
                null,
                new Recurrence(List.of(Recurrence.Rhythm.ANNUAL)),
                step.windows(),
                null,
                null,
                List.of(),
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                step.section(),
                step.doubt(),
                step);
    }

    private List<Holder> holders(TaskGroup group) {
        return holders(group.lead(), group.requested(), group.coordinate());
    }

    private List<Holder> holders(List<String> lead, List<String> requested, List<String> coordinate) {
        Holders holders = new Holders();
        holders.add(lead, Role.LEAD, null);
        holders.add(requested, Role.COORDINATE, Relation.REQUESTED);
        holders.add(coordinate, Role.COORDINATE, null);
        return holders.all();
    }

    /** Gathers holders; who stands there already keeps its role. */
    private final class Holders {

        private final Map<String, Holder> byAddressee = new LinkedHashMap<>();

        void add(List<String> keys, Role role, @Nullable Relation said) {
            leaves(keys)
                    .forEach(leaf -> byAddressee.putIfAbsent(leaf, new Holder(leaf, role, relations.to(leaf, said))));
        }

        List<Holder> all() {
            return List.copyOf(byAddressee.values());
        }
    }
}
