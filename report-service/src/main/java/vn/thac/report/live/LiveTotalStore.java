package vn.thac.report.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.core.sql.Rows;
import vn.thac.core.sql.Sql;
import vn.thac.directory.UnitId;
import vn.thac.report.UnitName;
import vn.thac.report.period.Period;
import vn.thac.report.rollup.Branch;
import vn.thac.report.rollup.Counts;
import vn.thac.report.rollup.Node;
import vn.thac.report.rollup.OwnReport;
import vn.thac.report.rollup.Scope;

/** Reads the nodes of the live totals. */
@ApplicationScoped
public class LiveTotalStore {

    private static final String SELECT = "select area, parent, cells, counts, as_of from roll_up_node ";

    /** A node as it is stored, with its area. */
    public record Stored(UnitId area, Node node, @Nullable Instant asOf) {}

    /** What nodes are about. */
    public record Total(Scope scope, Period period) {}

    /** How all obligations of an area stand. */
    public record Below(UnitName area, Counts all) {}

    /**
     * Within a statement, the versions of the rows of an area, and of those right below it, in a {@code q.scope} and
     * {@code d.period}; null where there are none. Who finds the same again would read the same.
     */
    public static Sql versions(UnitId area) {
        String rows = " from roll_up_node n where n.scope = q.scope and n.period = d.period and ";
        return Sql.of("(select n.xmin::text" + rows + "n.area = ?) as node,", area)
                .add("(select string_agg(n.xmin::text, ' ' order by n.area)" + rows + "n.parent = ?) as below", area);
    }

    @Inject
    Database database;

    @Inject
    RollUpStore store;

    public Optional<Stored> find(Scope scope, Period period, UnitId area) {
        return database.first(
                SELECT + "where scope = ? and period = ? and area = ?",
                row -> stored(row.id("area", UnitId::new), row),
                scope.id(),
                period.key(),
                area);
    }

    /** The nodes right below an area. */
    public List<Stored> below(Scope scope, Period period, UnitId area) {
        return database.list(
                SELECT + "where scope = ? and period = ? and parent = ? order by area",
                row -> stored(row.id("area", UnitId::new), row),
                scope.id(),
                period.key(),
                area);
    }

    /** How the obligations of totals stand in the areas right below one, by the names of a day: total by total. */
    public List<Below> countsBelow(List<Total> totals, UnitId area, LocalDate day) {
        record Place(int number, Total total) {}
        List<Place> places = IntStream.range(0, totals.size())
                .mapToObj(i -> new Place(i, totals.get(i)))
                .toList();
        return places.isEmpty()
                ? List.of()
                : database.list(
                        Sql.of("select n.area, u.name, n.counts from")
                                .add(Rows.of(places)
                                        .column("integer", Integer[]::new, Place::number)
                                        .column("uuid", UUID[]::new, one -> one.total()
                                                .scope()
                                                .id())
                                        .column("text", String[]::new, one -> one.total()
                                                .period()
                                                .key())
                                        .as("w(number, scope, period)"))
                                .add(
                                        "join roll_up_node n on n.scope = w.scope and n.period = w.period and n.parent = ?",
                                        area)
                                .add("left join lateral unit_on(n.area, ?) u on true order by w.number, n.area", day),
                        row -> new Below(
                                UnitName.of(row.id("area", UnitId::new), row.textOrNull("name")),
                                RollUpStore.counts(row).all()));
    }

    /** A node of an area in a row that has its cells, counts and as_of; of none where they are null. */
    public static Stored stored(UnitId area, Row row) throws SQLException {
        return new Stored(area, RollUpStore.node(row), row.instantOrNull("as_of"));
    }

    /** What the units of the area itself owe and sent. */
    public List<OwnReport> own(Scope scope, Period period, UnitId area) {
        NodeKey key = new NodeKey(scope.id(), period.key(), area.value());
        return store.own(List.of(key)).getOrDefault(key, List.of());
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
                own(scope, period, at.area()),
                shown.stream()
                        .map(child -> branch(scope, period, child, depth - 1, budget))
                        .toList(),
                children.size() - shown.size());
    }

    /** Whether every change has reached the totals of a question. */
    public boolean isCurrent(Question asked) {
        List<UUID> scopes = new ArrayList<>(List.of(asked.regimeIds()));
        scopes.add(asked.scope().id());
        return database.first(
                        "select 1 as one from roll_up_mark where scope = any(?) and period = ? limit 1",
                        row -> row.integer("one"),
                        scopes.toArray(UUID[]::new),
                        asked.period().key())
                .isEmpty();
    }
}
