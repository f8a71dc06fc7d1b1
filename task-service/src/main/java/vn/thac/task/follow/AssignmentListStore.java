package vn.thac.task.follow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thac.core.paging.Page;
import vn.thac.core.paging.PageQuery;
import vn.thac.core.paging.Sorting;
import vn.thac.core.request.Acting;
import vn.thac.core.sql.AmongIds;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.ReadOrder;
import vn.thac.core.sql.ReadOrder.AnyOf;
import vn.thac.core.sql.Row;
import vn.thac.core.sql.Sql;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.directory.text.WordsStore;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.vocabulary.Vocabulary;
import vn.thac.task.ItemKey;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.Action;
import vn.thac.task.assignment.Amendment.Field;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Bucket;
import vn.thac.task.assignment.Role;
import vn.thac.task.assignment.Stage;
import vn.thac.task.assignment.Timing;
import vn.thac.task.product.ProductState;
import vn.thac.task.product.ProductStore;

/** Reads assignments for answers. */
@ApplicationScoped
class AssignmentListStore {

    private static final String COLUMNS = """
            select a.id, a.plan_id, p.title, p.number, p.issuer_id, coalesce((select s.owner_id from stand_in s where s.unit_id = a.assigner_id), a.assigner_id, p.owner_id) as assigner_id,
              a.assigner_id is not null as handed_down, a.item_key, i.kind, i.text,
              a.unit_id, a.owner_id, unit_name_on(a.unit_id, ?) as name,
              (select u.ends from units_ended(?) u where u.id = a.unit_id) as unit_ended, t.role, t.relation, i.recurrence, i.windows,
              a.series_id, a.from_day, a.to_day, i.produces,
              c.text as waits_for, c.id as condition_id, case when t.stage <> 'waiting' then a.original_due end as original_due, t.due,
              t.stage, t.reason, t.percent, t.note, t.result, t.evidence, t.completed_at, t.confirmed_at, a.raised_at,
              t.version, t.timing, t.judged_due, case when a.first_completed_at < ? then a.first_completed_at end as first_at,
              a.turn_since, a.extended, a.asked_due, a.asked_reason, a.asked_at, a.asked_refusal,
              (exists (select 1 from plan_end e where e.plan_id = a.plan_id and e.recalls)
                or a.stage in ('confirmed', 'recalled') and exists (select 1 from assignment_fallen f
                  where f.assignment_id = a.id and f.recalls and f.ended)) as over,
            """ + ProductStore.STATE
            + " as product, case when i.produces is not null then " + ProductStore.ANSWER
            + " end as answer, case when i.produces is not null then " + ProductStore.REPORT + " end as report ";

    private static final String JOINS = """
        join plan_ref p on p.id = a.plan_id
        join plan_item i on i.plan_id = a.plan_id and i.key = a.item_key
        left join plan_condition c on c.plan_id = a.plan_id and c.key = a.waits_for
        """;

    /** Where an assignment stands in a list. */
    private record Place(
            UUID id, @Nullable LocalDate due, @Nullable Instant completedAt) {}

    private static final List<Sorting.By<Place>> SORTED = List.of(
            new Sorting.By<>("due", "t.due", Sorting.Kind.DAY, Place::due),
            new Sorting.By<>("completedAt", "t.completed_at", Sorting.Kind.INSTANT, Place::completedAt));

    /** As the index has it. */
    private static final String DUE = "coalesce(t.due, 'infinity'::date)";

    /** The area itself, or where the unit sits that is named in its place, with all below it. */
    private static final String IN_AREA = " and a.unit_id in (select s.id from unit_below_on("
            + "coalesce((select u.area from unit_on(?, ?) u), ?), 'area', ?) b, units_in_area(b.id, ?) s(id))";

    /** The items, plans and units in one of whose texts all words stand. */
    private static final String SOUGHT = """
            sought_item(id, key) as materialized (
              select i.plan_id, i.key from plan_item i where item_words(i.text) @> %1$s),
            sought_plan(id) as materialized (select p.id from plan_ref p where item_words(p.title) @> %1$s),
            sought_unit(id) as materialized (%2$s)
            """.formatted(WordsStore.SOUGHT, WordsStore.unitsNamed("item_words"));

