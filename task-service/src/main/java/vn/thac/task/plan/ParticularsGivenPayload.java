package vn.thac.task.plan;

import org.jspecify.annotations.Nullable;
import vn.thac.task.PlanId;

/** What this service reads of {@code plan.particulars-given.v1}: a plan in force got its number. */
record ParticularsGivenPayload(PlanId planId, @Nullable String number) {}
