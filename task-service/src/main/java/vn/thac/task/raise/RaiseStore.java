package vn.thac.task.raise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.directory.UnitId;
import vn.thac.task.ItemKey;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Deadline;
import vn.thac.task.assignment.Holding;
import vn.thac.task.assignment.Relation;
import vn.thac.task.assignment.Role;
import vn.thac.task.assignment.Stage;

/** Reads what chunks meet and writes what they bring, one statement each for all chunks of a wave. */
@ApplicationScoped
class RaiseStore {

    private static final String LOCK = """
            select id, raised_sequence, raised_total from plan_ref where id = any(?) order by id for update
            """;

    private static final String HELD = """
            select w.n, i.key, i.due, i.waits_for, h.role, h.relation
            from unnest(?::uuid[], ?::text[]) with ordinality as w(plan_id, party, n)
            join plan_holder h on h.plan_id = w.plan_id and h.party = w.party
            join plan_item i on i.plan_id = h.plan_id and i.key = h.item_key
            order by w.n, i.ordinal, i.key
            """;

    private static final String THERE = """
            select a.plan_id, a.unit_id, a.item_key, a.id, a.role, a.relation, a.stage, a.version
            from unnest(?::uuid[], ?::uuid[]) as w(plan_id, unit_id)
            join assignment a on a.plan_id = w.plan_id and a.unit_id = w.unit_id
            """;

    /** Each assignment points at the item it is for, so that what all units share is sent once. */
    private static final String INSERT = """
            insert into assignment (id, plan_id, unit_id, item_key, role, relation, original_due, due, stage, waits_for,
              version, raised_at, changed_at)
            select m.id, h.plan_id, m.unit_id, h.item_key, h.role, h.relation, h.due, h.due, h.stage, h.waits_for, 1, ?, ?
            from unnest(?::uuid[], ?::uuid[], ?::integer[]) as m(id, unit_id, held)
            join unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::date[], ?::text[], ?::text[]) with ordinality
              as h(plan_id, item_key, role, relation, due, stage, waits_for, held) on h.held = m.held
            """;

    private static final String STRENGTHEN = """
            update assignment a set role = s.role, relation = s.relation, version = a.version + 1
            from unnest(?::uuid[], ?::text[], ?::text[]) as s(id, role, relation) where a.id = s.id
            """;

    private static final String NOTE = """
            insert into plan_chunk (plan_id, party, chunk, raised)
            select * from unnest(?::uuid[], ?::text[], ?::integer[], ?::integer[])
            on conflict do nothing returning plan_id
            """;

    private static final String COUNT = """
            update plan_ref p set raised_sequence = t.sequence, raised_total = t.total
            from unnest(?::uuid[], ?::bigint[], ?::bigint[]) as t(id, sequence, total) where p.id = t.id
            """;

    @Inject
    Database database;

    /** Locks the plans. One that is not known yet means that the events came out of their order. */
    Map<PlanId, Tally> lock(Set<PlanId> plans) {
        Map<PlanId, Tally> tallies = new HashMap<>();
        database.list(
                LOCK,
                row -> tallies.put(
                        new PlanId(row.uuid("id")),
                        new Tally(row.number("raised_sequence"), row.number("raised_total"))),
                (Object) column(plans, PlanId::value, UUID[]::new));
        for (PlanId plan : plans) {
            if (!tallies.containsKey(plan)) {
                throw new IllegalStateException("members of a plan that was never issued: " + plan);
            }
        }
        return tallies;
    }

    /** What each chunk's party holds, each item once with its strongest part. */
    Map<ExpandedMembers, List<HeldItem>> held(List<ExpandedMembers> chunks) {
        Map<Integer, Map<ItemKey, HeldItem>> found = new HashMap<>();
        database.list(
                HELD,
                row -> {
                    HeldItem item = heldItem(row);
                    return found.computeIfAbsent(row.integer("n") - 1, n -> new LinkedHashMap<>())
                            .merge(item.item(), item, RaiseStore::stronger);
                },
                column(chunks, c -> c.planId().value(), UUID[]::new),
                column(chunks, ExpandedMembers::party, String[]::new));
        Map<ExpandedMembers, List<HeldItem>> held = new HashMap<>();
        found.forEach((n, items) -> held.put(chunks.get(n), List.copyOf(items.values())));
        return held;
    }

