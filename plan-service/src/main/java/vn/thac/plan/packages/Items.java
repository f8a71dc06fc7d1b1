package vn.thac.plan.packages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Derives from a package what is followed: duties and tasks with their holders, the first role of a party counting. */
public final class Items {

    private final PlanPackage plan;
    private final Relations relations;
    private final Map<String, Party> parties;

    private Items(PlanPackage plan, Relations relations) {
        this.plan = plan;
        this.relations = relations;
        this.parties = plan.partiesByKey();
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
        if (duty.party() != null) {
            hold(duty.party(), duty.role() == null ? "perform" : duty.role(), duty.relation(), holders);
        }
        duty.with().forEach(party -> hold(party, "coordinate", null, holders));
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
        task.lead().forEach(party -> hold(party, "lead", null, holders));
        task.requested().forEach(party -> hold(party, "coordinate", Relations.REQUESTED, holders));
        task.coordinate().forEach(party -> hold(party, "coordinate", null, holders));
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

    private void hold(String party, String role, @Nullable String relation, Map<String, Holder> holders) {
        for (String leaf : PlanPackage.leaves(party, parties)) {
            holders.putIfAbsent(leaf, new Holder(leaf, role, relations.to(leaf, relation)));
        }
    }
}
