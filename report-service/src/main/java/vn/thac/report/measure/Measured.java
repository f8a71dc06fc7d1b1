package vn.thac.report.measure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thac.report.rollup.Node;

/**
 * What an area's reports of one period come to.
 *
 * @param asOf when it last changed; null where it was worked out just now
 * @param cells by the first of the definitions that continue one another
 */
public record Measured(Node node, @Nullable Instant asOf, Map<String, Cell> cells) {

    static final Measured NOTHING = new Measured(Node.EMPTY, null, Map.of());

    /** Whether it follows from what is stored of the area alone. */
    public boolean isOfNodeAlone() {
        return asOf != null
                && cells.values().stream().noneMatch(cell -> cell.indicator().asksWhoIsWanting());
    }

    public List<FigureTotal> figures() {
        return cells.values().stream().map(FigureTotal::of).toList();
    }
}
