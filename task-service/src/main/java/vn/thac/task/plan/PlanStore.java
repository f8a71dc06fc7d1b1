package vn.thac.task.plan;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.directory.UnitId;
import vn.thac.task.ItemKey;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Deadline;
import vn.thac.task.plan.PlanIssuedPayload.Condition;
import vn.thac.task.plan.PlanIssuedPayload.Holder;
import vn.thac.task.plan.PlanIssuedPayload.Item;
import vn.thac.task.plan.PlanIssuedPayload.Mandate;
import vn.thac.task.rhythm.Rhythm;

/** Keeps issued plans, each in its last edition. Taking it twice fills what is not there; an older edition changes nothing. */
@ApplicationScoped
public class PlanStore {

    private static final String PLANS = """
            insert into plan_ref (id, edition, issuer_id, owner_id, number, title, dated)
            select p."planId", p.edition, (p.issuer->>'id')::uuid, (p.issuer->>'id')::uuid, p.number, p.title, p.date
            from jsonb_to_recordset(?::jsonb) as p("planId" uuid, edition integer, issuer jsonb, number text, title text,
              date date)
            on conflict (id) do update set edition = excluded.edition, number = excluded.number, title = excluded.title,
              dated = coalesce(plan_ref.dated, excluded.dated)
            where plan_ref.edition < excluded.edition
            returning id
            """;

    /** Those whose edition is the last that is known. */
    private static final String IN_FORCE = """
            select r.id from plan_ref r join jsonb_to_recordset(?::jsonb) as p("planId" uuid, edition integer)
              on r.id = p."planId" and r.edition = p.edition
            """;

    private static final String BELOW = """
            insert into plan_below (ancestor_id, plan_id) select * from unnest(?::uuid[], ?::uuid[]) on conflict do nothing
            """;

    private static final String CONDITIONS = """
            insert into plan_condition (plan_id, key, text)
            select c.plan, c.key, c.text from jsonb_to_recordset(?::jsonb) as c(plan uuid, key text, text text)
            on conflict (plan_id, key) do update set text = excluded.text
            """;

    private static final String CONDITIONS_ABOVE = """
            insert into condition_origin (plan_id, key, origin_plan, origin_key)
            select o.plan, o.key, o."originPlan", o."originKey"
            from jsonb_to_recordset(?::jsonb) as o(plan uuid, key text, "originPlan" uuid, "originKey" text)
            on conflict do nothing
            """;

    private static final String TO_FOLLOW = """
            update plan_condition c set moved = true from condition_origin o
            where o.plan_id = any(?) and c.plan_id = o.plan_id and c.key = o.key
            """;

    private static final String ITEMS = """
            insert into plan_item (plan_id, edition, ordinal, key, kind, text, due, recurrence, windows, recurs, waits_for,
              produces, part_of)
            select i.plan, i.edition, i.ordinal, i.key, i.kind, i.text, i.due, i.recurrence, coalesce(i.windows, '{}'),
              i.recurs, i."waitsFor", i.produces, i."partOf"
            from jsonb_to_recordset(?::jsonb) as i(plan uuid, edition integer, ordinal integer, key text, kind text,
              text text, due date, recurrence text, windows text[], recurs boolean, "waitsFor" text, produces text,
              "partOf" text)
            on conflict (plan_id, key) do update set edition = excluded.edition, ordinal = excluded.ordinal,
              kind = excluded.kind, text = excluded.text, due = excluded.due, recurrence = excluded.recurrence,
              windows = excluded.windows, recurs = excluded.recurs, waits_for = excluded.waits_for,
              produces = excluded.produces, part_of = excluded.part_of
            where plan_item.edition < excluded.edition
            """;

    private static final String HOLDERS = """
            insert into plan_holder (plan_id, item_key, addressee, role, relation)
            select h.plan, h.item, h.addressee, h.role, h.relation
            from jsonb_to_recordset(?::jsonb) as h(plan uuid, item text, addressee text, role text, relation text)
            on conflict do nothing
            """;

    private static final String MANDATES = """
            insert into plan_mandate (plan_id, asks, item_key)
            select m.plan, m.asks, m.duty from jsonb_to_recordset(?::jsonb) as m(plan uuid, asks text, duty text)
            on conflict do nothing
            """;

    /** A line of a plan, as the statements above take it. */
    private record ConditionOf(PlanId plan, @JsonUnwrapped Condition condition) {}

    private record OriginOf(PlanId plan, String key, UUID originPlan, String originKey) {}