    private static final AnyOf SAYS = new AnyOf(
            "assignment a",
            List.of(
                    new AmongIds(
                            "a.plan_id", "sought_item", "(a.plan_id, a.item_key) in (select id, key from sought_item)"),
                    new AmongIds("a.plan_id", "sought_plan"),
                    new AmongIds("a.owner_id", "sought_unit", "a.owner_id = a.unit_id"),
                    new AmongIds("a.unit_id", "sought_unit", "a.owner_id <> a.unit_id")));

    private static final TypeReference<List<Field>> FIELDS = new TypeReference<>() {};

    @Inject
    Database database;

    @Inject
    ObjectMapper json;

    @Inject
    Directory directory;

    @Inject
    SightStore sight;

    @Inject
    ReadOrder order;

    @Inject
    Acting acting;

    @Inject
    AnswerTime answerTime;

    @Inject
    Vocabulary vocabulary;

    @Inject
    Clock clock;

    Optional<AssignmentView> find(AssignmentId id) {
        OnDay today = OnDay.of(null, clock);
        return database.first(select(today).add("where a.id = ?", id), row -> view(row, today));
    }

    /** What units that have ended had of it. */
    List<AssignmentView.Hand> origins(AssignmentId id) {
        return hands("g.assignment_id = ? and a.id = g.origin_id", id);
    }

    /** What became of it with those who came after its unit. */
    List<AssignmentView.Hand> heirs(AssignmentId id) {
        return hands("g.origin_id = ? and a.id = g.assignment_id", id);
    }

    private List<AssignmentView.Hand> hands(String which, AssignmentId id) {
        return database.list(
                "select a.id, a.unit_id, unit_name_on(a.unit_id, ?) as name, a.stage from assignment_origin g"
                        + " join assignment a on " + which + " where g.by_succession order by a.id",
                row -> new AssignmentView.Hand(
                        row.id("id", AssignmentId::new),
                        row.id("unit_id", UnitId::new),
                        row.textOrNull("name"),
                        row.word("stage", Stage.class)),
                Vietnam.today(clock),
                id);
    }

    List<AssignmentView.Change> history(AssignmentId id) {
        return database.list(
                "select * from assignment_step where assignment_id = ? order by version",
                row -> new AssignmentView.Change(
                        row.number("version"),
                        row.instant("at"),
                        row.word("action", Action.class),
                        row.word("stage", Stage.class),
                        row.dayOrNull("due"),
                        row.text("actor"),
                        row.idOrNull("acting_unit", UnitId::new),
                        row.textOrNull("said"),
                        row.textOrNull("refers_to"),
                        row.integerOrNull("edition"),
                        fields(row.textOrNull("fields"))),
                id.value());
    }

    Page<AssignmentView> list(AssignmentQuery query, PageQuery page) {
        query.check(vocabulary);
        OnDay day = OnDay.of(query.asOf, clock);
        UnitId unit = query.unit == null ? null : directory.require(query.unit, day.day(), "unit");
        UnitId assigner = query.assigner == null ? null : directory.require(query.assigner, day.day(), "assigner");
        UnitId area = query.area == null ? null : directory.require(query.area, day.day(), "area");
        Sorting<Place> sorting = Sorting.of(query.sort, SORTED, Place::id);
        SightStore.Bounds seen = sight.bounds(unit, planOf(query));
        Sql head = head(query, seen);
        Sql from = OnDayStore.assignments(day, source(query, unit, seen, head))
                .add(JOINS)
                .add(bounds(query, day, unit))
                .addIf(area != null, IN_AREA, area, day.day(), area, day.day(), day.day())
                .addGiven(
                        "and ? in (a.assigner_id, (select s.owner_id from stand_in s where s.unit_id = a.assigner_id))",
                        assigner)
                .add("and")
                .add(seen.condition());
        Sql sql = new Sql()
                .add(head)
                .add("select a.id, t.due, t.completed_at")
                .add(from)
                .add(sorting.page(page, "a.id"));
        Page<Place> places = sorting.of(
                database.list(
                        sql, row -> new Place(row.uuid("id"), row.dayOrNull("due"), row.instantOrNull("completed_at"))),
                page);
        Page<AssignmentView> answer = new Page<>(views(places.items(), day), places.next(), null);
        return page.wantsTotal() ? answer.withTotal(count(head, from)) : answer;
    }

