package vn.thac.task.inherit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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
import vn.thac.task.ItemKey;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.Action;
import vn.thac.task.assignment.Action.Side;
import vn.thac.task.assignment.Assignment;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.InheritedLink;
import vn.thac.task.assignment.Stage;
import vn.thac.task.step.AssignmentColumnsStore;
import vn.thac.task.step.AssignmentColumnsStore.Inherited;
import vn.thac.task.step.AssignmentRow;

/** Which work of a plan came from whom by succession; each statement for all that is passed on in one turn. */
@ApplicationScoped
class HeirStore {

    static final Stage[] IN_HAND = Stage.ofTurn(Side.HOLDER).toArray(Stage[]::new);

    private static final String FOUND =
            "select a.id, a.unit_id, a.item_key, a.from_day, a.to_day from assignment a where a.plan_id = ? and ";

    private static final String FIRST_LINE = """
            insert into assignment_step (assignment_id, version, at, action, stage, due, actor, said)
            select id, version, raised_at, ?, stage, due, ?, ? from assignment where id = any(?)
            """;

    private static final String LINK = """
            insert into assignment_origin (assignment_id, origin_id, by_succession)
            select l.*, true from unnest(?::uuid[], ?::uuid[]) as l on conflict do nothing
            """;

    /** Where the plan names a part, that which came of all stands as if named: else an edition took it back. */
    private static final String JOINED = """
            with held as (
              update assignment_step s set held_role = j.role, held_relation = j.relation
              from unnest(?::uuid[], ?::bigint[], ?::text[], ?::text[]) as j(id, version, role, relation)
              where s.assignment_id = j.id and s.version = j.version returning j.id)
            update assignment a set named_role = a.role, named_relation = a.relation
            from held where a.id = held.id and a.named_role is not null
            """;

    private static final String LINKS = """
            select g.origin_id, g.assignment_id, h.unit_id, h.stage from assignment_origin g join assignment h on h.id = g.assignment_id
            where g.origin_id = any(?) and g.by_succession
            """;

    /** Of what {@code g} says came from another: that what it came from is given by no edition any more. */
    private static final String FROM_FALLEN = """
            exists (select 1 from assignment_fallen f where f.assignment_id = g.origin_id and f.recalls and f.ended)
            """;

    private static final String UNFOUNDED = """
            with gone as (
              delete from assignment_origin g using unnest(?::uuid[], ?::uuid[]) as c(assignment_id, origin_id)
              where g.assignment_id = c.assignment_id and g.origin_id = c.origin_id returning g.assignment_id, g.origin_id)
            select distinct a.id from gone join assignment a on a.id = gone.assignment_id
            where a.inherited and not exists (
              select 1 from assignment_origin g where g.assignment_id = a.id and g.by_succession
                and not exists (select 1 from gone c where c.assignment_id = g.assignment_id and c.origin_id = g.origin_id)
                and not\s""" + FROM_FALLEN + ") order by a.id";

    /** What one unit has of one item; of an occurrence, on its days. */
    record Place(
            UnitId unit,
            ItemKey item,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        Place of(UnitId another) {
            return new Place(another, item, from, to);
        }

        boolean isOccurrence() {
            return from != null;
        }
    }

    /** What was taken from its unit; {@code fell} where the plan gave it no longer. */
    record TakenBack(AssignmentId id, boolean fell) {}

    /** What an heir is given, and of what it is the same item, edition and days. */
    record Fresh(Assignment assignment, AssignmentId origin) {}

    @Inject
    Database database;

    @Inject
    Acting acting;

    /** What of these units nobody does who is there. */
    Map<AssignmentId, Place> leftBehind(PlanId plan, Collection<UnitId> units, LocalDate today) {
        return places(
                FOUND + "a.unit_id = any(?) and a.stage = any(?) and a.owner_id in (select id from units_ended(?))",
                plan.value(),
                units.toArray(UnitId[]::new),
                IN_HAND,
                today);
    }

    /** What of these units has gone to others, or others answer for. */
    Map<AssignmentId, Place> goneOn(PlanId plan, Collection<UnitId> units) {
        return places(
                FOUND + "a.unit_id = any(?) and (a.stage = ? or a.owner_id <> a.unit_id and a.stage = any(?))",
                plan.value(),
                units.toArray(UnitId[]::new),
                Stage.PASSED_ON,
                IN_HAND);
    }

