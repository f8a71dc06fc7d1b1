package vn.thac.task.plan;

import java.util.Set;
import vn.thac.task.PlanId;

/**
 * A document that a plan rests on turned out to be a plan of ours, read from {@code plan.basis-resolved.v1}.
 *
 * @param ancestors all plans that it carries out from here on, and itself
 */
record BasisResolvedPayload(PlanId planId, Set<PlanId> ancestors) {}
