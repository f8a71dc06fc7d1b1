package vn.thac.task.raise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Columns;
import vn.thac.core.sql.Database;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.Action;
import vn.thac.task.assignment.Assignment;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Deadline;
import vn.thac.task.assignment.Stage;
import vn.thac.task.raise.HandedDownPayload.Given;
import vn.thac.task.raise.PlanAssignmentsRaised.Count;

/** Reads what a chunk of those to whom an item is handed down meets, and writes what it brings. */
@ApplicationScoped
class HandedDownStore {

    private static final String INSERT = """
            insert into assignment (id, plan_id, unit_id, owner_id, assigner_id, item_key, edition, role, relation,
              original_due, due, stage, waits_for, version, raised_at, changed_at, turn_since, facts, handed_round,
              occurs_since, occurs_next)
            select h.id, i.plan_id, h.unit_id, h.unit_id, h.assigner_id, i.key, n.edition, h.role, h.relation, h.due, h.due,
              h.stage, case when h.stage = 'waiting' then i.waits_for end, 1, n.now, n.now, n.now,
              nullif(i.edition, n.edition), n.round,
              case when i.recurs then (n.now at time zone 'Asia/Ho_Chi_Minh')::date end,
              case when i.recurs then '-infinity'::date end
            from (select ?::timestamptz as now, ?::integer as edition, ?::integer as round) n
            cross join unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::date[], ?::text[])
              as h(id, unit_id, assigner_id, role, relation, due, stage)
            join plan_item i on i.plan_id = ? and i.key = ?
            """;

    /** An item as it is written now. */
    record Text(
            String kind, @Nullable Deadline due, @Nullable String waitsFor) {}

    /**
     * What a unit has of the item already.
     *
     * @param assigner who hands it down; null where the plan gives it itself
     * @param fell whether it was taken from the unit by an edition or a round
     * @param named whether the plan names the unit for it, by its last edition
     */
    record Had(AssignmentId id, @Nullable UnitId assigner, boolean fell, boolean named) {

        boolean isOfThePlan() {
            return assigner == null && named;
        }
    }

    @Inject
    Database database;

    /** Locks the plan. One that is not known yet, or not in this edition, means that the events came out of their order. */
    Count lock(HandedDownPayload chunk) {
        record Locked(int edition, Count count) {}
        Locked locked = database.first(
                        "select edition, raised_sequence, raised_total from plan_ref where id = ? for update",
                        row -> new Locked(
                                row.integer("edition"),
                                new Count(row.number("raised_sequence"), row.number("raised_total"))),
                        chunk.planId().value())
                .filter(one -> one.edition() >= chunk.edition())
                .orElseThrow(() -> new IllegalStateException(
                        "handed down by an edition that was never issued: " + chunk.planId() + " " + chunk.edition()));
        return locked.count();
    }

    void count(PlanId plan, Count count) {
        database.update("update plan_ref set raised_sequence = ? where id = ?", count.sequence(), plan.value());
    }

    /** Notes that it was taken; false for one that was, or that a later round has made void. */
    boolean note(HandedDownPayload chunk) {
        return database.update("""
                        insert into plan_handing as p (plan_id, item_key, round, taken) values (?, ?, ?, array[?])
                        on conflict (plan_id, item_key) do update set round = excluded.round,
                          taken = case when p.round = excluded.round then p.taken || excluded.taken else excluded.taken end
                        where p.round < excluded.round or p.round = excluded.round and not p.taken @> excluded.taken
                        """, chunk.planId().value(), chunk.item().value(), chunk.round(), chunk.chunk()) > 0;
    }

    /** Whether all chunks of the round were taken. */
    boolean isComplete(HandedDownPayload chunk) {
        return database.first(
                        "select 1 from plan_handing where plan_id = ? and item_key = ? and cardinality(taken) = ?",
                        row -> true,
                        chunk.planId().value(),
                        chunk.item().value(),
                        chunk.chunks())
                .isPresent();
    }

