package vn.thac.plan.packages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A thematic group of tasks and solutions; often without any unit. */
public record TaskGroup(
        String key,
        String title,
        @Nullable String assignmentLevel,
        @Nullable String section,
        List<TaskLine> tasks) {
    public TaskGroup {
        tasks = PlanPackage.orEmpty(tasks);
    }
}
