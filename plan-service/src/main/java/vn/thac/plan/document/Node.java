package vn.thac.plan.document;

import java.util.UUID;

/** Where a line of a basis leads; {@code own} when it is a plan of ours, whose id is then the node's. */
record Node(UUID id, boolean own) {}
