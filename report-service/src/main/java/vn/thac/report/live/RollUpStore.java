package vn.thac.report.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.thac.core.sql.Columns;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.directory.UnitId;
import vn.thac.report.Boundaries;
import vn.thac.report.admission.AdmissionStore;
import vn.thac.report.form.FormStore;
import vn.thac.report.period.Period;
import vn.thac.report.rollup.Node;
import vn.thac.report.rollup.NodeJson;
import vn.thac.report.rollup.OwnReport;
import vn.thac.report.rollup.OwnReportStore;
import vn.thac.report.rollup.Scope;
import vn.thac.report.rollup.SeatStore;
import vn.thac.report.rollup.SeatStore.Found;

/** The nodes of the live totals and the marks that say which are out of date. */
@ApplicationScoped
class RollUpStore {

    /** The depth of marks whose nodes are to be placed anew: deeper than all others. */
    static final int PLACED_ANEW = Scope.ANY_DEPTH + 1;

    /**
     * A node that is out of date, with the marks that say so.
     *
     * @param root the earliest of the marks with which it began
     */
    record Marked(NodeKey key, List<Long> marks, long root) {}

    private static final String MARKED = """
            select scope, period, area, array_agg(id) as marks, min(coalesce(root, id)) as root from (
              select id, scope, period, area, root from roll_up_mark where depth = ? order by id limit ?) m
            group by scope, period, area
            """;

    private static final String PLACE = """
            with wanted as (
              select * from unnest(?::uuid[], ?::text[], ?::uuid[], ?::date[]) as w(scope, period, area, day)
              where %s),
            place as (
              select a.area, a.day, max(l.steps) as depth, (array_agg(l.id) filter (where l.steps = 1))[1] as parent
              from (select distinct area, day from wanted) a cross join lateral unit_line_on(a.area, 'area', a.day) l
              group by a.area, a.day)
            """;
    private static final String ENSURE = PLACE.formatted("""
            not exists (select 1 from roll_up_node n where n.scope = w.scope and n.period = w.period
              and n.area = w.area and n.parent is not null)""") + """
            insert into roll_up_node (scope, period, area, parent, depth)
            select w.scope, w.period, w.area, p.parent, p.depth from wanted w join place p on p.area = w.area and p.day = w.day
            order by w.scope, w.period, w.area
            on conflict (scope, period, area) do update set parent = excluded.parent, depth = excluded.depth
            where roll_up_node.parent is null and excluded.parent is not null
            """;
    private static final String PLACE_ANEW = PLACE.formatted("true") + """
            , moved as (
              select n.scope, n.period, n.area, n.parent, n.depth, p.parent as to_parent, p.depth as to_depth
              from wanted w join place p on p.area = w.area and p.day = w.day
              join roll_up_node n on n.scope = w.scope and n.period = w.period and n.area = w.area
              where n.parent is distinct from p.parent or n.depth <> p.depth
              order by n.scope, n.period, n.area for update of n),
            placed as (
              update roll_up_node n set parent = m.to_parent, depth = m.to_depth from moved m
              where n.scope = m.scope and n.period = m.period and n.area = m.area)
            insert into roll_up_mark (scope, period, area, depth)
            select distinct scope, period, parent, depth - 1 from moved
            where parent is not null and parent is distinct from to_parent
            union all
            select n.scope, n.period, n.area, ?::integer from moved m
            join roll_up_node n on n.parent = m.area and n.scope = m.scope and n.period = m.period
            where m.depth <> m.to_depth
            """;
    private static final String MARK_AREAS = """
            insert into roll_up_mark (scope, period, area, depth)
            select n.scope, n.period, n.area, ? from roll_up_node n where n.area = any(?)
            """;
    private static final String WANTED = " unnest(?::uuid[], ?::text[], ?::uuid[]) as w(scope, period, area) ";

    private static final String LOCK = """
            select n.scope, n.period, n.area, n.parent, n.depth from roll_up_node n join""" + WANTED + """
            on n.scope = w.scope and n.period = w.period and n.area = w.area
            order by n.scope, n.period, n.area for update of n skip locked
            """;

