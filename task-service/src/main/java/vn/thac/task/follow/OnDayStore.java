package vn.thac.task.follow;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.Set;
import vn.thac.core.WireName;
import vn.thac.core.sql.Sql;
import vn.thac.core.time.Vietnam;
import vn.thac.task.assignment.Bucket;
import vn.thac.task.assignment.Timing;

/**
 * Assignments as they stood on a day, in SQL: for each assignment {@code a}, {@code t} holds stage, due date,
 * completion and timing of that time. A property on PostgreSQL holds all of it against the domain.
 */
public final class OnDayStore {

    private static final String NOW = """
            from assignment a
            cross join lateral (select a.stage, a.due, a.completed_at) as s(stage, due, completed_at)
            """;

    /** Rows that have not changed since need no look into the history; those without any stood as raised. */
    private static final String THEN = """
            from assignment a
            left join lateral (
              select h.stage, h.due, h.completed_at from assignment_step h
              where h.assignment_id = a.id and a.changed_at >= ? and h.at < ?
              order by h.version desc limit 1) h on true
            cross join lateral (
              select case when a.changed_at < ? then a.stage
                          else coalesce(h.stage, case when a.waits_for is null then 'assigned' else 'waiting' end) end,
                     case when a.changed_at < ? then a.due
                          when h.stage is not null then h.due
                          when a.waits_for is null then a.original_due end,
                     case when a.changed_at < ? then a.completed_at else h.completed_at end)
              as s(stage, due, completed_at)
            """;

    /** {@link Timing#of}, for the database. */
    private static final String TIMED = """
            cross join lateral (
              select s.stage, s.due, s.completed_at,
                case when s.due is null then 'undated'
                     when coalesce(s.completed_at < (s.due + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh', s.due >= ?)
                       then 'in-time'
                     else 'late' end) as t(stage, due, completed_at, timing)
            """;

    /** The lines of the decision table in their order. */
    private static final String BUCKET = Bucket.RULES.stream()
            .map(rule -> "when t.stage in (" + words(rule.stages()) + ") and t.timing in (" + words(rule.timings())
                    + ") then '" + rule.bucket().wire() + "'")
            .collect(joining("\n", "case ", " end"));

    private OnDayStore() {}

    public static Sql assignments(OnDay on) {
        Instant end = Vietnam.endOf(on.day());
        Sql from = on.past() ? Sql.of(THEN, end, end, end, end, end) : Sql.of(NOW);
        return from.add(TIMED, on.day());
    }

    /** Leaves out what was raised later. */
    public static Sql known(OnDay on) {
        return on.past() ? Sql.of("a.raised_at < ?", Vietnam.endOf(on.day())) : Sql.of("true");
    }

    /** The bucket of each. */
    public static Sql bucket() {
        return Sql.of(BUCKET);
    }

    private static String words(Set<? extends WireName> set) {
        return set.stream().map(word -> "'" + word.wire() + "'").collect(joining(", "));
    }
}
