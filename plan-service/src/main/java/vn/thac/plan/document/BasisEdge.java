package vn.thac.plan.document;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.plan.packages.BasisLine.Relation;

/** One link of the graph: from a document to what it rests on; {@code via} where the text reaches it through another. */
record BasisEdge(
        int position,
        String key,
        UUID from,
        UUID to,
        Relation relation,
        @Nullable String via,
        @Nullable String section,
        String cited) {}
