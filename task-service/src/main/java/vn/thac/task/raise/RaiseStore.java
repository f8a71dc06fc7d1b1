package vn.thac.task.raise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.request.Acting;
import vn.thac.core.sql.Columns;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.task.ItemKey;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.Action;
import vn.thac.task.assignment.Assignment;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Deadline;
import vn.thac.task.assignment.Holding;
import vn.thac.task.assignment.Role;
import vn.thac.task.assignment.Stage;
import vn.thac.task.raise.MembersExpandedPayload.Chunk;
import vn.thac.task.raise.PlanAssignmentsRaised.Count;
import vn.thac.task.raise.Raising.Existing;
import vn.thac.task.raise.Raising.Named;
import vn.thac.task.raise.Raising.New;
import vn.thac.task.raise.Raising.Part;
import vn.thac.task.raise.Raising.Place;
import vn.thac.task.raise.Raising.Renamed;
import vn.thac.task.raise.Raising.Strengthened;

/** Reads what chunks meet and writes what they bring, one statement each for all chunks of a portion. */
@ApplicationScoped
class RaiseStore {

    private static final String LOCK = """
            select id, edition, raised_sequence, raised_total from plan_ref where id = any(?) order by id for update
            """;

    private static final String PARTS = """
            select w.n, i.key, i.kind, i.due, case when c.met_at is null then i.waits_for end as waits_for, h.role, h.relation,
              i.edition, coalesce((select max(n.edition) from plan_item_named n
                where n.plan_id = i.plan_id and n.item_key = i.key), 1) as named_since
            from unnest(?::uuid[], ?::text[]) with ordinality as w(plan_id, addressee, n)
            join plan_holder h on h.plan_id = w.plan_id and h.addressee = w.addressee
            join plan_item i on i.plan_id = h.plan_id and i.key = h.item_key
            left join plan_condition c on c.plan_id = i.plan_id and c.key = i.waits_for
            order by w.n, i.ordinal, i.key
            """;

    /** Looked up unit by unit: of a table that has just begun to grow the planner would compare each row with each unit. */
    private static final String EXISTING = """
            select a.plan_id, a.unit_id, a.item_key, a.id, a.owner_id, a.role, a.relation, a.stage, a.version,
              coalesce(a.named, a.edition) as named, coalesce(a.named_role, a.role) as named_role,
              coalesce(a.named_relation, a.relation) as named_relation, a.fell,
              a.assigner_id is not null as handed_down, a.inherited
            from (select distinct * from unnest(?::uuid[], ?::uuid[])) as w(plan_id, unit_id)
            cross join lateral (
              select * from assignment e where e.plan_id = w.plan_id and e.unit_id = w.unit_id offset 0) a
            where a.item_key = any(?) and a.series_id is null
            """;

    /** Each assignment points at the item it is for, so that what all units share is sent once. */
    private static final String INSERT = """
            insert into assignment (id, plan_id, unit_id, owner_id, item_key, edition, role, relation, original_due, due,
              stage, waits_for, version, raised_at, changed_at, turn_since, facts, occurs_since, occurs_next)
            select m.id, h.plan_id, m.unit_id, m.unit_id, h.item_key, h.edition, h.role, h.relation, h.due, h.due,
              h.stage, h.waits_for, 1, n.now, n.now, n.now, nullif(h.facts, h.edition),
              case when i.recurs then (n.now at time zone 'Asia/Ho_Chi_Minh')::date end,
              case when i.recurs then '-infinity'::date end
            from (select ?::timestamptz as now) n
            cross join unnest(?::uuid[], ?::uuid[], ?::integer[]) as m(id, unit_id, held)
            join unnest(?::uuid[], ?::integer[], ?::integer[], ?::text[], ?::text[], ?::text[], ?::date[], ?::text[], ?::text[])
              with ordinality as h(plan_id, edition, facts, item_key, role, relation, due, stage, waits_for, held)
              on h.held = m.held
            left join plan_item i on i.plan_id = h.plan_id and i.key = h.item_key
            """;

    private static final String STRENGTHEN = """
            with stronger as (
              update assignment a set role = s.role, relation = s.relation, version = a.version + 1, changed_at = ?
              from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[])
                as s(id, role, relation, held_role, held_relation)
              where a.id = s.id
              returning a.*, s.held_role, s.held_relation)
            insert into assignment_step (assignment_id, version, at, action, stage, due, completed_at, confirmed_at,
              reason, percent, note, result, evidence, held_role, held_relation, actor)
            select id, version, changed_at, ?, stage, due, completed_at, confirmed_at,
              reason, percent, note, result, evidence, held_role, held_relation, ?
            from stronger
            """;