    /** What these units have of some items, whatever has become of it. */
    Map<Place, AssignmentId> had(PlanId plan, Collection<UnitId> units, Collection<ItemKey> items) {
        Map<Place, AssignmentId> had = new HashMap<>();
        places(
                        FOUND + "a.unit_id = any(?) and a.item_key = any(?)",
                        plan.value(),
                        units.toArray(UnitId[]::new),
                        items.stream().map(ItemKey::value).toArray(String[]::new))
                .forEach((id, place) -> had.put(place, id));
        return had;
    }

    private Map<AssignmentId, Place> places(String statement, Object... args) {
        Map<AssignmentId, Place> places = new HashMap<>();
        database.list(statement, row -> places.put(row.id("id", AssignmentId::new), place(row)), args);
        return places;
    }

    private static Place place(Row row) throws SQLException {
        return new Place(
                row.id("unit_id", UnitId::new),
                new ItemKey(row.text("item_key")),
                row.dayOrNull("from_day"),
                row.dayOrNull("to_day"));
    }

    /** What heirs are given, with the first line of its history: its due date can be another than the original one. */
    void insert(List<Fresh> all, String said, Instant now) {
        if (!all.isEmpty()) {
            database.update(AssignmentColumnsStore.insert(all.stream()
                    .map(one -> new Inherited(
                            AssignmentRow.inherited(one.assignment(), now),
                            one.origin().value()))
                    .toList()));
            UUID[] ids =
                    Columns.of(all, UUID[]::new, one -> one.assignment().id().value());
            database.update(FIRST_LINE, Action.INHERIT, acting.actor().name(), said, ids);
        }
    }

    /** The history, just written, keeps which part each had before. */
    void joined(List<Assignment> before) {
        database.update(
                JOINED,
                Columns.of(before, UUID[]::new, one -> one.id().value()),
                Columns.of(before, Long[]::new, one -> one.version() + 1),
                Columns.of(before, String[]::new, one -> one.holding().role().wire()),
                Columns.of(
                        before, String[]::new, one -> one.holding().relation().wire()));
    }

    void link(List<InheritedLink> all) {
        database.update(
                LINK,
                Columns.of(all, UUID[]::new, link -> link.heir().value()),
                Columns.of(all, UUID[]::new, link -> link.origin().value()));
    }

    /** Where what these are has gone. */
    List<InheritedLink> links(Collection<AssignmentId> origins) {
        return database.list(
                LINKS,
                row -> new InheritedLink(
                        row.id("origin_id", AssignmentId::new),
                        row.id("assignment_id", AssignmentId::new),
                        row.id("unit_id", UnitId::new),
                        row.word("stage", Stage.class)),
                (Object) origins.toArray(AssignmentId[]::new));
    }

    /** Forgets that these came of each other; returns what nobody has any reason to have now. */
    List<AssignmentId> cut(List<InheritedLink> wrong) {
        return database.list(
                UNFOUNDED,
                row -> row.id("id", AssignmentId::new),
                Columns.of(wrong, UUID[]::new, link -> link.heir().value()),
                Columns.of(wrong, UUID[]::new, link -> link.origin().value()));
    }

    /** Those that were taken from their units: as these had them as heirs by mistake, or as the plan gave them no longer. */
    List<TakenBack> takenBack(Collection<AssignmentId> all) {
        return database.list(
                """
                select a.id, a.fell is not null as fell from assignment a where a.id = any(?) and a.stage = ?
                  and (a.fell is not null or a.inherited and not exists (
                    select 1 from assignment_origin g where g.assignment_id = a.id and g.by_succession and not\s""" + FROM_FALLEN + ")) order by a.id",
                row -> new TakenBack(row.id("id", AssignmentId::new), row.flag("fell")),
                all.toArray(AssignmentId[]::new),
                Stage.RECALLED);
    }

    /** Those that an edition of the plan does not give any more. */
    Set<AssignmentId> fallen(Collection<AssignmentId> all) {
        return new HashSet<>(database.list(
                "select assignment_id from assignment_fallen where assignment_id = any(?) and recalls and ended",
                row -> row.id("assignment_id", AssignmentId::new),
                (Object) all.toArray(AssignmentId[]::new)));
    }

    /** What recurs is looked at again. */
    void resumed(Collection<AssignmentId> all) {
        database.update(
                "update assignment set occurs_next = '-infinity' where occurs_next is not null and id = any(?)",
                (Object) all.toArray(AssignmentId[]::new));
    }
}
