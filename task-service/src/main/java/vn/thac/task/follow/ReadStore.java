package vn.thac.task.follow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.request.Page;
import vn.thac.core.request.PageQuery;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.task.ItemKey;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.Action;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Bucket;
import vn.thac.task.assignment.Relation;
import vn.thac.task.assignment.Role;
import vn.thac.task.assignment.Stage;

/** Reads assignments for answers. */
@ApplicationScoped
class ReadStore {

    private static final String COLUMNS = """
            select a.id, a.plan_id, p.title, p.number, p.issuer_id, a.item_key, i.kind, i.text, a.unit_id, n.name, a.role,
              a.relation, i.recurrence, i.produces, a.waits_for, a.original_due, t.due, t.stage, a.reason, a.percent,
              a.note, a.result, a.evidence, t.completed_at, a.confirmed_at, a.raised_at, a.version,
            """;

    private static final String JOINS = """
            join plan_ref p on p.id = a.plan_id
            join plan_item i on i.plan_id = a.plan_id and i.key = a.item_key
            """;

    private static final String NAME = """
            left join known_name n on n.unit_id = a.unit_id and n.from_day <= ? and (n.to_day is null or n.to_day > ?)
            """;

    private static final String UNIT = " left join known_unit u on u.id = a.unit_id ";

    @Inject
    Database database;

    @Inject
    Directory directory;

    @Inject
    Sight sight;

    @Inject
    Clock clock;

    Optional<AssignmentView> find(AssignmentId id) {
        OnDay today = OnDay.of(null, clock);
        Sql sql = select(today).add(" where a.id = ?", id.value());
        return database.first(sql.text(), row -> view(row, true), sql.args());
    }

    List<AssignmentView.Change> history(AssignmentId id) {
        return database.list(
                "select * from assignment_step where assignment_id = ? order by version",
                row -> new AssignmentView.Change(
                        row.number("version"),
                        row.instant("at"),
                        Action.of(row.text("action")).orElseThrow(),
                        Stage.of(row.text("stage")).orElseThrow(),
                        row.dayOrNull("due"),
                        row.text("actor"),
                        row.idOrNull("acting_unit", UnitId::new),
                        row.textOrNull("said"),
                        row.textOrNull("refers_to")),
                id.value());
    }

    Page<AssignmentView> list(AssignmentFilter filter, PageQuery page) {
        OnDay day = OnDay.of(filter.asOf(), clock);
        UnitId unit = filter.unit == null ? null : directory.require(filter.unit, day.day(), "unit");
        boolean all = sight.seesAll(unit, planOf(filter));
        Sql head = all ? new Sql() : sight.seen();
        Sql bounds = bounds(filter, day, unit, all);
        Sql sql = new Sql()
                .add(head)
                .add(select(day))
                .add(UNIT)
                .add(bounds)
                .where("a.id > ?", page.afterId())
                .add(" order by a.id limit ?", page.limit() + 1);
        List<AssignmentView> found = database.list(sql.text(), row -> view(row, !day.past()), sql.args());
        Page<AssignmentView> answer = Page.of(found, page, view -> view.id().toString());
        return page.wantsTotal() ? answer.withTotal(count(head, bounds, day)) : answer;
    }

    private long count(Sql head, Sql bounds, OnDay day) {
        Sql sql = new Sql()
                .add(head)
                .add("select count(*) as n")
                .add(day.assignments())
                .add(JOINS)
                .add(UNIT)
                .add(bounds);
        return database.first(sql.text(), row -> row.number("n"), sql.args()).orElse(0L);
    }

    private Sql select(OnDay day) {
        LocalDate today = Vietnam.today(clock);
        return new Sql()
                .add(COLUMNS)
                .add(day.bucket())
                .add(" as bucket ")
                .add(day.assignments())
                .add(JOINS)
                .add(NAME, today, today);
    }

    private Sql bounds(AssignmentFilter filter, OnDay day, @Nullable UnitId unit, boolean all) {
        Sql bounds = new Sql()
                .add(" where")
                .add(day.known())
                .where("a.unit_id = ?", unit)
                .where("a.plan_id = ?", filter.plan())
                .where("a.plan_id in (select plan_id from plan_below where ancestor_id = ?)", filter.ancestor())
                .where("a.item_key = ?", filter.item)
                .where("a.role = any(?)", filter.roles())
                .where("a.relation = any(?)", filter.relations())
                .where("t.stage = any(?)", filter.states())
                .where("u.level = ?", filter.level)
                .where("u.track = ?", filter.track);
        String[] buckets = filter.buckets();
        if (buckets != null) {
            bounds.add(" and").add(day.bucket()).add(" = any(?)", (Object) buckets);
        }
        return all ? bounds : bounds.add(sight.onlySeen());
    }

    private static @Nullable PlanId planOf(AssignmentFilter filter) {
        UUID plan = filter.plan() == null ? filter.ancestor() : filter.plan();
        return plan == null ? null : new PlanId(plan);
    }

    private static AssignmentView view(Row row, boolean withActions) throws SQLException {
        AssignmentId id = new AssignmentId(row.uuid("id"));
        Stage stage = Stage.of(row.text("stage")).orElseThrow();
        UnitId unit = row.id("unit_id", UnitId::new);
        UnitId issuer = row.id("issuer_id", UnitId::new);
        LocalDate due = row.dayOrNull("due");
        return new AssignmentView(
                id,
                new PlanId(row.uuid("plan_id")),
                row.text("title"),
                row.textOrNull("number"),
                issuer,
                new ItemKey(row.text("item_key")),
                row.text("kind"),
                row.text("text"),
                unit,
                row.textOrNull("name"),
                Role.of(row.text("role")).orElseThrow(),
                Relation.of(row.text("relation")).orElseThrow(),
                row.textOrNull("recurrence"),
                row.textOrNull("produces"),
                row.textOrNull("waits_for"),
                row.dayOrNull("original_due"),
                due,
                stage,
                Bucket.of(row.text("bucket")).orElseThrow(),
                row.textOrNull("reason"),
                (Integer) row.set().getObject("percent"),
                row.textOrNull("note"),
                row.textOrNull("result"),
                row.textOrNull("evidence"),
                row.instantOrNull("completed_at"),
                row.instantOrNull("confirmed_at"),
                row.instant("raised_at"),
                row.number("version"),
                withActions ? NextAction.of(id, stage, unit, issuer, due) : List.of(),
                null);
    }
}
