package vn.thac.task.notice.raising;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.task.assignment.Action;
import vn.thac.task.assignment.Amendment.Field;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Stage;
import vn.thac.task.notice.Said.Difference;
import vn.thac.task.plan.Edition;
import vn.thac.task.plan.EditionStore;

/** Reads what an edition made otherwise, and for whom. */
@ApplicationScoped
class AmendedStore {

    private static final TypeReference<List<Field>> FIELDS = new TypeReference<>() {};

    /** Work that counts nowhere any more is nobody's to look at. */
    private static final Stage[] GONE = {Stage.RECALLED, Stage.PASSED_ON};

    /**
     * An item that is otherwise for a unit: because it fell away, is the unit's only since this edition, is its again, or is
     * written otherwise. The fields of the unit's own history tell its part too. What a later edition gave it does not
     * concern it in this one, however late this one is followed.
     */
    private static final String LINES = """
            select a.unit_id, a.owner_id, a.id, a.item_key, a.relation, case when a.stage = any(?) then a.due end as due, l.change,
              coalesce(s.again, false) as again, case when l.change = 'changed' then coalesce(s.fields, c.fields) end as fields
            from (select ?::uuid as plan_id, ?::integer as edition) e
            join assignment a on a.plan_id = e.plan_id
            left join plan_change c on c.plan_id = e.plan_id and c.edition = e.edition and c.part = 'item' and c.key = a.item_key
              and c.change = 'changed'
            left join\s""" + EditionStore.FALLEN + """
             on true
            left join lateral (
              select bool_or(h.action = ?) as again,
                (array_agg(h.fields order by h.version desc) filter (where h.fields is not null))[1] as fields
              from assignment_step h where h.assignment_id = a.id and h.edition = e.edition) s on true
            cross join lateral (select case
              when a.fell = e.edition or f.edition is not null and not f.recalls and a.stage = any(?) then 'removed'
              when a.stage = any(?) then null
              when a.edition = e.edition or s.again then 'added'
              when coalesce(s.fields, c.fields) is not null then 'changed' end as change) l
            where a.unit_id = any(?) and a.series_id is null and l.change is not null and a.edition <= e.edition
            order by a.unit_id, a.item_key
            """;

    /** A line of the difference, with what of it decides who is to look at it, and by when. */
    record Line(
            UnitId unit,
            UnitId owner,
            Relation relation,
            @Nullable LocalDate due,
            boolean again,
            Difference difference) {

        /** Work that is new stands in the inbox for itself. */
        boolean isReason() {
            return again || !difference.change().equals("added");
        }
    }

    /** Who has had something under the plan since before, and in which relation. */
    record Holder(UnitId unit, UnitId owner, Relation relation) {}

    /** A unit that waits for a condition. */
    record WaitingFor(UnitId unit, UnitId owner, Relation relation, String condition) {}

    /** What made the edition. */
    record Document(@Nullable UUID id, boolean recalls) {}

    @Inject
    Database database;

    @Inject
    ObjectMapper json;

    Document documentOf(Edition edition) {
        return database.first(
                        "select document_id, recalls from plan_edition where plan_id = ? and edition = ?",
                        row -> new Document(row.uuidOrNull("document_id"), row.flag("recalls")),
                        edition.plan().value(),
                        edition.number())
                .orElseThrow();
    }

    List<Line> lines(Edition edition, List<UnitId> units) {
        Stage[] open = Stage.in(Action.AMEND);
        return database.list(
                LINES,
                this::line,
                open,
                edition.plan().value(),
                edition.number(),
                edition.number(),
                edition.number(),
                Action.REOPEN,
                open,
                GONE,
                units.toArray(UnitId[]::new));
    }

    /** What concerns everybody, and the conditions. */
    List<Difference> ofThePlan(Edition edition) {
        return database.list(
                """
                select part, key, change, fields from plan_change where plan_id = ? and edition = ? and part <> 'item'
                order by ordinal
                """,
                row -> new Difference(
                        row.text("part"), row.textOrNull("key"), row.text("change"), null, fields(row.text("fields"))),
                edition.plan().value(),
                edition.number());
    }

    List<Holder> holders(Edition edition, List<UnitId> units) {
        UnitId[] among = units.toArray(UnitId[]::new);
        return database.list(
                """
                select unit_id, owner_id, min(relation) as relation from (
                  select unit_id, owner_id, relation from assignment
                  where plan_id = ? and unit_id = any(?) and edition < ? and stage <> all(?)
                  union all
                  select m.unit_id, m.owner_id, m.relation from mandate_ref m
                  where m.plan_id = ? and m.unit_id = any(?) and m.relation is not null
                    and m.since < (select e.at from plan_edition e where e.plan_id = m.plan_id and e.edition = ?)
                    and (m.open or exists (select 1 from mandate_answer n where n.mandate_id = m.id))) h
                group by unit_id, owner_id
                """,
                row -> new Holder(
                        row.id("unit_id", UnitId::new),
                        row.id("owner_id", UnitId::new),
                        row.word("relation", Relation.class)),
                edition.plan().value(),
                among,
                edition.number(),
                GONE,
                edition.plan().value(),
                among,
                edition.number());
    }

    List<WaitingFor> waiting(Edition edition, List<UnitId> units) {
        return database.list(
                """
                select distinct unit_id, owner_id, relation, waits_for from assignment
                where plan_id = ? and unit_id = any(?) and edition <= ? and stage = ? order by unit_id, waits_for
                """,
                row -> new WaitingFor(
                        row.id("unit_id", UnitId::new),
                        row.id("owner_id", UnitId::new),
                        row.word("relation", Relation.class),
                        row.text("waits_for")),
                edition.plan().value(),
                units.toArray(UnitId[]::new),
                edition.number(),
                Stage.WAITING);
    }

    Optional<String> nameOf(UUID plan) {
        return database.first(
                "select coalesce(number, title) as name from plan_ref where id = ?", row -> row.text("name"), plan);
    }

    private Line line(Row row) throws SQLException {
        String fields = row.textOrNull("fields");
        return new Line(
                row.id("unit_id", UnitId::new),
                row.id("owner_id", UnitId::new),
                row.word("relation", Relation.class),
                row.dayOrNull("due"),
                row.flag("again"),
                new Difference(
                        "item",
                        row.text("item_key"),
                        row.text("change"),
                        row.id("id", AssignmentId::new),
                        fields == null ? List.of() : fields(fields)));
    }

    private List<Field> fields(String written) {
        try {
            return json.readValue(written, FIELDS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
