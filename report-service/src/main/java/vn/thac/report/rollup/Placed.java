package vn.thac.report.rollup;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A node with its place in the area tree. */
record Placed(NodeKey key, @Nullable UUID parent, int depth) {}