    private static final String NOTE = """
            insert into plan_chunk (plan_id, edition, addressee, chunk)
            select * from unnest(?::uuid[], ?::integer[], ?::text[], ?::integer[])
            on conflict do nothing returning plan_id, edition, addressee, chunk
            """;

    private static final String NAME = """
            update assignment a set named = n.edition, named_role = n.role, named_relation = n.relation
            from unnest(?::uuid[], ?::integer[], ?::text[], ?::text[]) as n(id, edition, role, relation)
            where a.id = n.id
            """;

    private static final String COUNT = """
            update plan_ref p set raised_sequence = t.sequence, raised_total = t.total
            from unnest(?::uuid[], ?::bigint[], ?::bigint[]) as t(id, sequence, total) where p.id = t.id
            """;

    /** What the assignments of many units share. */
    private record Shared(
            PlanId plan,
            int edition,
            int facts,
            ItemKey item,
            Holding holding,
            @Nullable Deadline due,
            Stage stage,
            @Nullable String waitsFor) {

        static Shared of(New one) {
            Assignment assignment = one.assignment();
            return new Shared(
                    assignment.plan(),
                    one.naming().chunk().edition(),
                    one.naming().part().edition(),
                    assignment.item(),
                    assignment.holding(),
                    assignment.due(),
                    assignment.state().stage(),
                    one.naming().part().waitsFor());
        }

        @Nullable
        LocalDate day() {
            return due == null ? null : due.day();
        }
    }

    @Inject
    Database database;

    @Inject
    Acting acting;

    /** Locks the plans. One that is not known yet, or not in this edition, means that the events came out of their order. */
    Map<PlanId, Count> lock(List<MembersExpandedPayload> chunks) {
        Map<PlanId, Count> counts = new HashMap<>();
        Map<PlanId, Integer> editions = new HashMap<>();
        Set<PlanId> plans = new HashSet<>();
        chunks.forEach(chunk -> plans.add(chunk.planId()));
        database.list(
                LOCK,
                row -> {
                    PlanId plan = new PlanId(row.uuid("id"));
                    counts.put(plan, new Count(row.number("raised_sequence"), row.number("raised_total")));
                    return editions.put(plan, row.integer("edition"));
                },
                (Object) Columns.of(List.copyOf(plans), UUID[]::new, PlanId::value));
        for (MembersExpandedPayload chunk : chunks) {
            if (editions.getOrDefault(chunk.planId(), 0) < chunk.edition()) {
                throw new IllegalStateException("members of an edition that was never issued: " + chunk.key());
            }
        }
        return counts;
    }

    /** What each chunk's addressee holds; an item more than once where it has several parts in it. */
    Map<Chunk, List<Part>> parts(List<MembersExpandedPayload> chunks) {
        Map<Chunk, List<Part>> parts = new HashMap<>();
        database.list(
                PARTS,
                row -> parts.computeIfAbsent(chunks.get(row.integer("n") - 1).key(), c -> new ArrayList<>())
                        .add(part(row)),
                Columns.of(chunks, UUID[]::new, c -> c.planId().value()),
                Columns.of(chunks, String[]::new, MembersExpandedPayload::addressee));
        return parts;
    }

    /** The assignments that the chunks' units have already under the chunks' plans, of what the chunks' addressees hold. */
    Map<Place, Existing> existing(List<MembersExpandedPayload> chunks, Map<Chunk, List<Part>> held) {
        Map<Place, Existing> existing = new HashMap<>();
        Set<String> items = new HashSet<>();
        chunks.forEach(chunk -> held.getOrDefault(chunk.key(), List.of())
                .forEach(part -> items.add(part.item().value())));
        if (items.isEmpty()) {
            return existing;
        }
        List<UUID> plans = new ArrayList<>();
        List<UUID> units = new ArrayList<>();
        for (MembersExpandedPayload chunk : chunks) {
            chunk.units().forEach(unit -> {
                plans.add(chunk.planId().value());
                units.add(unit.id().value());
            });
        }
        database.list(
                EXISTING,
                row -> existing.put(
                        new Place(
                                new PlanId(row.uuid("plan_id")),
                                row.id("unit_id", UnitId::new),
                                new ItemKey(row.text("item_key"))),
                        new Existing(
                                new AssignmentId(row.uuid("id")),
                                row.id("owner_id", UnitId::new),
                                holding(row),
                                row.word("stage", Stage.class),
                                row.number("version"),
                                new Named(
                                        row.integer("named"),
                                        new Holding(
                                                row.word("named_role", Role.class),
                                                row.word("named_relation", Relation.class))),
                                row.integerOrNull("fell") != null,
                                row.flag("handed_down"),
                                row.flag("inherited"))),
                plans.toArray(UUID[]::new),
                units.toArray(UUID[]::new),
                items.toArray(String[]::new));
        return existing;
    }

