package vn.thac.task.step;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.request.Acting;
import vn.thac.core.sql.Columns;
import vn.thac.core.sql.Database;
import vn.thac.directory.UnitId;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.Action;
import vn.thac.task.assignment.Amendment;
import vn.thac.task.assignment.Amendment.Field;
import vn.thac.task.assignment.Assignment;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Deadline;
import vn.thac.task.assignment.Holding;
import vn.thac.task.assignment.Stage;
import vn.thac.task.assignment.Step;
import vn.thac.task.follow.PassedToStore;

/** Loads one assignment for a change, and keeps the change with its place in the history. */
@ApplicationScoped
public class AssignmentStore {

    @Inject
    Database database;

    @Inject
    Acting acting;

    @Inject
    ObjectMapper json;

    public Optional<Assignment> lock(AssignmentId id) {
        AssignmentRow row = AssignmentRow.findById(id.value(), LockModeType.PESSIMISTIC_WRITE);
        return Optional.ofNullable(row).map(AssignmentRow::toDomain);
    }

    public Optional<PlanId> planOf(AssignmentId id) {
        return database.first(
                "select plan_id from assignment where id = ?", row -> new PlanId(row.uuid("plan_id")), id.value());
    }

    /** All that wait for a condition of a plan, in the order of their ids. */
    public List<Assignment> lockWaiting(PlanId plan, String condition) {
        return AssignmentRow.<AssignmentRow>find(
                        "plan = ?1 and waitsFor = ?2 and stage = ?3 order by id",
                        plan.value(),
                        condition,
                        Stage.WAITING.wire())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .stream()
                .map(AssignmentRow::toDomain)
                .toList();
    }

    /** Those whose item waits for a condition of a plan, and which nobody has taken on; an occurrence goes with its series. */
    public List<AssignmentId> notBegun(PlanId plan, String condition) {
        return database.list(
                """
                select a.id from plan_item i join assignment a on a.plan_id = i.plan_id and a.item_key = i.key
                where i.plan_id = ? and i.waits_for = ? and a.stage = any(?)
                  and (a.series_id is null or exists (select 1 from assignment s where s.id = a.series_id and s.stage = any(?)))
                order by a.id
                """,
                row -> row.id("id", AssignmentId::new),
                plan.value(),
                condition,
                Stage.in(Action.TAKE_BACK_CONDITION),
                Stage.in(Action.TAKE_BACK_CONDITION));
    }

    /** Those of some that are occurrences, each with the last of its days, on which it is due. */
    public Map<AssignmentId, Deadline> occurrences(List<Assignment> some) {
        Map<AssignmentId, Deadline> lastDays = new HashMap<>();
        database.list(
                "select id, to_day from assignment where id = any(?) and series_id is not null",
                row -> lastDays.put(row.id("id", AssignmentId::new), new Deadline(row.day("to_day"))),
                (Object) Columns.of(some, UUID[]::new, one -> one.id().value()));
        return lastDays;
    }

    /** Those of some units under a plan that can be recalled and that nobody else changes just now. */
    public List<Assignment> lockRecallable(PlanId plan, List<UnitId> units) {
        List<UUID> free = database.list(
                """
                select id from assignment where plan_id = ? and unit_id = any(?) and stage = any(?)
                order by unit_id, item_key for update skip locked
                """, row -> row.uuid("id"), plan.value(), units.toArray(UnitId[]::new), Stage.in(Action.RECALL));
        return free.isEmpty()
                ? List.of()
                : AssignmentRow.<AssignmentRow>list("id in ?1 order by unit, item", free).stream()
                        .map(AssignmentRow::toDomain)
                        .toList();
    }

    /** The next units that have something under a plan. */
    public List<UnitId> unitsAfter(PlanId plan, @Nullable UnitId last, int limit) {
        return database.list(
                "select distinct unit_id from assignment where plan_id = ? and (?::uuid is null or unit_id > ?)"
                        + " order by unit_id limit ?",
                row -> row.id("unit_id", UnitId::new),
                plan.value(),
                last,
                last,
                limit);
    }

