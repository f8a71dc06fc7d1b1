package vn.thac.plan.packages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Derives from a package what is followed: duties and tasks with their holders, the first role of an addressee counting. */
public final class Items {

    private final PlanPackage plan;
    private final Relations relations;
    private final Map<String, Addressee> addressees;

    private Items(PlanPackage plan, Relations relations) {
        this.plan = plan;
        this.relations = relations;
        this.addressees = plan.addresseesByKey();
    }

    public static List<Item> of(PlanPackage plan, Relations relations) {
        Items items = new Items(plan, relations);
        List<Item> all = new ArrayList<>();
        plan.duties().forEach(duty -> all.add(items.item(duty)));
        plan.taskGroups().forEach(group -> group.tasks().forEach(task -> all.add(items.item(group, task))));
        return all;
    }

    private Item item(DutyLine duty) {
        Map<String, Holder> holders = new LinkedHashMap<>();
        if (duty.addressee() != null) {
            hold(duty.addressee(), duty.role() == null ? "perform" : duty.role(), duty.relation(), holders);
        }
        duty.with().forEach(addressee -> hold(addressee, "coordinate", null, holders));
        return new Item(
                duty.key(),
                Item.Kind.duty,
                null,
                duty.text(),
                List.copyOf(holders.values()),
                duty.due(),
                duty.recurrence(),
                duty.waitsFor(),
                duty.produces(),
                duty.origins());
    }

    private Item item(TaskGroup group, TaskLine task) {
        Map<String, Holder> holders = new LinkedHashMap<>();
        task.lead().forEach(addressee -> hold(addressee, "lead", null, holders));
        task.requested().forEach(addressee -> hold(addressee, "coordinate", Relations.REQUESTED, holders));
        task.coordinate().forEach(addressee -> hold(addressee, "coordinate", null, holders));
        return new Item(
                task.key(),
                Item.Kind.task,
                group.key(),
                task.summary(),
                List.copyOf(holders.values()),
                task.due(),
                task.recurrence(),
                null,
                null,
                task.origins());
    }

    private void hold(String addressee, String role, @Nullable String relation, Map<String, Holder> holders) {
        for (String leaf : PlanPackage.leaves(addressee, addressees)) {
            holders.putIfAbsent(leaf, new Holder(leaf, role, relations.to(leaf, relation)));
        }
    }
}
