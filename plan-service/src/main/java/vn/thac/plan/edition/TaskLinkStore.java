package vn.thac.plan.edition;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Columns;
import vn.thac.core.sql.Database;
import vn.thac.plan.PlanId;
import vn.thac.plan.duty.Duty;
import vn.thac.plan.duty.Task;
import vn.thac.plan.packages.PlanPackage;

/** Keeps what people say of the links of tasks and duties; whoever changes it holds the plan. */
@ApplicationScoped
public class TaskLinkStore {

    private record Said(TaskLink link, boolean linked) {}

    private final Database database;

    TaskLinkStore(Database database) {
        this.database = database;
    }

    public TaskLinks of(PlanId plan) {
        List<Said> said = database.list(
                "select task, duty, linked from task_link where plan = ?",
                row -> new Said(new TaskLink(row.text("task"), row.text("duty")), row.flag("linked")),
                plan.value());
        return said.isEmpty()
                ? TaskLinks.NONE
                : new TaskLinks(
                        said.stream().filter(Said::linked).map(Said::link).collect(toSet()),
                        said.stream()
                                .filter(one -> !one.linked())
                                .map(Said::link)
                                .collect(toSet()));
    }

    /** Said of each of them instead of what was said before. */
    public void say(PlanId plan, Collection<TaskLink> links, boolean linked, @Nullable String reason, Instant at) {
        database.update(
                """
                insert into task_link (plan, task, duty, linked, reason, at)
                select ?, l.task, l.duty, ?, ?, ? from unnest(?::text[], ?::text[]) as l(task, duty)
                on conflict (plan, task, duty) do update set linked = excluded.linked, reason = excluded.reason,
                  at = excluded.at
                """,
                plan.value(),
                linked,
                reason,
                at,
                Columns.of(List.copyOf(links), String[]::new, TaskLink::task),
                Columns.of(List.copyOf(links), String[]::new, TaskLink::duty));
    }

    /** What the text says holds again. */
    public void forget(PlanId plan, Collection<TaskLink> links) {
        database.update(
                """
                delete from task_link t using unnest(?::text[], ?::text[]) as l(task, duty)
                where t.plan = ? and t.task = l.task and t.duty = l.duty
                """,
                Columns.of(List.copyOf(links), String[]::new, TaskLink::task),
                Columns.of(List.copyOf(links), String[]::new, TaskLink::duty),
                plan.value());
    }

    /** A new edition leaves only what it has both ends of. */
    public void keepWithin(PlanId plan, PlanPackage text) {
        database.update(
                "delete from task_link where plan = ? and (task <> all(?) or duty <> all(?))",
                plan.value(),
                text.tasks().stream().map(Task::key).toArray(String[]::new),
                text.duties().stream().map(Duty::key).toArray(String[]::new));
    }
}