    /** These, in the order of their ids, with what is in the tables. */
    public List<Assignment> lockAll(List<AssignmentId> ids) {
        return ids.isEmpty()
                ? List.of()
                : AssignmentRow.<AssignmentRow>find(
                                "id in ?1 order by id",
                                ids.stream().map(AssignmentId::value).toList())
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .list()
                        .stream()
                        .map(AssignmentRow::toDomain)
                        .toList();
    }

    public void keep(Step step, Assignment next, Instant now) {
        keep(step, List.of(next), now);
    }

    /** What the change left behind is in the tables when this returns, for who reads them with SQL. */
    public void keep(Step step, List<Assignment> all, Instant now) {
        keep(step, all, now, null, null);
    }

    /**
     * The history tells what the edition made otherwise for all of them, and they follow its text.
     *
     * @param had their part before, where that is another now
     */
    public void keepAmended(Amendment amendment, List<Assignment> all, @Nullable Holding had, Instant now) {
        keep(new Step.Amend(amendment), all, now, amendment, had);
    }

    private void keep(
            Step step, List<Assignment> all, Instant now, @Nullable Amendment amendment, @Nullable Holding had) {
        boolean inSql = all.size() > 1 || amendment != null;
        List<AssignmentRow> rows = new ArrayList<>();
        for (Assignment next : all) {
            AssignmentRow row = AssignmentRow.findById(next.id().value());
            if (inSql) {
                AssignmentRow.getEntityManager().detach(row);
            }
            row.take(next, now);
            rows.add(row);
        }
        if (inSql) {
            database.update(AssignmentColumnsStore.update(rows, amendment == null ? null : amendment.edition()));
        } else {
            AssignmentRow.flush();
        }
        database.update(
                """
                insert into assignment_step (assignment_id, version, at, action, stage, due, completed_at, confirmed_at,
                  reason, percent, note, result, evidence, actor, acting_unit, said, refers_to, edition, fields, held_role,
                  held_relation)
                select id, version, ?, ?, stage, due, completed_at, confirmed_at, reason, percent, note, result, evidence,
                  ?, ?, ?, ?, ?, ?::jsonb, ?, ?
                from assignment where id = any(?)
                """,
                now,
                step.action(),
                acting.actor().name(),
                acting.unit(),
                step.said(),
                step.refersTo(),
                step.edition(),
                amendment == null ? null : written(amendment.fields()),
                had == null ? null : had.role(),
                had == null ? null : had.relation(),
                Columns.of(all, UUID[]::new, next -> next.id().value()));
    }

    /** An assignment that comes of another one, of the same item and edition, and follows the same text. */
    public void insert(Assignment fresh, AssignmentId origin, Instant now) {
        AssignmentRow row = AssignmentRow.of(fresh, AssignmentRow.findById(origin.value()), now);
        row.persistAndFlush();
        database.update(
                "insert into assignment_origin (assignment_id, origin_id) values (?, ?)",
                fresh.id().value(),
                origin.value());
        database.update("""
                update assignment a set named = o.named, facts = o.facts,
                  occurs_since = case when o.occurs_next is not null then (?::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date end,
                  occurs_next = case when o.occurs_next is not null then '-infinity'::date end
                from assignment o where a.id = ? and o.id = ?
                """, now, fresh.id(), origin);
    }

