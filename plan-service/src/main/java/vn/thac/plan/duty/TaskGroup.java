package vn.thac.plan.duty;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;

/**
 * A thematic group of tasks; whoever the group names has each of its tasks that names nobody itself, or the group as one
 * piece of work (R34).
 *
 * @param asOne whether the group is one piece of work of each whom it names, and its tasks say of what it consists
 */
public record TaskGroup(
        String key,
        String title,
        @Nullable AssignmentLevel assignmentLevel,
        List<String> lead,
        List<String> coordinate,
        List<String> requested,
        @Nullable Boolean asOne,
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
                key, title, AssignmentLevel.NONE, List.of(), List.of(), List.of(), null, null, null, null, tasks);
    }

    public TaskGroup withTasks(List<Task> others) {
        return new TaskGroup(
                key, title, assignmentLevel, lead, coordinate, requested, asOne, section, doubt, note, others);
    }

    public boolean namesSomebody() {
        return !lead.isEmpty() || !coordinate.isEmpty() || !requested.isEmpty();
    }

    /** Whether each whom it names has it whole, as one piece of work. */
    public boolean isOne() {
        return Boolean.TRUE.equals(asOne) && namesSomebody();
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