    Text text(HandedDownPayload chunk) {
        return database.first(
                        """
                        select i.kind, i.due, case when c.met_at is null then i.waits_for end as waits_for from plan_item i
                        left join plan_condition c on c.plan_id = i.plan_id and c.key = i.waits_for
                        where i.plan_id = ? and i.key = ?
                        """,
                        row -> {
                            LocalDate due = row.dayOrNull("due");
                            return new Text(
                                    row.text("kind"),
                                    due == null ? null : new Deadline(due),
                                    row.textOrNull("waits_for"));
                        },
                        chunk.planId().value(),
                        chunk.item().value())
                .orElseThrow();
    }

    /** By the chunk's units. */
    Map<UnitId, Had> had(HandedDownPayload chunk) {
        Map<UnitId, Had> had = new HashMap<>();
        database.list(
                """
                select a.id, a.unit_id, a.assigner_id, a.fell is not null as fell,
                  a.fell is null and coalesce(a.named, a.edition) >= coalesce((select max(n.edition) from plan_item_named n
                    where n.plan_id = a.plan_id and n.item_key = a.item_key), 1) as named
                from assignment a
                where a.plan_id = ? and a.item_key = ? and a.unit_id = any(?) and a.series_id is null
                """,
                row -> had.put(
                        row.id("unit_id", UnitId::new),
                        new Had(
                                row.id("id", AssignmentId::new),
                                row.idOrNull("assigner_id", UnitId::new),
                                row.flag("fell"),
                                row.flag("named"))),
                chunk.planId().value(),
                chunk.item().value(),
                units(chunk.units()));
        return had;
    }

    void insert(HandedDownPayload chunk, List<Assignment> all, Instant now) {
        database.update(
                INSERT,
                now,
                chunk.edition(),
                chunk.round(),
                Columns.of(all, UUID[]::new, one -> one.id().value()),
                Columns.of(all, UUID[]::new, one -> one.unit().value()),
                Columns.of(
                        all,
                        UUID[]::new,
                        one -> one.assigner() == null ? null : one.assigner().value()),
                Columns.of(all, String[]::new, one -> one.holding().role().wire()),
                Columns.of(all, Relation[]::new, one -> one.holding().relation()),
                Columns.of(
                        all,
                        LocalDate[]::new,
                        one -> one.due() == null ? null : one.due().day()),
                Columns.of(all, Stage[]::new, one -> one.state().stage()),
                chunk.planId().value(),
                chunk.item().value());
    }

    /** These are named by the round, with the part that it gives. */
    void named(HandedDownPayload chunk, List<Given> units) {
        database.update(
                """
                update assignment a set handed_round = ?, named = ?, named_role = 'perform', named_relation = h.relation
                from unnest(?::uuid[], ?::text[]) as h(unit_id, relation)
                where a.plan_id = ? and a.item_key = ? and a.unit_id = h.unit_id and a.series_id is null
                """,
                chunk.round(),
                chunk.edition(),
                units(units),
                Columns.of(units, Relation[]::new, Given::relation),
                chunk.planId().value(),
                chunk.item().value());
    }

    /** What has come of another unit's assignment stands as long as that does, through whoever had it between. */
    void nameWithOrigins(HandedDownPayload chunk) {
        database.update("""
                with recursive line as (
                  select a.id, g.origin_id from assignment a join assignment_origin g on g.assignment_id = a.id
                  where a.plan_id = ? and a.item_key = ? and a.assigner_id is not null
                  union
                  select l.id, g.origin_id from line l join assignment_origin g on g.assignment_id = l.origin_id)
                update assignment a set handed_round = ? from line l join assignment o on o.id = l.origin_id
                where a.id = l.id and o.handed_round = ?
                """, chunk.planId().value(), chunk.item().value(), chunk.round(), chunk.round());
    }

    /** What is handed down to others than the round names, their occurrences too, and is still open. */
    List<AssignmentId> others(HandedDownPayload chunk) {
        return database.list(
                """
                select a.id from assignment a left join assignment s on s.id = a.series_id
                where a.plan_id = ? and a.item_key = ? and a.assigner_id is not null
                  and coalesce(s.handed_round, a.handed_round, 0) < ? and a.stage = any(?) order by a.id
                """,
                row -> row.id("id", AssignmentId::new),
                chunk.planId().value(),
                chunk.item().value(),
                chunk.round(),
                Stage.in(Action.RECALL));
    }

    private static UUID[] units(List<Given> all) {
        return Columns.of(all, UUID[]::new, given -> given.unit().id().value());
    }
}