    private static final String CHILDREN = """
            select n.scope, n.period, n.parent as area, n.cells, n.counts from roll_up_node n join""" + WANTED + """
            on n.scope = w.scope and n.period = w.period and n.parent = w.area
            """;

    private static final String OWN_OF_REGIMES = "select w.scope, v.cells," + OwnReportStore.COLUMNS + " from" + WANTED
            + """
            join obligation o on o.regime_id = w.scope and o.period = w.period and o.area = w.area
            """ + OwnReportStore.COUNTING_VERSION;
    private static final String OWN_OF_QUESTIONS = "select w.scope, v.cells," + OwnReportStore.COLUMNS
            + SeatStore.COLUMNS + " from" + WANTED + """
            join roll_up_scope s on s.id = w.scope
            join obligation o on o.form_code = s.form_code and o.period = w.period and o.area = w.area
            join regime r on r.id = o.regime_id and (o.entitled or""" + " " + AdmissionStore.isAdmitted("o") + """
            )
            join regime_period x on x.regime_id = r.id and x.period = o.period
              and x.window_stated = (s.from_day is not null)
              and (s.from_day is null or x.from_day = s.from_day and x.to_day = s.to_day)
              and (s.regime_id is null or r.id = s.regime_id)
            """
            + OwnReportStore.COUNTING_VERSION;

    private static final String MARK_QUESTION = """
            insert into roll_up_mark (scope, period, area, depth, root)
            select distinct ?::uuid, ?, o.area, ?::integer, ?::bigint from obligation o
            where o.regime_id = any(?) and o.period = ? and o.area is not null
            """;

    /** What comes out the same again is as it was since it last changed. Each JSON is read once, not once a use. */
    private static final String WRITE = """
            update roll_up_node n set cells = w.cells, counts = w.counts,
              as_of = case when (n.cells, n.counts) is distinct from (w.cells, w.counts) then ? else n.as_of end
            from (
              select scope, period, area, cells::jsonb as cells, counts::jsonb as counts
              from unnest(?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::text[]) as t(scope, period, area, cells, counts)
              offset 0) w
            where n.scope = w.scope and n.period = w.period and n.area = w.area
            """;

    private static final String MARK_PARENTS = """
            insert into roll_up_mark (scope, period, area, depth, root)
            select scope, period, area, depth, min(root)
            from unnest(?::uuid[], ?::text[], ?::uuid[], ?::int[], ?::bigint[]) as m(scope, period, area, depth, root)
            group by scope, period, area, depth
            """;
    private static final String MARK = """
            insert into roll_up_mark (scope, period, area, depth, root)
            select scope, period, area, ?::integer, root
            from unnest(?::uuid[], ?::text[], ?::uuid[], ?::bigint[]) as m(scope, period, area, root)
            """;

    /** Names the lock on the lines of areas. */
    private static final long LINES = 0x746861630010L;

    @Inject
    Database database;

    @Inject
    AreaTreeStore tree;

    @Inject
    ScopeStore scopes;

    @Inject
    SeatStore seats;

    @Inject
    FormStore forms;

