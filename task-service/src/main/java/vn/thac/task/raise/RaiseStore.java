package vn.thac.task.raise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.thac.platform.UnitId;
import vn.thac.platform.sql.Database;
import vn.thac.platform.sql.Row;
import vn.thac.task.ItemKey;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Deadline;
import vn.thac.task.assignment.Holding;
import vn.thac.task.assignment.Relation;
import vn.thac.task.assignment.Role;
import vn.thac.task.assignment.Stage;

/** Reads what a chunk meets and writes what it brings, a few statements for thousands of assignments. */
@ApplicationScoped
class RaiseStore {

    private static final String INSERT = """
            insert into assignment (id, plan_id, unit_id, item_key, role, relation, original_due, due, stage, waits_for,
              version, raised_at, changed_at)
            select m.id, ?, m.unit_id, h.item_key, h.role, h.relation, h.due, h.due, h.stage, h.waits_for, 1, ?, ?
            from unnest(?::uuid[], ?::uuid[], ?::integer[]) as m(id, unit_id, held)
            join unnest(?::text[], ?::text[], ?::text[], ?::date[], ?::text[], ?::text[]) with ordinality
              as h(item_key, role, relation, due, stage, waits_for, held) on h.held = m.held
            """;

    @Inject
    Database database;

    /** Locks the plan for this chunk. A plan that is not known yet means that the events came out of their order. */
    Tally lock(PlanId plan) {
        return database.first(
                        "select raised_sequence, raised_total from plan_ref where id = ? for update",
                        row -> new Tally(row.number("raised_sequence"), row.number("raised_total")),
                        plan.value())
                .orElseThrow(() -> new IllegalStateException("members of a plan that was never issued: " + plan));
    }

    /** What the party holds, each item once with its strongest part. */
    List<HeldItem> held(PlanId plan, String party) {
        Map<ItemKey, HeldItem> held = new LinkedHashMap<>();
        database.list("""
                select i.key, i.due, i.waits_for, h.role, h.relation
                from plan_holder h join plan_item i on i.plan_id = h.plan_id and i.key = h.item_key
                where h.plan_id = ? and h.party = ? order by i.ordinal, i.key
                """, RaiseStore::heldItem, plan.value(), party)
                .forEach(item -> held.merge(item.item(), item, RaiseStore::stronger));
        return List.copyOf(held.values());
    }

    Map<Place, Held> there(PlanId plan, Collection<HeldItem> items, Collection<UnitId> units) {
        Map<Place, Held> there = new HashMap<>();
        database.list("""
                select unit_id, item_key, id, role, relation, stage, version from assignment
                where plan_id = ? and unit_id = any(?) and item_key = any(?)
                """,
                row -> there.put(
                        new Place(row.unit("unit_id"), new ItemKey(row.text("item_key"))),
                        new Held(
                                new AssignmentId(row.uuid("id")),
                                holding(row),
                                Stage.of(row.text("stage")).orElseThrow(),
                                row.number("version"))),
                plan.value(),
                units.toArray(UnitId[]::new),
                items.stream().map(i -> i.item().value()).toArray(String[]::new));
        return there;
    }

    void insert(PlanId plan, List<HeldItem> items, List<Fall.Fresh> fresh, Instant now) {
        Map<HeldItem, Integer> place = new HashMap<>();
        items.forEach(item -> place.put(item, place.size() + 1));
        database.update(
                INSERT,
                plan.value(), now, now,
                fresh.stream().map(f -> f.id().value()).toArray(UUID[]::new),
                fresh.stream().map(Fall.Fresh::unit).toArray(UnitId[]::new),
                fresh.stream().map(f -> place.get(f.item())).toArray(Integer[]::new),
                items.stream().map(i -> i.item().value()).toArray(String[]::new),
                items.stream().map(i -> i.holding().role().wire()).toArray(String[]::new),
                items.stream().map(i -> i.holding().relation().wire()).toArray(String[]::new),
                items.stream().map(i -> i.firstDue() == null ? null : i.firstDue().day()).toArray(LocalDate[]::new),
                items.stream().map(i -> i.firstState().stage().wire()).toArray(String[]::new),
                items.stream().map(HeldItem::waitsFor).toArray(String[]::new));
    }

    void strengthen(List<Fall.Stronger> stronger) {
        database.update("""
                update assignment a set role = s.role, relation = s.relation, version = a.version + 1
                from unnest(?::uuid[], ?::text[], ?::text[]) as s(id, role, relation) where a.id = s.id
                """,
                stronger.stream().map(s -> s.before().id().value()).toArray(UUID[]::new),
                stronger.stream().map(s -> s.holding().role().wire()).toArray(String[]::new),
                stronger.stream().map(s -> s.holding().relation().wire()).toArray(String[]::new));
    }

    /** Notes that the chunk was worked off; says whether it is the first time. */
    boolean note(ExpandedMembers chunk, int raised) {
        return database.update(
                        "insert into plan_chunk (plan_id, party, chunk, raised) values (?, ?, ?, ?) on conflict do nothing",
                        chunk.planId().value(), chunk.party(), chunk.chunk(), raised)
                == 1;
    }

    void count(PlanId plan, Tally tally) {
        database.update(
                "update plan_ref set raised_sequence = ?, raised_total = ? where id = ?",
                tally.sequence(), tally.total(), plan.value());
    }

    private static HeldItem heldItem(Row row) throws SQLException {
        LocalDate due = row.dayOrNull("due");
        return new HeldItem(
                new ItemKey(row.text("key")),
                holding(row),
                due == null ? null : new Deadline(due),
                row.textOrNull("waits_for"));
    }

    private static HeldItem stronger(HeldItem one, HeldItem other) {
        return other.holding().strongerThan(one.holding()) ? other : one;
    }

    private static Holding holding(Row row) throws SQLException {
        return new Holding(Role.of(row.text("role")).orElseThrow(), Relation.of(row.text("relation")).orElseThrow());
    }
}
