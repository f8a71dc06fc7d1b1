package vn.thac.plan.edition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.thac.plan.duty.Duty;
import vn.thac.plan.duty.Task;
import vn.thac.plan.packages.PlanPackage;

/**
 * What people have said of the links of a plan's tasks and duties since its issue, over what the text says. Where one end
 * is not there, it says nothing.
 *
 * @param added links that the text does not have
 * @param undone links of the text that do not hold
 */
public record TaskLinks(Set<TaskLink> added, Set<TaskLink> undone) {

    public static final TaskLinks NONE = new TaskLinks(Set.of(), Set.of());

    /** The text with the links that hold. */
    public PlanPackage over(PlanPackage text) {
        if (added.isEmpty() && undone.isEmpty()) {
            return text;
        }
        Set<String> duties = new HashSet<>();
        text.duties().stream().map(Duty::key).forEach(duties::add);
        return text.withTaskGroups(text.taskGroups().stream()
                .map(group -> group.withTasks(group.tasks().stream()
                        .map(task -> task.withDuties(of(task, duties)))
                        .toList()))
                .toList());
    }

    /** All links of a text. */
    public static Set<TaskLink> in(PlanPackage text) {
        Set<TaskLink> links = new LinkedHashSet<>();
        text.tasks().forEach(task -> task.duties().forEach(duty -> links.add(new TaskLink(task.key(), duty))));
        return links;
    }

    private List<String> of(Task task, Set<String> there) {
        Set<String> duties = new LinkedHashSet<>();
        task.duties().stream()
                .filter(duty -> !undone.contains(new TaskLink(task.key(), duty)))
                .forEach(duties::add);
        added.stream()
                .filter(link -> link.task().equals(task.key()) && there.contains(link.duty()))
                .map(TaskLink::duty)
                .sorted()
                .forEach(duties::add);
        return new ArrayList<>(duties);
    }
}
