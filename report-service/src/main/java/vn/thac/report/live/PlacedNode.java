package vn.thac.report.live;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A node with its place in the area tree. */
record PlacedNode(NodeKey key, @Nullable UUID parent, int depth) {}
