package vn.thac.report.plan;

import java.util.List;
import vn.thac.report.PlanId;

/**
 * What this service reads of {@code plan.basis-resolved.v1}: a citation turned out to mean a plan of ours, or no longer does.
 *
 * @param ancestors all plans that it implements from here on, and itself
 */
record BasisResolvedPayload(PlanId planId, List<PlanId> ancestors) {}
