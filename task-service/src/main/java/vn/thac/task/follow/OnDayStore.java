package vn.thac.task.follow;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thac.core.WireName;
import vn.thac.core.sql.Sql;
import vn.thac.core.time.Vietnam;
import vn.thac.task.assignment.Bucket;
import vn.thac.task.assignment.Timing;

/**
 * Assignments as they stood on a day, in SQL: for each assignment {@code a}, {@code t} holds all of that time that a
 * change can change, and the timing. A property on PostgreSQL holds all of it against the domain.
 */
public final class OnDayStore {

    /** Whether it was raised waiting: what it waits for now, unless an edition of the plan has changed that. */
    private static final String RAISED_WAITING = "coalesce(a.raised_waiting, a.waits_for is not null)";

    /** What the history keeps of each change, and what there is of it before the first. */
    private static final Map<String, String> KEPT = kept();

    private static final String NOW =
            "cross join lateral (select a.version, a.role, a.relation, " + columns("a.%1$s") + ") as s\n";

    /** Rows that have not changed since need no look into the history; those without any stood as raised. */
    private static final String THEN = """
            cross join (select ?::timestamptz as moment) e
            left join lateral (
              select h.* from assignment_step h
              where h.assignment_id = a.id and a.changed_at >= e.moment and h.at < e.moment
              order by h.version desc limit 1) h on true
            left join lateral (
              select l.held_role, l.held_relation from assignment_step l
              where l.assignment_id = a.id and a.changed_at >= e.moment and l.at >= e.moment and l.held_role is not null
              order by l.version limit 1) l on true
            cross join lateral (
              select case when a.changed_at < e.moment then a.version else coalesce(h.version, 1) end as version,
                coalesce(l.held_role, a.role) as role, coalesce(l.held_relation, a.relation) as relation,
            """
            + columns("case when a.changed_at < e.moment then a.%1$s when h.version is null then %2$s else h.%1$s end")
            + ") as s\n";

    /** {@link Timing#of}, for the database. */
    private static final String TIMED = """
            cross join lateral (
              select case when s.completed_at is null then s.due else coalesce(a.first_due, s.due) end as judged_due,
                case when s.completed_at is not null then a.first_completed_at end as judged_at) as j
            cross join lateral (
              select s.*, j.judged_due,
                case when j.judged_due is null then 'undated'
                     when coalesce(
                         j.judged_at < (j.judged_due + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh', j.judged_due >= ?)
                       then 'in-time'
                     else 'late' end as timing) as t
            """;

    /** The lines of the decision table in their order. */
    private static final String BUCKET = Bucket.RULES.stream()
            .map(rule -> "when t.stage in (" + words(rule.stages()) + ") and t.timing in (" + words(rule.timings())
                    + ") then '" + rule.bucket().wire() + "'")
            .collect(joining("\n", "case ", " end"));

    private OnDayStore() {}

    public static Sql assignments(OnDay on) {
        return assignments(on, Sql.of("assignment a"));
    }

    /** Those alone that stand in the place of the table. */
    static Sql assignments(OnDay on, Sql source) {
        Sql then = on.past() ? Sql.of(THEN, Vietnam.endOf(on.day())) : Sql.of(NOW);
        return Sql.of("from").add(source).add(then).add(TIMED, on.day());
    }

    /** Leaves out what was raised later. */
    public static Sql known(OnDay on) {
        return on.past() ? Sql.of("a.raised_at < ?", Vietnam.endOf(on.day())) : Sql.of("true");
    }

    /** The bucket of each. */
    public static Sql bucket() {
        return Sql.of(BUCKET);
    }

    private static Map<String, String> kept() {
        Map<String, String> kept = new LinkedHashMap<>();
        kept.put("stage", "case when " + RAISED_WAITING + " then 'waiting' else 'assigned' end");
        kept.put("due", "case when not " + RAISED_WAITING + " then a.original_due end");
        List.of("completed_at", "confirmed_at", "reason", "percent", "note", "result", "evidence")
                .forEach(column -> kept.put(column, "null"));
        return kept;
    }

    private static String columns(String form) {
        return KEPT.entrySet().stream()
                .map(column -> String.format(form, column.getKey(), column.getValue()) + " as " + column.getKey())
                .collect(joining(", "));
    }

    /** The words of a set, as {@code in (…)} takes them: written out, so that an index on some of them serves. */
    public static String words(Set<? extends WireName> set) {
        return set.stream().map(word -> "'" + word.wire() + "'").collect(joining(", "));
    }
}
