package vn.thac.report.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.platform.UnitId;
import vn.thac.platform.sql.Database;
import vn.thac.report.form.FormStore;

/** Reads the nodes of the live totals. */
@ApplicationScoped
public class LiveTotalStore {

    private static final String SELECT = "select area, parent, cells, counts, as_of from roll_up_node ";

    /** A node as it is stored, with its area. */
    public record Stored(UnitId area, Node node, @Nullable Instant asOf) {}

    @Inject
    Database database;

    @Inject
    RollUpStore store;

    @Inject
    FormStore forms;

    public Optional<Stored> find(Scope scope, String period, UnitId area) {
        return database.first(
                SELECT + "where scope = ? and period = ? and area = ?",
                row -> new Stored(row.unit("area"), RollUpStore.node(row), row.instantOrNull("as_of")),
                scope.id(), period, area);
    }

    /** The nodes right below an area. */
    public List<Stored> below(Scope scope, String period, UnitId area) {
        return database.list(
                SELECT + "where scope = ? and period = ? and parent = ? order by area",
                row -> new Stored(row.unit("area"), RollUpStore.node(row), row.instantOrNull("as_of")),
                scope.id(), period, area);
    }

    /** The same with their counts alone. */
    public List<Stored> countsBelow(Scope scope, String period, UnitId area) {
        return database.list(
                "select area, null::text as cells, counts, as_of from roll_up_node"
                        + " where scope = ? and period = ? and parent = ? order by area",
                row -> new Stored(row.unit("area"), RollUpStore.node(row), row.instantOrNull("as_of")),
                scope.id(), period, area);
    }

    /** What the units of the area itself owe and sent. */
    public List<OwnReport> own(Scope scope, String period, UnitId area) {
        NodeKey key = new NodeKey(scope.id(), period, area.value());
        return store.own(List.of(key), forms::ofScope).getOrDefault(key, List.of());
    }

    /** The node as it must be, from the nodes and reports that it is made of. */
    public Node recomputed(Scope scope, String period, UnitId area, String form) {
        List<Node> children = below(scope, period, area).stream().map(Stored::node).toList();
        return Node.of(children, own(scope, period, area), pin -> forms.indicator(form, pin).rule());
    }

    /** Whether every change has reached the totals. */
    public boolean isCurrent(UUID scope, String period) {
        return database.first(
                        "select 1 as one from roll_up_mark where scope = ? and period = ? limit 1",
                        row -> row.integer("one"), scope, period)
                .isEmpty();
    }
}
