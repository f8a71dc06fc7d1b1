package vn.thac.task.step.following;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;
import vn.thac.core.sql.Columns;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.task.ItemKey;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.Action;
import vn.thac.task.assignment.Amendment.Field;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Deadline;
import vn.thac.task.assignment.Holding;
import vn.thac.task.assignment.Role;
import vn.thac.task.assignment.Stage;
import vn.thac.task.plan.EditionStore;

/** How far assignments follow the editions of their plans. */
@ApplicationScoped
class FollowingStore {

    private static final TypeReference<List<Field>> FIELDS = new TypeReference<>() {};

    /** While an edition still names its members, one of them may have only some of the parts that it gives. */
    private static final String ALL_PARTS_NAMED = """
            (coalesce(a.named, a.edition) = 1 or exists (select 1 from plan_edition l
              where l.plan_id = a.plan_id and l.edition >= coalesce(a.named, a.edition) and l.ended))
            """;

    /** Open, and its plan writes it, or the unit's part in it, otherwise than it follows; as an item it is still there. */
    private static final String BEHIND = """
            select a.id, a.item_key, coalesce(a.facts, a.edition) as facts,
              coalesce(a.named, a.edition) as named, a.role, a.relation,
              case when n.other then coalesce(a.named_role, a.role) else a.role end as now_role,
              case when n.other then coalesce(a.named_relation, a.relation) else a.relation end as now_relation
            from assignment a
            cross join lateral (select (coalesce(a.named_role, a.role) <> a.role
              or coalesce(a.named_relation, a.relation) <> a.relation) and\s""" + ALL_PARTS_NAMED + """
              as other) n
            where a.series_id is null and a.stage = any(?) and (n.other
                or exists (select 1 from plan_change c where c.plan_id = a.plan_id and c.part = 'item' and c.key = a.item_key
                  and c.change <> 'removed' and c.edition > coalesce(a.facts, a.edition)))
            """;

    /** What an assignment follows, and the part that the last edition gives its unit. */
    record Behind(AssignmentId id, ItemKey item, int facts, int named, Holding had, Holding now) {}

    /** What an edition changed of an item. */
    record Changed(ItemKey item, int edition, List<Field> fields) {}

    /** An item as the plan writes it now; what it waits for only as long as that has not come. */
    record Written(@Nullable Deadline due, @Nullable String waitsFor) {}

    @Inject
    Database database;

    @Inject
    ObjectMapper json;

    List<Behind> behind(PlanId plan, Collection<UnitId> units) {
        return database.list(
                BEHIND + " and a.plan_id = ? and a.unit_id = any(?) order by a.id",
                FollowingStore::behind,
                Stage.in(Action.AMEND),
                plan.value(),
                units.toArray(UnitId[]::new));
    }

    List<Behind> behind(List<AssignmentId> some) {
        return database.list(
                BEHIND + " and a.id = any(?) order by a.id",
                FollowingStore::behind,
                Stage.in(Action.AMEND),
                some.toArray(AssignmentId[]::new));
    }

    /** Conditions that have come, for which some still wait. */
    List<String> metMeanwhile(PlanId plan, List<AssignmentId> some) {
        return database.list(
                """
                select distinct a.waits_for from assignment a
                join plan_condition c on c.plan_id = a.plan_id and c.key = a.waits_for and c.met_at is not null
                where a.plan_id = ? and a.id = any(?) and a.stage = ?
                """, row -> row.text("waits_for"), plan.value(), some.toArray(AssignmentId[]::new), Stage.WAITING);
    }

    /** All that editions have changed of these items, in the order of the editions. */
    List<Changed> changes(PlanId plan, Collection<ItemKey> items) {
        return database.list(
                """
                select c.key, c.edition, c.fields from plan_change c
                where c.plan_id = ? and c.part = 'item' and c.key = any(?) order by c.edition
                """,
                row -> new Changed(new ItemKey(row.text("key")), row.integer("edition"), fields(row.text("fields"))),
                plan.value(),
                items.stream().map(ItemKey::value).toArray(String[]::new));
    }

    Written written(PlanId plan, ItemKey item) {
        return database.first(
                        """
                        select i.due, case when c.met_at is null then i.waits_for end as waits_for from plan_item i
                        left join plan_condition c on c.plan_id = i.plan_id and c.key = i.waits_for
                        where i.plan_id = ? and i.key = ?
                        """,
                        row -> {
                            LocalDate due = row.dayOrNull("due");
                            return new Written(due == null ? null : new Deadline(due), row.textOrNull("waits_for"));
                        },
                        plan.value(),
                        item.value())
                .orElseThrow();
    }

    /** They follow the text of this edition. */
    void follow(List<AssignmentId> all, int facts) {
        database.update("update assignment set facts = ? where id = any(?)", facts, all.toArray(AssignmentId[]::new));
    }

