package vn.thac.plan.reading;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.thac.plan.duty.Task;
import vn.thac.plan.duty.TaskGroup;
import vn.thac.plan.packages.PlanPackage;

/** What a plan wants done without naming who does it. */
public record Unassigned(
        @Schema(description = "Groups in which no task names anybody")
        List<Line> groups,

        @Schema(description = "Tasks that nobody was given, those of the groups too")
        List<Line> tasks) {

    /** A group or task by its key. */
    @Schema(name = "UnassignedLine")
    public record Line(
            @Schema(examples = "TD-2.1") String key,

            @Schema(description = "What is to be done, as the plan says it")
            String text) {}

    static Unassigned in(PlanPackage plan) {
        List<Line> groups = new ArrayList<>();
        List<Line> tasks = new ArrayList<>();
        for (TaskGroup group : plan.taskGroups()) {
            List<Task> nobodys = group.unassigned();
            if (nobodys.size() == group.tasks().size() && !group.isForTheWholeGroup()) {
                groups.add(new Line(group.key(), group.title()));
            }
            nobodys.forEach(task -> tasks.add(new Line(task.key(), task.summary())));
        }
        return new Unassigned(groups, tasks);
    }
}