    /** The assignments that the chunks' units have already under the chunks' plans. */
    Map<PlanId, Map<Place, Held>> there(List<ExpandedMembers> chunks) {
        Map<PlanId, Map<Place, Held>> there = new HashMap<>();
        if (chunks.isEmpty()) {
            return there;
        }
        List<UUID> plans = new ArrayList<>();
        List<UnitId> units = new ArrayList<>();
        for (ExpandedMembers chunk : chunks) {
            for (UnitId unit : Set.copyOf(chunk.units())) {
                plans.add(chunk.planId().value());
                units.add(unit);
            }
        }
        database.list(
                THERE,
                row -> there.computeIfAbsent(new PlanId(row.uuid("plan_id")), p -> new HashMap<>())
                        .put(
                                new Place(row.id("unit_id", UnitId::new), new ItemKey(row.text("item_key"))),
                                new Held(
                                        new AssignmentId(row.uuid("id")),
                                        holding(row),
                                        Stage.of(row.text("stage")).orElseThrow(),
                                        row.number("version"))),
                plans.toArray(UUID[]::new),
                units.toArray(UnitId[]::new));
        return there;
    }

    void insert(List<Fallen.Given> given, Instant now) {
        record Shared(PlanId plan, HeldItem item) {}
        Map<Shared, Integer> shared = new LinkedHashMap<>();
        Integer[] places = given.stream()
                .map(g -> shared.computeIfAbsent(new Shared(g.plan(), g.fresh().item()), s -> shared.size() + 1))
                .toArray(Integer[]::new);
        Set<Shared> items = shared.keySet();
        database.update(
                INSERT,
                now,
                now,
                column(given, g -> g.fresh().id().value(), UUID[]::new),
                column(given, g -> g.fresh().unit(), UnitId[]::new),
                places,
                column(items, s -> s.plan().value(), UUID[]::new),
                column(items, s -> s.item().item().value(), String[]::new),
                column(items, s -> s.item().holding().role().wire(), String[]::new),
                column(items, s -> s.item().holding().relation().wire(), String[]::new),
                column(
                        items,
                        s -> s.item().firstDue() == null
                                ? null
                                : s.item().firstDue().day(),
                        LocalDate[]::new),
                column(items, s -> s.item().firstState().stage().wire(), String[]::new),
                column(items, s -> s.item().waitsFor(), String[]::new));
    }

    void strengthen(List<Fall.Stronger> stronger) {
        if (stronger.isEmpty()) {
            return;
        }
        database.update(
                STRENGTHEN,
                column(stronger, s -> s.before().id().value(), UUID[]::new),
                column(stronger, s -> s.holding().role().wire(), String[]::new),
                column(stronger, s -> s.holding().relation().wire(), String[]::new));
    }

    /** Notes that the chunks of a wave were worked off; says for which it is the first time. */
    Set<ExpandedMembers> note(List<Fallen> fallen) {
        Set<UUID> plans = new HashSet<>(database.list(
                NOTE,
                row -> row.uuid("plan_id"),
                column(fallen, f -> f.chunk().planId().value(), UUID[]::new),
                column(fallen, f -> f.chunk().party(), String[]::new),
                column(fallen, f -> f.chunk().chunk(), Integer[]::new),
                column(fallen, f -> f.fall().fresh().size(), Integer[]::new)));
        Set<ExpandedMembers> first = new HashSet<>();
        fallen.stream()
                .map(Fallen::chunk)
                .filter(c -> plans.contains(c.planId().value()))
                .forEach(first::add);
        return first;
    }

    void count(List<Fallen> fallen) {
        database.update(
                COUNT,
                column(fallen, f -> f.chunk().planId().value(), UUID[]::new),
                column(fallen, f -> f.after().sequence(), Long[]::new),
                column(fallen, f -> f.after().total(), Long[]::new));
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
        return new Holding(
                Role.of(row.text("role")).orElseThrow(),
                Relation.of(row.text("relation")).orElseThrow());
    }

    private static <R, V> V[] column(Collection<R> rows, Function<R, V> value, IntFunction<V[]> array) {
        return rows.stream().map(value).toArray(array);
    }
}
