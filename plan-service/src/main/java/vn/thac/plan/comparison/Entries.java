package vn.thac.plan.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.thac.plan.content.Item;
import vn.thac.plan.duty.Origin;
import vn.thac.plan.duty.TaskGroup;
import vn.thac.plan.packages.PlanPackage;
import vn.thac.plan.packages.ReportingLine;
import vn.thac.plan.target.Target;

/** What a plan asks or says, each at its place. */
record Entries(List<At<Target>> targets, List<At<Item>> items, List<At<ReportingLine>> rules) {

    /** One of them; {@code origins}: where it was taken from. */
    record At<T>(Part part, T value, Place place, List<Origin> origins) {}

    /** {@code item}: the duty or task of a key as it is followed. */
    static Entries of(PlanPackage plan, Function<String, Item> item) {
        List<At<Target>> targets = new ArrayList<>();
        for (Target target : plan.targets()) {
            Place place = new Place(target.key(), "/targets/" + targets.size(), CompareTargets.line(target));
            targets.add(new At<>(Part.TARGET, target, place, target.origins()));
        }
        List<At<Item>> items = new ArrayList<>();
        for (int i = 0; i < plan.duties().size(); i++) {
            items.add(at(Part.DUTY, item.apply(plan.duties().get(i).key()), "/duties/" + i));
        }
        for (int i = 0; i < plan.taskGroups().size(); i++) {
            TaskGroup group = plan.taskGroups().get(i);
            for (int j = 0; j < group.tasks().size(); j++) {
                items.add(at(Part.TASK, item.apply(group.tasks().get(j).key()), "/taskGroups/" + i + "/tasks/" + j));
            }
        }
        List<At<ReportingLine>> rules = new ArrayList<>();
        for (ReportingLine rule : plan.reporting()) {
            Place place = new Place(rule.key(), "/reporting/" + rules.size(), "", CompareRules.words(rule));
            rules.add(new At<>(Part.REPORTING, rule, place, rule.origins()));
        }
        return new Entries(targets, items, rules);
    }

    Stream<At<?>> all() {
        return Stream.of(targets, items, rules).flatMap(List::stream);
    }

    private static At<Item> at(Part part, Item item, String pointer) {
        return new At<>(part, item, new Place(item.key(), pointer, item.text()), item.origins());
    }
}
