package vn.thac.task.occurrence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Columns;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.task.ItemKey;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.Action;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Holding;
import vn.thac.task.assignment.Role;
import vn.thac.task.assignment.Stage;
import vn.thac.task.occurrence.Opening.Series;

/** Finds the series of which an occurrence is to open, and keeps occurrences, each once. */
@ApplicationScoped
class OccurrenceStore {

    /** Work goes on in them: given, and neither waiting for a condition, nor declined, nor reported done as a whole. */
    private static final Stage[] RUNNING = {Stage.ASSIGNED, Stage.ACCEPTED, Stage.STARTED, Stage.SENT_BACK};

    private static final String DUE = "from assignment a where a.occurs_next <= ? and a.stage = any(?)";

    /**
     * Windows that ended before it was given, given back, or the condition came, are nobody's fault. A unit that has ended can
     * begin nothing, and what an edition does not give any more begins with nobody.
     */
    private static final String SERIES = """
            select a.id, a.plan_id, a.item_key, a.unit_id, a.owner_id, a.assigner_id, a.role, a.relation,
              greatest(a.occurs_since, (a.turn_since at time zone 'Asia/Ho_Chi_Minh')::date,
                (select max(h.at at time zone 'Asia/Ho_Chi_Minh')::date from assignment_step h
                 where h.assignment_id = a.id and h.action = ?)) as since,
              not exists (select 1 from units_ended(?) u where u.id = a.owner_id)
                and not exists (select 1 from assignment_fallen f where f.assignment_id = a.id and f.ended) as stands
            """;

    private static final String OPEN = """
            insert into assignment (id, plan_id, unit_id, owner_id, assigner_id, item_key, edition, role, relation, original_due, due,
              stage, version, raised_at, changed_at, turn_since, facts, series_id, from_day, to_day)
            select o.id, a.plan_id, a.unit_id, a.owner_id, a.assigner_id, a.item_key, a.edition, a.role, a.relation, o.to_day, o.to_day,
              ?, 1, n.now, n.now, n.now, a.facts, a.id, o.from_day, o.to_day
            from (select ?::timestamptz as now) n
            cross join unnest(?::uuid[], ?::uuid[], ?::date[], ?::date[]) as o(id, series_id, from_day, to_day)
            join assignment a on a.id = o.series_id
            on conflict do nothing returning id
            """;

    /** An edition writes otherwise when it recurs or until when, or gives it again, whatever it was before. */
    private static final String CHANGED = """
            exists (select 1 from plan_change c where c.plan_id = a.plan_id and c.edition = ? and c.part = 'item'
              and c.key = a.item_key and (c.change = 'added' or c.change = 'changed'
                and (c.fields @> '[{"name": "recurrence"}]' or c.fields @> '[{"name": "windows"}]'
                  or c.fields @> '[{"name": "due"}]')))
            """;

    /** An occurrence of a series that the rhythm may not have any more. */
    record Open(AssignmentId id, ItemKey item, LocalDate from, LocalDate to) {}

    @Inject
    Database database;

    List<PlanId> plansWithDue(LocalDate today) {
        return database.list(
                "select distinct a.plan_id " + DUE + " limit 100",
                row -> new PlanId(row.uuid("plan_id")),
                today,
                RUNNING);
    }

    /** Those of a plan that nobody else looks at just now. */
    List<Series> lockDue(PlanId plan, LocalDate today, int limit) {
        return database.list(
                SERIES + DUE + " and a.plan_id = ? order by a.item_key, a.id limit ? for update of a skip locked",
                OccurrenceStore::series,
                Action.MEET_CONDITION,
                today,
                today,
                RUNNING,
                plan.value(),
                limit);
    }

    /** Those that are new: what is there already stays as it is. */
    Set<AssignmentId> open(List<Opening> all, Instant now) {
        return new HashSet<>(database.list(
                OPEN,
                row -> row.id("id", AssignmentId::new),
                Stage.ASSIGNED,
                now,
                Columns.of(all, UUID[]::new, one -> one.id().value()),
                Columns.of(all, UUID[]::new, one -> one.series().id().value()),
                Columns.of(all, LocalDate[]::new, one -> one.window().from()),
                Columns.of(all, LocalDate[]::new, one -> one.window().to())));
    }

    /** Those of the same days that an edition took away. */
    List<AssignmentId> fallen(List<Opening> all) {
        return database.list(
                """
                select a.id from unnest(?::uuid[], ?::date[], ?::date[]) as o(series_id, from_day, to_day)
                join assignment a on a.series_id = o.series_id and a.from_day = o.from_day and a.to_day = o.to_day
                where a.fell is not null and a.stage = ? order by a.id
                """,
                row -> row.id("id", AssignmentId::new),
                Columns.of(all, UUID[]::new, one -> one.series().id().value()),
                Columns.of(all, LocalDate[]::new, one -> one.window().from()),
                Columns.of(all, LocalDate[]::new, one -> one.window().to()),
                Stage.RECALLED);
    }

    /** When to look again; null for never. */
    void lookAgain(Collection<AssignmentId> series, @Nullable LocalDate on) {
        database.update(
                "update assignment set occurs_next = ? where id = any(?)", on, series.toArray(AssignmentId[]::new));
    }

    /** Nothing of the plan opens any more. */
    void stop(PlanId plan) {
        database.update(
                "update assignment set occurs_next = null where plan_id = ? and occurs_next is not null", plan.value());
    }

    int editionOf(PlanId plan) {
        return database.first("select edition from plan_ref where id = ?", row -> row.integer("edition"), plan.value())
                .orElseThrow();
    }

    /** The series of these units whose rhythm an edition writes otherwise: it counts from the day on. */
    void countFrom(PlanId plan, int edition, List<UnitId> units, LocalDate today) {
        database.update("""
                update assignment a set occurs_since = ?, occurs_next = case when i.recurs then '-infinity'::date end
                from plan_item i
                where a.plan_id = ? and a.unit_id = any(?) and a.series_id is null
                  and i.plan_id = a.plan_id and i.key = a.item_key and (i.recurs or a.occurs_next is not null) and %s
                """.formatted(CHANGED), today, plan.value(), units.toArray(UnitId[]::new), edition);
    }

    /** Their occurrences that are to be done and whose days are not over. */
    List<Open> openAfter(PlanId plan, int edition, List<UnitId> units, LocalDate today) {
        return database.list(
                """
                select a.id, a.item_key, a.from_day, a.to_day from assignment a
                where a.plan_id = ? and a.unit_id = any(?) and a.series_id is not null and %s
                  and a.to_day >= ? and a.stage = any(?) order by a.id
                """.formatted(CHANGED),
                row -> new Open(
                        row.id("id", AssignmentId::new),
                        new ItemKey(row.text("item_key")),
                        row.day("from_day"),
                        row.day("to_day")),
                plan.value(),
                units.toArray(UnitId[]::new),
                edition,
                today,
                Stage.in(Action.RECALL));
    }

    private static Series series(Row row) throws SQLException {
        return new Series(
                row.id("id", AssignmentId::new),
                new PlanId(row.uuid("plan_id")),
                new ItemKey(row.text("item_key")),
                row.id("unit_id", UnitId::new),
                row.id("owner_id", UnitId::new),
                row.idOrNull("assigner_id", UnitId::new),
                new Holding(row.word("role", Role.class), row.word("relation", Relation.class)),
                row.day("since"),
                row.flag("stands"));
    }
}
