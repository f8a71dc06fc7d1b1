package vn.thac.task.follow;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Refused;
import vn.thac.core.time.Vietnam;
import vn.thac.task.TaskRefusal;

/**
 * The day that a list or board speaks of: today as things stand now, or the end of a past day as they stood then.
 * Gives SQL for it: {@code t} holds stage, due date and completion of that time for each assignment {@code a}.
 */
public record OnDay(LocalDate day, boolean past) {

    private static final String NOW = """
            from assignment a
            cross join lateral (select a.stage, a.due, a.completed_at) as t(stage, due, completed_at)
            """;

    /** Rows that have not changed since need no look into the history; those without any stood as raised. */
    private static final String THEN = """
            from assignment a
            left join lateral (
              select s.stage, s.due, s.completed_at from assignment_step s
              where s.assignment_id = a.id and a.changed_at >= ? and s.at < ?
              order by s.version desc limit 1) s on true
            cross join lateral (
              select case when a.changed_at < ? then a.stage
                          else coalesce(s.stage, case when a.waits_for is null then 'assigned' else 'waiting' end) end,
                     case when a.changed_at < ? then a.due
                          when s.stage is not null then s.due
                          when a.waits_for is null then a.original_due end,
                     case when a.changed_at < ? then a.completed_at else s.completed_at end)
              as t(stage, due, completed_at)
            """;

    private static final String BUCKET = """
            case when t.stage = 'recalled' then 'recalled'
                 when t.stage = 'waiting' then 'waiting'
                 when t.due is null then 'noDeadline'
                 when t.stage = 'confirmed' and t.completed_at < (t.due + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'
                   then 'doneOnTime'
                 when t.stage = 'confirmed' then 'doneLate'
                 when coalesce(t.completed_at < (t.due + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh', t.due >= ?)
                   then 'openInTime'
                 else 'openOverdue' end
            """;

    /** Null means today; a day that has not come cannot be known. */
    public static OnDay of(@Nullable LocalDate asked, Clock clock) {
        LocalDate today = Vietnam.today(clock);
        if (asked != null && asked.isAfter(today)) {
            throw Refused.at(TaskRefusal.DAY_IN_FUTURE, "asOf", Map.of("day", asked, "today", today));
        }
        return new OnDay(asked == null ? today : asked, asked != null && asked.isBefore(today));
    }

    public Sql assignments() {
        if (!past) {
            return new Sql().add(NOW);
        }
        Instant end = Vietnam.endOf(day);
        return new Sql().add(THEN, end, end, end, end, end);
    }

    /** Leaves out what was raised later. */
    public Sql known() {
        return past ? new Sql().add(" a.raised_at < ?", Vietnam.endOf(day)) : new Sql().add(" true");
    }

    /** {@link vn.thac.task.assignment.Bucket#of} once more, for the database. */
    public Sql bucket() {
        return new Sql().add(BUCKET, day);
    }
}