    /** The greatest depth with marks that lies above another. */
    OptionalInt deepestAbove(int depth) {
        return database
                .list(
                        "select depth from roll_up_mark where depth < ? order by depth desc limit 1",
                        row -> row.integer("depth"),
                        depth)
                .stream()
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    /** Nodes with marks of a depth, for the oldest so many marks. */
    List<Marked> marked(int depth, int limit) {
        return database.list(
                MARKED, row -> new Marked(key(row), row.numbers("marks"), row.number("root")), depth, limit);
    }

    /** Makes nodes that are not there yet, each below the area that is above it when its period ends. */
    void ensure(Collection<NodeKey> keys) {
        database.update(ENSURE, scopes(keys), periods(keys), areas(keys), daysOfMaps(keys));
    }

    /**
     * Hangs nodes whose area has moved below the right one, and marks those they hung below; where that is higher or
     * lower in the tree, those below follow.
     */
    void placeAnew(Collection<NodeKey> keys) {
        database.update(PLACE_ANEW, scopes(keys), periods(keys), areas(keys), daysOfMaps(keys), PLACED_ANEW);
    }

    /**
     * Keeps the lines of areas as they are until this transaction ends, for whoever places nodes by them. Else a node
     * could be placed by the lines of before and be seen by nobody who lets it be placed anew.
     */
    void holdLines() {
        database.list("select pg_advisory_xact_lock_shared(?)", held -> true, LINES);
    }

    /** Lets the nodes of areas whose lines have changed be placed anew. */
    void areasMoved(Collection<UnitId> areas) {
        database.list("select pg_advisory_xact_lock(?)", held -> true, LINES);
        database.update(MARK_AREAS, PLACED_ANEW, areas.toArray(UnitId[]::new));
    }

    /** The day of each key's map. */
    private LocalDate[] daysOfMaps(Collection<NodeKey> keys) {
        record Total(UUID scope, String period) {}
        Map<Total, LocalDate> days = new HashMap<>();
        return keys.stream()
                .map(k -> days.computeIfAbsent(
                        new Total(k.scope(), k.period()),
                        t -> tree.dayOf(Boundaries.AS_WAS, new Scope(t.scope()), Period.of(t.period()))))
                .toArray(LocalDate[]::new);
    }

    /** The nodes that no other worker has in hand; nobody else may take them until this transaction ends. */
    List<PlacedNode> lock(Collection<NodeKey> keys) {
        return database.list(
                LOCK,
                row -> new PlacedNode(key(row), row.uuidOrNull("parent"), row.integer("depth")),
                scopes(keys),
                periods(keys),
                areas(keys));
    }

    Map<NodeKey, List<Node>> children(Collection<NodeKey> keys) {
        Map<NodeKey, List<Node>> found = new HashMap<>();
        database.list(CHILDREN, row -> Map.entry(key(row), node(row)), scopes(keys), periods(keys), areas(keys))
                .forEach(e -> found.computeIfAbsent(e.getKey(), k -> new ArrayList<>())
                        .add(e.getValue()));
        return found;
    }

    /** The obligations of the units in each node's own area, with their counting answers, each from its seat. */
    Map<NodeKey, List<OwnReport>> own(Collection<NodeKey> keys) {
        List<NodeKey> ofQuestions =
                keys.stream().filter(k -> scopes.about(k).overRegimes()).toList();
        List<NodeKey> ofRegimes =
                keys.stream().filter(k -> !scopes.about(k).overRegimes()).toList();
        Map<NodeKey, List<OwnReport>> own = new HashMap<>();
        if (!ofRegimes.isEmpty()) {
            Database.Reader<Map.Entry<NodeKey, Found>> found = row -> {
                NodeKey key = key(row);
                return Map.entry(
                        key,
                        new Found(OwnReportStore.own(row), scopes.about(key).declares()));
            };
            own.putAll(seats.seated(byKey(OWN_OF_REGIMES, found, ofRegimes), false));
        }
        if (!ofQuestions.isEmpty()) {
            forms.readAnew(ofQuestions.stream()
                    .map(key -> scopes.about(key).form())
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet()));
            seats.seated(byKey(OWN_OF_QUESTIONS, row -> Map.entry(key(row), SeatStore.found(row)), ofQuestions), true)
                    .forEach((key, reports) -> own.put(key, underRoots(key, reports)));
        }
        return own;
    }

    private List<OwnReport> underRoots(NodeKey key, List<OwnReport> reports) {
        String form = scopes.about(key).form();
        return form == null
                ? reports
                : reports.stream()
                        .map(r -> r.underRoots(pin -> forms.root(form, pin)))
                        .toList();
    }

