package vn.thac.task.raise;

import java.util.List;
import vn.thac.directory.UnitId;
import vn.thac.task.PlanId;

/** One chunk of the units that a party of a plan stands for, read from {@code plan.members-expanded.v1}. */
record ExpandedMembers(PlanId planId, String party, int chunk, int chunks, List<UnitId> units) {}
