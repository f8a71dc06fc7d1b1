package vn.thac.report.regime;

import java.time.LocalDate;
import java.util.List;
import vn.thac.directory.UnitId;
import vn.thac.report.PlanId;

/** What this service reads of {@code plan.members-expanded.v1}. */
record MembersExpanded(PlanId planId, String party, LocalDate on, List<UnitId> units) {}