    private record ItemOf(
            PlanId plan,
            int edition,
            int ordinal,
            boolean recurs,
            @JsonUnwrapped Item item) {}

    private record HolderOf(
            PlanId plan, ItemKey item, @JsonUnwrapped Holder holder) {}

    private record MandateOf(PlanId plan, @JsonUnwrapped Mandate mandate) {}

    @Inject
    Database database;

    @Inject
    ObjectMapper json;

    void keep(List<PlanIssuedPayload> all) {
        Set<PlanId> newer = ids(PLANS, all);
        Set<PlanId> inForce = ids(IN_FORCE, all);
        List<PlanIssuedPayload> plans =
                all.stream().filter(plan -> inForce.contains(plan.planId())).toList();
        plans.stream()
                .filter(plan -> plan.edition() > 1 && newer.contains(plan.planId()))
                .forEach(this::forget);
        keepOrder(plans);
        List<ConditionOf> conditions = new ArrayList<>();
        List<OriginOf> above = new ArrayList<>();
        List<ItemOf> items = new ArrayList<>();
        List<HolderOf> holders = new ArrayList<>();
        List<MandateOf> mandates = new ArrayList<>();
        for (PlanIssuedPayload plan : plans) {
            plan.conditions().forEach(condition -> conditions.add(new ConditionOf(plan.planId(), condition)));
            plan.conditions().forEach(condition -> condition
                    .above()
                    .forEach(origin ->
                            above.add(new OriginOf(plan.planId(), condition.key(), origin.planId(), origin.key()))));
            plan.asked().forEach(mandate -> mandates.add(new MandateOf(plan.planId(), mandate)));
            for (Item item : plan.items()) {
                items.add(new ItemOf(
                        plan.planId(),
                        plan.edition(),
                        items.size(),
                        item.rhythm().recurs(),
                        item));
                item.holders().forEach(holder -> holders.add(new HolderOf(plan.planId(), item.key(), holder)));
            }
        }
        write(CONDITIONS, conditions);
        if (!above.isEmpty()) {
            write(CONDITIONS_ABOVE, above);
            database.update(TO_FOLLOW, (Object)
                    above.stream().map(one -> one.plan().value()).toArray(UUID[]::new));
        }
        write(ITEMS, items);
        write(HOLDERS, holders);
        write(MANDATES, mandates);
    }

    /** The plan lies below these and nothing else; each of the plans below it sends its own word. */
    void place(PlanId plan, Collection<PlanId> ancestors) {
        UUID[] above = ancestors.stream().map(PlanId::value).toArray(UUID[]::new);
        database.update("delete from plan_below where plan_id = ? and ancestor_id <> all(?)", plan.value(), above);
        database.update(
                "insert into plan_below (ancestor_id, plan_id) select a, ? from unnest(?::uuid[]) as a on conflict do nothing",
                plan.value(),
                above);
        database.update(TO_FOLLOW, (Object) new UUID[] {plan.value()});
    }

    void number(PlanId plan, @Nullable String number) {
        database.update("update plan_ref set number = ? where id = ?", number, plan.value());
    }

    /** Who decides for a unit on what it handed down: itself, or whoever came in its place. */
    public UnitId decidingFor(UnitId assigner) {
        return database.first(
                        "select owner_id from stand_in where unit_id = ?",
                        row -> row.id("owner_id", UnitId::new),
                        assigner)
                .orElse(assigner);
    }

    /** The unit that decides on what the plan gave: its issuer or the issuer's heir; empty while no plan has arrived. */
    public Optional<UnitId> ownerOf(PlanId plan) {
        return database.first(
                "select owner_id from plan_ref where id = ?", row -> row.id("owner_id", UnitId::new), plan.value());
    }

    /** Whose plan it is, also where the unit has ended; empty while no plan has arrived. */
    public Optional<UnitId> issuerOf(PlanId plan) {
        return database.first(
                "select issuer_id from plan_ref where id = ?", row -> row.id("issuer_id", UnitId::new), plan.value());
    }

    /** Nothing is raised from the plan until the transaction ends. */
    public void lock(PlanId plan) {
        lock(List.of(plan));
    }

    public void lock(Collection<PlanId> plans) {
        database.list("select id from plan_ref where id = any(?) order by id for update", row -> true, (Object)
                plans.stream().map(PlanId::value).toArray(UUID[]::new));
    }