    void insert(List<New> fresh, Instant now) {
        Map<Shared, Integer> places = new LinkedHashMap<>();
        Integer[] held = fresh.stream()
                .map(one -> places.computeIfAbsent(Shared.of(one), s -> places.size() + 1))
                .toArray(Integer[]::new);
        List<Shared> shared = List.copyOf(places.keySet());
        database.update(
                INSERT,
                now,
                Columns.of(fresh, UUID[]::new, one -> one.assignment().id().value()),
                Columns.of(fresh, UUID[]::new, one -> one.assignment().unit().value()),
                held,
                Columns.of(shared, UUID[]::new, s -> s.plan().value()),
                Columns.of(shared, Integer[]::new, Shared::edition),
                Columns.of(shared, Integer[]::new, Shared::facts),
                Columns.of(shared, String[]::new, s -> s.item().value()),
                Columns.of(shared, Role[]::new, s -> s.holding().role()),
                Columns.of(shared, Relation[]::new, s -> s.holding().relation()),
                Columns.of(shared, LocalDate[]::new, Shared::day),
                Columns.of(shared, Stage[]::new, Shared::stage),
                Columns.of(shared, String[]::new, Shared::waitsFor));
    }

    /** The stronger parts, with their lines in the history. */
    void strengthen(List<Strengthened> all, Instant now) {
        if (all.isEmpty()) {
            return;
        }
        database.update(
                STRENGTHEN,
                now,
                Columns.of(all, UUID[]::new, s -> s.before().id().value()),
                Columns.of(all, Role[]::new, s -> s.now().role()),
                Columns.of(all, Relation[]::new, s -> s.now().relation()),
                Columns.of(all, Role[]::new, s -> s.before().holding().role()),
                Columns.of(all, Relation[]::new, s -> s.before().holding().relation()),
                Action.STRENGTHEN,
                acting.actor().name());
    }

    /** The plan names their units for them: they have them as heirs no more. */
    void own(List<AssignmentId> all) {
        if (!all.isEmpty()) {
            database.update("update assignment set inherited = false where id = any(?)", (Object)
                    all.toArray(AssignmentId[]::new));
        }
    }

    /** By which edition they are named, with the part that this gives. */
    void name(List<Renamed> all) {
        database.update(
                NAME,
                Columns.of(all, UUID[]::new, r -> r.before().id().value()),
                Columns.of(all, Integer[]::new, r -> r.now().edition()),
                Columns.of(all, Role[]::new, r -> r.now().holding().role()),
                Columns.of(all, Relation[]::new, r -> r.now().holding().relation()));
    }

    /** Notes that the chunks of a portion were worked off; says for which it is the first time. */
    Set<Chunk> note(List<MembersExpandedPayload> chunks) {
        return new HashSet<>(database.list(
                NOTE,
                row -> new Chunk(
                        new PlanId(row.uuid("plan_id")),
                        row.integer("edition"),
                        row.text("addressee"),
                        row.integer("chunk")),
                Columns.of(chunks, UUID[]::new, c -> c.planId().value()),
                Columns.of(chunks, Integer[]::new, MembersExpandedPayload::edition),
                Columns.of(chunks, String[]::new, MembersExpandedPayload::addressee),
                Columns.of(chunks, Integer[]::new, MembersExpandedPayload::chunk)));
    }

    void count(Map<PlanId, Count> counts) {
        List<Map.Entry<PlanId, Count>> all = List.copyOf(counts.entrySet());
        database.update(
                COUNT,
                Columns.of(all, UUID[]::new, entry -> entry.getKey().value()),
                Columns.of(all, Long[]::new, entry -> entry.getValue().sequence()),
                Columns.of(all, Long[]::new, entry -> entry.getValue().total()));
    }

    private static Part part(Row row) throws SQLException {
        LocalDate due = row.dayOrNull("due");
        return new Part(
                new ItemKey(row.text("key")),
                row.text("kind"),
                holding(row),
                due == null ? null : new Deadline(due),
                row.textOrNull("waits_for"),
                row.integer("edition"),
                row.integer("named_since"));
    }

    private static Holding holding(Row row) throws SQLException {
        return new Holding(row.word("role", Role.class), row.word("relation", Relation.class));
    }
}