    /**
     * One that its unit has had before comes of another one, whose part it has now: it stands as long as that does and
     * recurs from now on. What came from it stands as long as it does anyway.
     */
    public void giveAgain(AssignmentId again, AssignmentId origin, Holding part, Instant now) {
        database.update("""
                with recursive line as (
                  select origin_id from assignment_origin where assignment_id = ?
                  union
                  select g.origin_id from line l join assignment_origin g on g.assignment_id = l.origin_id)
                insert into assignment_origin (assignment_id, origin_id)
                select w.again, w.origin from (values (?::uuid, ?::uuid)) w(again, origin)
                where not exists (select 1 from line l where l.origin_id = w.again) on conflict do nothing
                """, origin, again, origin);
        database.update("""
                update assignment a set fell = null, named_role = ?, named_relation = ?,
                  named = greatest(coalesce(a.named, a.edition), coalesce(o.named, o.edition)),
                  occurs_since = case when o.occurs_next is not null then (?::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date
                    else a.occurs_since end,
                  occurs_next = case when o.occurs_next is not null then '-infinity'::date end
                from assignment o where a.id = ? and o.id = ?
                """, part.role(), part.relation(), now, again, origin);
        database.update(
                "update assignment set fell = null where fell is not null and series_id = ? and stage <> ?",
                again,
                Stage.RECALLED);
    }

    /** What another unit has of the same item: of an occurrence, that of the same days. */
    public Optional<AssignmentId> sameOf(AssignmentId one, UnitId unit) {
        return database.first("""
                select b.id from assignment a join assignment b on b.plan_id = a.plan_id and b.item_key = a.item_key
                  and b.from_day is not distinct from a.from_day and b.to_day is not distinct from a.to_day
                where a.id = ? and b.unit_id = ?
                """, row -> new AssignmentId(row.uuid("id")), one, unit);
    }

    /**
     * What {@code o} goes with an assignment {@code x}: the occurrences of a series, but for one that was given to another
     * unit, and what is handed down of it, of an occurrence that of the same days.
     */
    private static final String GOES_WITH = """
            from assignment x cross join lateral (
              select o.* from assignment o where o.series_id = x.id and o.unit_id = x.unit_id
              union all
              select o.* from (select 1) every %s join assignment o on o.assigner_id = g.id
              where o.plan_id = x.plan_id and o.item_key = x.item_key and o.id <> x.id
                and (x.series_id is null or o.from_day = x.from_day and o.to_day = x.to_day)) o
            """.formatted(PassedToStore.GIVERS);

    /** What goes with it and can be recalled. */
    public List<Assignment> lockOpenWith(AssignmentId one) {
        return lockAll(database.list(
                "select o.id " + GOES_WITH + " where x.id = ? and o.stage = any(?)",
                row -> row.id("id", AssignmentId::new),
                one,
                Stage.in(Action.RECALL)));
    }

    /**
     * What was recalled with it and stands so.
     *
     * @param days of an occurrence, where it is one of a series; null for what comes and goes with it in any case
     * @param owed whether its days were over by then
     */
    public record RecalledWith(AssignmentId id, @Nullable Days days, boolean owed) {}

    /** The days of an occurrence, both ends included. */
    public record Days(LocalDate from, LocalDate to) {}

    /** What was recalled at the moment when it was last, and stands so. */
    public List<RecalledWith> recalledWith(AssignmentId one) {
        return database.list(
                "select o.id, case when x.series_id is null then o.from_day end as from_day, o.to_day,"
                        + " o.to_day < (s.at at time zone 'Asia/Ho_Chi_Minh')::date as owed " + GOES_WITH + """
                join assignment_step s on s.assignment_id = o.id and s.version = o.version
                where x.id = ? and o.stage = ? and s.at = (
                  select max(h.at) from assignment_step h where h.assignment_id = x.id and h.stage = ?)
                """,
                row -> {
                    LocalDate from = row.dayOrNull("from_day");
                    return new RecalledWith(
                            row.id("id", AssignmentId::new),
                            from == null ? null : new Days(from, row.day("to_day")),
                            from != null && row.flag("owed"));
                },
                one,
                Stage.RECALLED,
                Stage.RECALLED);
    }

    private String written(List<Field> fields) {
        try {
            return json.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
