package vn.thac.report.live;

import vn.thac.report.ReportState;
import vn.thac.report.form.Cells;
import vn.thac.report.rollup.Node;
import vn.thac.report.rollup.NodeJson;
import vn.thac.report.rollup.OwnReport;

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
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.directory.UnitId;

/** The nodes of the live totals and the marks that say which are out of date. */
@ApplicationScoped
class RollUpStore {

    /** A node that is out of date, with the marks that say so. */
    record Marked(NodeKey key, List<Long> marks) {}

    private static final String MARKED = """
            select scope, period, area, array_agg(id) as marks from (
              select id, scope, period, area from roll_up_mark where depth = ? order by id limit ?) m
            group by scope, period, area
            """;

    private static final String ENSURE = """
            with recursive wanted as (
              select w.* from unnest(?::uuid[], ?::text[], ?::uuid[]) as w(scope, period, area)
              where not exists (select 1 from roll_up_node n
                where n.scope = w.scope and n.period = w.period and n.area = w.area
                and n.parent is not null)),
            up(area, at, steps) as (
              select distinct area, area, 0 from wanted
              union all
              select u.area, p.parent_id, u.steps + 1 from up u join known_parent p on p.unit_id = u.at
              where p.tree = 'area' and p.from_day <= ? and (p.to_day is null or p.to_day > ?) and u.steps < 12),
            place as (
              select area, max(steps) as depth, (array_agg(at) filter (where steps = 1))[1] as parent from up group by area)
            insert into roll_up_node (scope, period, area, parent, depth)
            select w.scope, w.period, w.area, p.parent, p.depth from wanted w join place p on p.area = w.area
            order by w.scope, w.period, w.area
            on conflict (scope, period, area) do update set parent = excluded.parent, depth = excluded.depth
            where roll_up_node.parent is null and excluded.parent is not null
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

    static final String OWN = """
            o.id, o.unit_id, o.level, o.state, o.late, o.due, o.submitted_at, o.period, o.area
            """;

    private static final String OWN_OF_FORMS = "select w.scope, v.cells," + OWN + """
            from unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[]) as w(scope, form, period, area)
            join obligation o on o.form_code = w.form and o.period = w.period and o.area = w.area
            left join report_version v on v.obligation_id = o.id and v.version = o.report_version
              and o.state in ('submitted', 'accepted')
            """;

    private static final String OWN_OF_REGIMES = "select w.scope, null::text as cells," + OWN + " from" + WANTED + """
            join obligation o on o.regime_id = w.scope and o.period = w.period and o.area = w.area
            """;

    private static final String WRITE = """
            update roll_up_node n set cells = w.cells::jsonb, counts = w.counts::jsonb, as_of = ?
            from unnest(?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::text[]) as w(scope, period, area, cells, counts)
            where n.scope = w.scope and n.period = w.period and n.area = w.area
            """;

    private static final String MARK_PARENTS = """
            insert into roll_up_mark (scope, period, area, depth)
            select distinct * from unnest(?::uuid[], ?::text[], ?::uuid[], ?::int[])
            """;

    @Inject
    Database database;

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
                MARKED,
                row -> new Marked(
                        key(row), List.of((Long[]) row.set().getArray("marks").getArray())),
                depth,
                limit);
    }

    /** Makes nodes that are not there yet, with their place in the area tree as it stands that day. */
    void ensure(Collection<NodeKey> keys, LocalDate on) {
        database.update(ENSURE, scopes(keys), periods(keys), areas(keys), on, on);
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

    /** The obligations of the units in each node's own area, with their counting answers where the scope is a form. */
    Map<NodeKey, List<OwnReport>> own(Collection<NodeKey> keys, Function<UUID, Optional<String>> formOfScope) {
        List<NodeKey> ofForms = keys.stream()
                .filter(k -> formOfScope.apply(k.scope()).isPresent())
                .toList();
        List<NodeKey> ofRegimes = keys.stream()
                .filter(k -> formOfScope.apply(k.scope()).isEmpty())
                .toList();
        Map<NodeKey, List<OwnReport>> found = new HashMap<>();
        if (!ofForms.isEmpty()) {
            String[] forms = ofForms.stream()
                    .map(k -> formOfScope.apply(k.scope()).orElseThrow())
                    .toArray(String[]::new);
            add(found, OWN_OF_FORMS, scopes(ofForms), forms, periods(ofForms), areas(ofForms));
        }
        if (!ofRegimes.isEmpty()) {
            add(found, OWN_OF_REGIMES, scopes(ofRegimes), periods(ofRegimes), areas(ofRegimes));
        }
        return found;
    }

    private void add(Map<NodeKey, List<OwnReport>> found, String sql, Object... args) {
        database.list(sql, row -> Map.entry(key(row), own(row)), args)
                .forEach(e -> found.computeIfAbsent(e.getKey(), k -> new ArrayList<>())
                        .add(e.getValue()));
    }

    void write(Map<NodeKey, Node> nodes, Instant asOf) {
        List<NodeKey> keys = List.copyOf(nodes.keySet());
        database.update(
                WRITE,
                asOf,
                scopes(keys),
                periods(keys),
                areas(keys),
                keys.stream().map(k -> NodeJson.cells(nodes.get(k).cells())).toArray(String[]::new),
                keys.stream().map(k -> NodeJson.counts(nodes.get(k).counts())).toArray(String[]::new));
    }

    void unmark(Collection<Long> marks) {
        database.update("delete from roll_up_mark where id = any(?)", (Object) marks.toArray(Long[]::new));
    }

    /** Marks the nodes above. */
    void markParents(Collection<PlacedNode> nodes) {
        List<PlacedNode> below = nodes.stream().filter(n -> n.parent() != null).toList();
        if (below.isEmpty()) {
            return;
        }
        List<NodeKey> parents = below.stream()
                .map(n -> new NodeKey(n.key().scope(), n.key().period(), n.parent()))
                .toList();
        database.update(
                MARK_PARENTS,
                scopes(parents),
                periods(parents),
                areas(parents),
                below.stream().map(n -> n.depth() - 1).toArray(Integer[]::new));
    }

    static Node node(Row row) throws SQLException {
        return new Node(NodeJson.cells(row.textOrNull("cells")), NodeJson.counts(row.textOrNull("counts")));
    }

    static OwnReport own(Row row) throws SQLException {
        return new OwnReport(
                row.uuid("id"),
                row.id("unit_id", UnitId::new),
                row.text("level"),
                ReportState.of(row.text("state")),
                row.flag("late"),
                row.dayOrNull("due"),
                row.instantOrNull("submitted_at"),
                Cells.read(row.textOrNull("cells")));
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
