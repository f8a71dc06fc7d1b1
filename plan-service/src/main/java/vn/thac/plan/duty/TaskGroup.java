package vn.thac.plan.duty;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;

/** A thematic group of tasks; whoever the group names has each of its tasks that names nobody itself. */
public record TaskGroup(
        String key,
        String title,
        @Nullable AssignmentLevel assignmentLevel,
        List<String> lead,
        List<String> coordinate,
        List<String> requested,
        @Nullable String section,
        @Nullable String doubt,
        @Nullable String note,
        List<Task> tasks) {

    /** Where the text says who does it. */
    public enum AssignmentLevel implements WireName {
        GROUP,
        TASK,
        NONE
    }

    public TaskGroup {
        lead = Lists.orEmpty(lead);
        coordinate = Lists.orEmpty(coordinate);
        requested = Lists.orEmpty(requested);
        tasks = Lists.orEmpty(tasks);
    }

    public static TaskGroup of(String key, String title, List<Task> tasks) {
        return new TaskGroup(
                key, title, AssignmentLevel.NONE, List.of(), List.of(), List.of(), null, null, null, tasks);
    }

    public TaskGroup withTasks(List<Task> others) {
        return new TaskGroup(key, title, assignmentLevel, lead, coordinate, requested, section, doubt, note, others);
    }

    public boolean namesSomebody() {
        return !lead.isEmpty() || !coordinate.isEmpty() || !requested.isEmpty();
    }

    public boolean isForTheWholeGroup() {
        return assignmentLevel == AssignmentLevel.GROUP;
    }

    /** Its tasks that neither name anybody nor have the group's. */
    public List<Task> unassigned() {
        return namesSomebody()
                ? List.of()
                : tasks.stream().filter(task -> !task.namesSomebody()).toList();
    }
}