    /**
     * What stands in these places. Which they are is asked apart: the database plans that anew each time, as the best way
     * depends on what is asked, and to plan it with all that is shown takes longer than to find it.
     */
    private List<AssignmentView> views(List<Place> places, OnDay day) {
        if (places.isEmpty()) {
            return List.of();
        }
        UUID[] ids = places.stream().map(Place::id).toArray(UUID[]::new);
        Map<UUID, AssignmentView> views = new HashMap<>();
        database.list(select(day).add("where a.id = any(?)", (Object) ids), row -> view(row, day))
                .forEach(view -> views.put(view.id().value(), view));
        return Stream.of(ids).map(views::get).filter(Objects::nonNull).toList();
    }

    private static Sql head(AssignmentQuery query, SightStore.Bounds seen) {
        boolean first = seen.head().text().isEmpty();
        Sql head = new Sql().add(seen.head());
        return query.text == null
                ? head
                : head.add(first ? "with" : ",").add(SOUGHT, query.text, query.text, query.text);
    }

    /** Where no plan or unit says where they stand, those that are seen, or that say the words, if these are few. */
    private Sql source(AssignmentQuery query, @Nullable UnitId unit, SightStore.Bounds seen, Sql head) {
        if (unit != null || query.plan != null || query.ancestor != null) {
            return Sql.of(SAYS.table());
        }
        Sql source = seen.head().text().isEmpty()
                ? Sql.of(SAYS.table())
                : order.seen(head, SightStore.ASSIGNMENTS, acting.actor().name());
        return query.text != null && source.text().equals(SAYS.table()) ? order.found(head, SAYS) : source;
    }

    /** The occurrences of one that the actor sees, oldest first. */
    Page<AssignmentView> occurrences(AssignmentId series, OccurrenceQuery query, PageQuery page) {
        OnDay today = OnDay.of(null, clock);
        Sql bounds = Sql.of(SeriesStore.ITS, series)
                .add(anyOf("t.stage", query.states.toArray(Stage[]::new)))
                .add(anyOf(OnDayStore.bucket().text(), query.buckets.toArray(Bucket[]::new)))
                .addGiven(" and a.to_day >= ?", query.from)
                .addGiven(" and a.from_day <= ?", query.to);
        Sql from = OnDayStore.assignments(today).add(JOINS).add(bounds);
        Sql sql = columns(today)
                .add(from)
                .addGiven(" and a.id > ?", page.afterId())
                .add(" order by a.id limit ?", page.limit() + 1);
        List<AssignmentView> found = database.list(sql, row -> view(row, today));
        Page<AssignmentView> answer = Page.of(found, page, view -> view.id().toString());
        return page.wantsTotal() ? answer.withTotal(count(new Sql(), from)) : answer;
    }

    private long count(Sql head, Sql from) {
        return database.first(new Sql().add(head).add("select count(*) as n").add(from), row -> row.number("n"))
                .orElse(0L);
    }

    private static Sql columns(OnDay day) {
        return Sql.of(COLUMNS, day.day(), day.day(), Vietnam.endOf(day.day()));
    }

    private static Sql select(OnDay day) {
        return columns(day).add(OnDayStore.assignments(day)).add(JOINS);
    }

    private static Sql bounds(AssignmentQuery query, OnDay day, @Nullable UnitId unit) {
        return Sql.of("where")
                .add(OnDayStore.known(day))
                .addIf(unit != null, " and (a.owner_id = ? or a.unit_id = ? and a.owner_id <> a.unit_id)", unit, unit)
                .add(query.occurrences ? " and a.series_id is not null" : " and a.series_id is null")
                .addIf(query.handedDown != null, " and (a.assigner_id is not null) = ?", query.handedDown)
                .addGiven(" and a.plan_id = ?", query.plan)
                .addGiven(" and a.plan_id in (select plan_id from plan_below where ancestor_id = ?)", query.ancestor)
                .addGiven(" and a.item_key = ?", query.item)
                .addGiven(" and a.waits_for = ?", query.waitsFor)
                .addGiven(" and t.due is not null and " + DUE + " >= ?", query.dueFrom)
                .addGiven(" and " + DUE + " <= ?", query.dueTo)
                .addIf(query.year != null, " and extract(year from t.due) = ?", query.year)
                .addIf(query.text != null, Sql.of(" and").add(SAYS.each()))
                .add(anyOf("t.role", query.roles.toArray(Role[]::new)))
                .add(anyOf("t.relation", query.relations.toArray(Relation[]::new)))
                .add(anyOf("t.stage", query.states.toArray(Stage[]::new)))
                .add(anyOf(OnDayStore.bucket().text(), query.buckets.toArray(Bucket[]::new)))
                .add(anyOf(ProductStore.STATE, query.products.toArray(ProductState[]::new)))
                .addIf(
                        query.level != null || query.track != null,
                        " and exists (select 1 from unit_on(a.unit_id, ?) u where true",
                        day.day())
                .addGiven(" and u.level = ?", query.level)
                .addGiven(" and u.track = ?", query.track)
                .addIf(query.level != null || query.track != null, ")");
    }

