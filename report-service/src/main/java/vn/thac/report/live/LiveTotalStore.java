package vn.thac.report.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.directory.UnitId;
import vn.thac.report.form.FormStore;
import vn.thac.report.period.Period;
import vn.thac.report.rollup.Branch;
import vn.thac.report.rollup.Node;
import vn.thac.report.rollup.OwnReport;
import vn.thac.report.rollup.OwnReportStore;
import vn.thac.report.rollup.Scope;

/** Reads the nodes of the live totals. */
@ApplicationScoped
public class LiveTotalStore {

    private static final String SELECT = "select area, parent, cells, counts, as_of from roll_up_node ";

    /** A node as it is stored, with its area. */
    public record Stored(UnitId area, Node node, @Nullable Instant asOf) {}

    private static final String LEFT_OUT = """
            select %s from obligation o
            """ + OwnReportStore.COUNTING_VERSION + """
            where o.form_code = ? and o.period = ? and o.area = any(?)
              and (v.cells is null or coalesce(v.cells -> ?, 'null'::jsonb) = 'null'::jsonb)
            """;
    private static final String AREAS = """
            with recursive below(area) as (
              select ?::uuid
              union all
              select n.area from roll_up_node n join below b on n.parent = b.area and n.scope = ? and n.period = ?)
            select area from below
            """;

    @Inject
    Database database;

    @Inject
    RollUpStore store;

    @Inject
    FormStore forms;

    public Optional<Stored> find(Scope scope, Period period, UnitId area) {
        return database.first(
                SELECT + "where scope = ? and period = ? and area = ?",
                row -> new Stored(row.id("area", UnitId::new), RollUpStore.node(row), row.instantOrNull("as_of")),
                scope.id(),
                period.key(),
                area);
    }

    /** The nodes right below an area. */
    public List<Stored> below(Scope scope, Period period, UnitId area) {
        return database.list(
                SELECT + "where scope = ? and period = ? and parent = ? order by area",
                row -> new Stored(row.id("area", UnitId::new), RollUpStore.node(row), row.instantOrNull("as_of")),
                scope.id(),
                period.key(),
                area);
    }

    /** The same with their counts alone. */
    public List<Stored> countsBelow(Scope scope, Period period, UnitId area) {
        return database.list(
                "select area, null::text as cells, counts, as_of from roll_up_node"
                        + " where scope = ? and period = ? and parent = ? order by area",
                row -> new Stored(row.id("area", UnitId::new), RollUpStore.node(row), row.instantOrNull("as_of")),
                scope.id(),
                period.key(),
                area);
    }

    /** What the units of the area itself owe and sent. */
    public List<OwnReport> own(Scope scope, Period period, UnitId area) {
        NodeKey key = new NodeKey(scope.id(), period.key(), area.value());
        return store.own(List.of(key), forms::ofScope).getOrDefault(key, List.of());
    }

    /** The node as it must be, from the nodes and reports that it is made of. */
    public Node recomputed(Scope scope, Period period, UnitId area, String form) {
        List<Node> children =
                below(scope, period, area).stream().map(Stored::node).toList();
        return Node.of(children, own(scope, period, area), pin -> forms.indicator(form, pin)
                .rule());
    }

    /** The node of an area taken apart, as deep as asked and at most so many nodes in all. */
    public Branch branch(Scope scope, Period period, UnitId area, int depth, int limit) {
        Stored root = find(scope, period, area).orElse(new Stored(area, Node.EMPTY, null));
        return branch(scope, period, root, depth, new int[] {limit});
    }

    private Branch branch(Scope scope, Period period, Stored at, int depth, int[] budget) {
        List<Stored> children = below(scope, period, at.area());
        List<Stored> shown = depth <= 0
                ? List.of()
                : children.stream().limit(Math.max(0, budget[0])).toList();
        budget[0] -= shown.size();
        return new Branch(
                at.area(),
                at.node(),
                Node.suppliedBelow(children.stream().map(Stored::node).toList()),
                own(scope, period, at.area()),
                shown.stream()
                        .map(child -> branch(scope, period, child, depth - 1, budget))
                        .toList(),
                children.size() - shown.size());
    }

    /** The area and those below it by the stored nodes. */
    public List<UUID> areas(Scope scope, Period period, UnitId area) {
        return database.list(AREAS, row -> row.uuid("area"), area, scope.id(), period.key());
    }

    /** Obligations of areas whose answer is not in the figure of an indicator: none sent, returned, not applicable. */
    public List<OwnReport> leftOut(String form, Period period, Collection<UUID> areas, String pin, int limit) {
        return database.list(
                LEFT_OUT.formatted("v.cells," + OwnReportStore.COLUMNS) + " order by o.id limit ?",
                OwnReportStore::own,
                form,
                period.key(),
                areas.toArray(UUID[]::new),
                pin,
                limit);
    }

    public int leftOutCount(String form, Period period, Collection<UUID> areas, String pin) {
        return database.first(
                        LEFT_OUT.formatted("count(*) as n"),
                        row -> row.integer("n"),
                        form,
                        period.key(),
                        areas.toArray(UUID[]::new),
                        pin)
                .orElse(0);
    }

    /** Whether every change has reached the totals. */
    public boolean isCurrent(UUID scope, Period period) {
        return database.first(
                        "select 1 as one from roll_up_mark where scope = ? and period = ? limit 1",
                        row -> row.integer("one"),
                        scope,
                        period.key())
                .isEmpty();
    }
}
