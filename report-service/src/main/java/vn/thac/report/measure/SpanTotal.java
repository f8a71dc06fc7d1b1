package vn.thac.report.measure;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.report.rollup.Node;

/** What an area's reports come to over a period that shorter ones make up. */
public record SpanTotal(Span span, List<Part> parts, List<FigureTotal> figures) {

    /** One of the shorter periods. */
    public record Part(Span.Part of, Measured measured) {}

    /** How all obligations of all periods stand. */
    public Node counts() {
        return parts.stream().map(part -> part.measured().node()).reduce(Node.EMPTY, Node::countsWith);
    }

    /** When the last of it changed; null where all was worked out just now. */
    public @Nullable Instant asOf() {
        Instant last = null;
        for (Part part : parts) {
            Instant its = part.measured().asOf();
            last = last == null || its != null && its.isAfter(last) ? its : last;
        }
        return last;
    }
}