    private Map<NodeKey, List<Found>> byKey(
            String sql, Database.Reader<Map.Entry<NodeKey, Found>> reader, Collection<NodeKey> keys) {
        Map<NodeKey, List<Found>> found = new HashMap<>();
        database.list(sql, reader, scopes(keys), periods(keys), areas(keys))
                .forEach(e -> found.computeIfAbsent(e.getKey(), k -> new ArrayList<>())
                        .add(e.getValue()));
        return found;
    }

    /** Marks the places of all who owe an answer to a question that has just become one over regimes. */
    void markAll(Question question, long root) {
        database.update(
                MARK_QUESTION,
                question.scope().id(),
                question.period().key(),
                Scope.ANY_DEPTH,
                root,
                question.regimeIds(),
                question.period().key());
    }

    /** Marks nodes of which only the area is known, each with the mark with which it began. */
    void mark(Map<NodeKey, Long> roots) {
        Set<NodeKey> keys = roots.keySet();
        database.update(
                MARK,
                Scope.ANY_DEPTH,
                scopes(keys),
                periods(keys),
                areas(keys),
                roots.values().toArray(Long[]::new));
    }

    /** The last mark there is; 0 where all totals are current. */
    long lastMark() {
        return database.first("select " + AwaitTotals.LAST_MARK + " as id", row -> row.number("id"))
                .orElse(0L);
    }

    /** Whether something that was told until that mark has not reached all totals yet. */
    boolean isBehind(long mark) {
        return database.first(
                        "select 1 as one from roll_up_mark where coalesce(root, id) <= ? limit 1",
                        row -> row.integer("one"),
                        mark)
                .isPresent();
    }

    void write(Map<NodeKey, Node> nodes, Instant asOf) {
        List<Map.Entry<NodeKey, Node>> entries = List.copyOf(nodes.entrySet());
        List<NodeKey> keys = entries.stream().map(Map.Entry::getKey).toList();
        database.update(
                WRITE,
                asOf,
                scopes(keys),
                periods(keys),
                areas(keys),
                Columns.of(
                        entries, String[]::new, e -> NodeJson.cells(e.getValue().cells())),
                Columns.of(
                        entries,
                        String[]::new,
                        e -> NodeJson.counts(e.getValue().counts())));
    }

    void unmark(Collection<Long> marks) {
        database.update("delete from roll_up_mark where id = any(?)", (Object) marks.toArray(Long[]::new));
    }

    /** Marks the nodes above, each with the mark with which it began. */
    void markParents(Collection<PlacedNode> nodes, Map<NodeKey, Long> roots) {
        List<PlacedNode> below = nodes.stream().filter(n -> n.parent() != null).toList();
        if (below.isEmpty()) {
            return;
        }
        List<NodeKey> parents = below.stream()
                .map(n -> new NodeKey(
                        n.key().scope(), n.key().period(), Objects.requireNonNull(n.parent(), "a node below another")))
                .toList();
        database.update(
                MARK_PARENTS,
                scopes(parents),
                periods(parents),
                areas(parents),
                below.stream().map(n -> n.depth() - 1).toArray(Integer[]::new),
                below.stream().map(n -> roots.get(n.key())).toArray(Long[]::new));
    }

    static Node counts(Row row) throws SQLException {
        return new Node(Map.of(), NodeJson.counts(row.textOrNull("counts")));
    }

    static Node node(Row row) throws SQLException {
        return new Node(NodeJson.cells(row.textOrNull("cells")), NodeJson.counts(row.textOrNull("counts")));
    }

    private static NodeKey key(Row row) throws SQLException {
        return new NodeKey(row.uuid("scope"), row.text("period"), row.uuid("area"));
    }

    private static UUID[] scopes(Collection<NodeKey> keys) {
        return keys.stream().map(NodeKey::scope).toArray(UUID[]::new);
    }

    private static String[] periods(Collection<NodeKey> keys) {
        return keys.stream().map(NodeKey::period).toArray(String[]::new);
    }

    private static UUID[] areas(Collection<NodeKey> keys) {
        return keys.stream().map(NodeKey::area).toArray(UUID[]::new);
    }
}