    /** It is not in force any more; nothing of it opens again where its open work has ended with it. Told twice, it is once. */
    public void end(PlanEnd ended) {
        lock(ended.planId());
        database.update(
                """
                insert into plan_end (plan_id, state, at, reason, number, recalls, recalling) values (?, ?, ?, ?, ?, ?, ?)
                on conflict (plan_id) do update set state = excluded.state, at = excluded.at, reason = excluded.reason,
                  number = excluded.number, recalls = plan_end.recalls or excluded.recalls,
                  recalling = plan_end.recalling or excluded.recalls and not plan_end.recalls
                where plan_end.at < excluded.at
                """,
                ended.planId().value(),
                ended.state(),
                ended.at(),
                ended.reason(),
                ended.number(),
                ended.recalls(),
                ended.recalls());
    }

    /** Those of the plans under which nothing is asked any more; who asks holds them locked. */
    public Set<PlanId> recalled(Collection<PlanId> plans) {
        return new HashSet<>(database.list(
                "select plan_id from plan_end where recalls and plan_id = any(?)",
                row -> new PlanId(row.uuid("plan_id")),
                (Object) plans.stream().map(PlanId::value).toArray(UUID[]::new)));
    }

    /** Whether nothing is asked under it any more. */
    public boolean isRecalled(PlanId plan) {
        return !recalled(List.of(plan)).isEmpty();
    }

    /** Where it is in its life, in one word. */
    public String lifeOf(PlanId plan) {
        return database.first("select state from plan_end where plan_id = ?", row -> row.text("state"), plan.value())
                .orElse("issued");
    }

    /** Of which kind an item is, duty or task, and the edition that named it last. */
    public record Named(String kind, int edition) {}

    public Named named(PlanId plan, ItemKey item) {
        return database.first(
                        "select kind, edition from plan_item where plan_id = ? and key = ?",
                        row -> new Named(row.text("kind"), row.integer("edition")),
                        plan.value(),
                        item.value())
                .orElseThrow();
    }

    /** Whether the plan, as it is amended, does not give this any more, and nothing of that is asked. */
    public boolean isFallen(AssignmentId assignment) {
        return database.first(
                        "select 1 from assignment_fallen where assignment_id = ? and recalls and ended",
                        row -> true,
                        assignment)
                .isPresent();
    }

    /** When an item comes again, as the plan writes it now. */
    public Rhythm rhythm(PlanId plan, ItemKey item) {
        return database.first(
                        "select recurrence, windows, due from plan_item where plan_id = ? and key = ?",
                        row -> Rhythm.of(row.textOrNull("recurrence"), row.texts("windows"), row.dayOrNull("due")),
                        plan.value(),
                        item.value())
                .orElseThrow();
    }

    /** Whether it is not in force any more, whatever became of its open work. */
    public boolean hasEnded(PlanId plan) {
        return database.first("select 1 from plan_end where plan_id = ?", row -> true, plan.value())
                .isPresent();
    }

    /** The due date that the plan writes for an item, if any. */
    public Optional<Deadline> plannedDue(PlanId plan, ItemKey item) {
        return database.first(
                "select due from plan_item where plan_id = ? and key = ? and due is not null",
                row -> new Deadline(row.day("due")),
                plan.value(),
                item.value());
    }

    private void keepOrder(List<PlanIssuedPayload> plans) {
        List<UUID> above = new ArrayList<>();
        List<UUID> below = new ArrayList<>();
        for (PlanIssuedPayload plan : plans) {
            plan.ancestors().forEach(ancestor -> {
                above.add(ancestor.value());
                below.add(plan.planId().value());
            });
        }
        database.update(BELOW, above.toArray(UUID[]::new), below.toArray(UUID[]::new));
    }

    /** Who has what, and what lies above, are as the new edition says; an item that it leaves out stays to be read. */
    private void forget(PlanIssuedPayload amended) {
        UUID plan = amended.planId().value();
        database.update("delete from plan_holder where plan_id = ?", plan);
        database.update("delete from plan_mandate where plan_id = ?", plan);
        database.update("delete from condition_origin where plan_id = ?", plan);
        database.update("delete from plan_below where plan_id = ?", plan);
    }

    private Set<PlanId> ids(String statement, List<PlanIssuedPayload> plans) {
        return new HashSet<>(database.list(statement, row -> new PlanId(row.uuid("id")), written(plans)));
    }

    private void write(String statement, List<?> lines) {
        database.update(statement, written(lines));
    }

    private String written(List<?> lines) {
        try {
            return json.writeValueAsString(lines);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