    private static Sql anyOf(String what, Object[] values) {
        return values.length == 0 ? new Sql() : Sql.of(" and " + what + " = any(?)", (Object) values);
    }

    private static @Nullable PlanId planOf(AssignmentQuery query) {
        UUID plan = query.plan == null ? query.ancestor : query.plan;
        return plan == null ? null : new PlanId(plan);
    }

    private AssignmentView view(Row row, OnDay day) throws SQLException {
        AssignmentId id = new AssignmentId(row.uuid("id"));
        Stage stage = row.word("stage", Stage.class);
        UnitId owner = row.id("owner_id", UnitId::new);
        UnitId assigner = row.id("assigner_id", UnitId::new);
        LocalDate due = row.dayOrNull("due");
        AssignmentView.@Nullable ExtensionAsked asked = day.past() ? null : asked(row);
        return new AssignmentView(
                id,
                new PlanId(row.uuid("plan_id")),
                row.text("title"),
                row.textOrNull("number"),
                row.id("issuer_id", UnitId::new),
                new ItemKey(row.text("item_key")),
                row.text("kind"),
                row.text("text"),
                row.id("unit_id", UnitId::new),
                row.textOrNull("name"),
                row.dayOrNull("unit_ended"),
                owner,
                assigner,
                row.flag("handed_down"),
                row.word("role", Role.class),
                row.word("relation", Relation.class),
                row.textOrNull("recurrence"),
                row.texts("windows"),
                occurrence(row),
                row.textOrNull("produces"),
                day.past() ? null : product(row),
                row.textOrNull("waits_for"),
                row.uuidOrNull("condition_id"),
                row.dayOrNull("original_due"),
                due,
                stage,
                Bucket.of(stage, row.word("timing", Timing.class)),
                row.textOrNull("reason"),
                row.integerOrNull("percent"),
                row.textOrNull("note"),
                row.textOrNull("result"),
                row.textOrNull("evidence"),
                row.instantOrNull("completed_at"),
                row.instantOrNull("confirmed_at"),
                row.instantOrNull("first_at"),
                row.dayOrNull("judged_due"),
                asked,
                row.instant("raised_at"),
                row.number("version"),
                day.past() || row.flag("over")
                        ? List.of()
                        : NextAction.of(
                                id,
                                new Standing(
                                        stage,
                                        asked != null && asked.refusal() == null,
                                        row.flag("extended"),
                                        row.textOrNull("waits_for")),
                                owner,
                                assigner,
                                due,
                                answerTime.by(stage, row.instant("turn_since"))),
                null,
                null,
                List.of(),
                List.of(),
                null);
    }

    private static @Nullable ProductView product(Row row) throws SQLException {
        ProductState state = row.wordOrNull("product", ProductState.class);
        if (state == null) {
            return null;
        }
        boolean received = state == ProductState.RECEIVED;
        return new ProductView(
                row.text("produces"),
                state,
                received ? row.textOrNull("evidence") : null,
                received ? row.uuidOrNull("answer") : null,
                received ? row.uuidOrNull("report") : null,
                received ? row.instantOrNull("completed_at") : null);
    }

    private static @Nullable OccurrenceView occurrence(Row row) throws SQLException {
        AssignmentId series = row.idOrNull("series_id", AssignmentId::new);
        return series == null ? null : new OccurrenceView(series, row.day("from_day"), row.day("to_day"));
    }

    private @Nullable List<Field> fields(@Nullable String written) {
        try {
            return written == null ? null : json.readValue(written, FIELDS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static AssignmentView.@Nullable ExtensionAsked asked(Row row) throws SQLException {
        LocalDate until = row.dayOrNull("asked_due");
        return until == null
                ? null
                : new AssignmentView.ExtensionAsked(
                        until, row.text("asked_reason"), row.instant("asked_at"), row.textOrNull("asked_refusal"));
    }
}