    /**
     * What has come of another unit's assignment stands as long as that does, through whoever had it between; who has it as an
     * heir alone has the strongest part that this gives.
     */
    void nameWithOrigins(PlanId plan, Collection<UnitId> units) {
        database.update(
                """
                with recursive line as (
                  select a.id, g.origin_id from assignment a join assignment_origin g on g.assignment_id = a.id
                  where a.plan_id = ? and a.unit_id = any(?)
                  union
                  select l.id, g.origin_id from line l join assignment_origin g on g.assignment_id = l.origin_id)
                update assignment a set named = n.named,
                  inherited = a.inherited or exists (select 1 from assignment_origin g
                    where g.assignment_id = a.id and g.by_succession),
                  named_role = case when a.inherited then n.named_role else a.named_role end,
                  named_relation = case when a.inherited then n.named_relation else a.named_relation end
                from (select distinct on (l.id) l.id, coalesce(o.named, o.edition) as named, o.named_role, o.named_relation
                      from line l join assignment o on o.id = l.origin_id
                      order by l.id, coalesce(o.named, o.edition) desc, array_position(?::text[], o.named_role),
                        array_position(?::text[], o.named_relation)) n
                where a.id = n.id and coalesce(a.named, a.edition) < n.named
                """, plan.value(), units.toArray(UnitId[]::new), words(Role.values()), words(Relation.values()));
    }

    /** From the strongest to the weakest. */
    private static String[] words(WireName[] all) {
        return Arrays.stream(all).map(WireName::wire).toArray(String[]::new);
    }

    List<UnitId> unitsOf(List<AssignmentId> all) {
        return database.list(
                "select distinct unit_id from assignment where id = any(?) order by unit_id",
                row -> row.id("unit_id", UnitId::new),
                (Object) all.toArray(AssignmentId[]::new));
    }

    /** What an edition that recalls does not name any more and is still open. */
    List<AssignmentId> fallen(PlanId plan, int edition, Collection<UnitId> units) {
        return database.list(
                """
                select a.id from assignment a cross join\s""" + EditionStore.FALLEN + """
                where f.recalls and f.ended and a.plan_id = ? and a.unit_id = any(?) and a.stage = any(?)
                order by a.id
                """,
                row -> row.id("id", AssignmentId::new),
                edition,
                edition,
                plan.value(),
                units.toArray(UnitId[]::new),
                Stage.in(Action.RECALL));
    }

    /** What these units have of a plan and can lose. */
    List<AssignmentId> held(PlanId plan, List<FollowPhrase.Held> held) {
        return of(plan, held, "a.stage = any(?)", Stage.in(Action.RECALL));
    }

    /** What was taken from these units as the plan did not give it to them any more. */
    List<AssignmentId> taken(PlanId plan, List<FollowPhrase.Held> held) {
        return of(plan, held, "a.fell is not null and a.stage = ?", Stage.RECALLED);
    }

    private List<AssignmentId> of(PlanId plan, List<FollowPhrase.Held> held, String which, Object stage) {
        return database.list(
                """
                select a.id from unnest(?::uuid[], ?::text[]) w(unit_id, item_key)
                join assignment a on a.plan_id = ? and a.unit_id = w.unit_id and a.item_key = w.item_key
                where\s""" + which + " order by a.id",
                row -> row.id("id", AssignmentId::new),
                Columns.of(held, UUID[]::new, one -> one.unit().value()),
                Columns.of(held, String[]::new, one -> one.item().value()),
                plan.value(),
                stage);
    }

    /** Recalled by this edition. */
    void fell(List<AssignmentId> all, int edition) {
        database.update("update assignment set fell = ? where id = any(?)", edition, all.toArray(AssignmentId[]::new));
    }

    /** They are given again, with those of their occurrences that came back; what recurs by now is looked at. */
    void givenAgain(List<AssignmentId> all) {
        AssignmentId[] ids = all.toArray(AssignmentId[]::new);
        database.update("""
                update assignment a set fell = null, occurs_next = case when i.recurs then '-infinity'::date end,
                  occurs_since = case when i.recurs
                    then coalesce(a.occurs_since, (a.turn_since at time zone 'Asia/Ho_Chi_Minh')::date) else a.occurs_since end
                from plan_item i
                where a.id = any(?) and i.plan_id = a.plan_id and i.key = a.item_key and a.series_id is null
                """, (Object) ids);
        database.update("""
                update assignment set fell = null
                where fell is not null and (id = any(?) and series_id is not null or series_id = any(?) and stage <> ?)
                """, ids, ids, Stage.RECALLED);
    }

    private List<Field> fields(String written) {
        try {
            return json.readValue(written, FIELDS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Behind behind(Row row) throws SQLException {
        return new Behind(
                row.id("id", AssignmentId::new),
                new ItemKey(row.text("item_key")),
                row.integer("facts"),
                row.integer("named"),
                new Holding(row.word("role", Role.class), row.word("relation", Relation.class)),
                new Holding(row.word("now_role", Role.class), row.word("now_relation", Relation.class)));
    }
}
