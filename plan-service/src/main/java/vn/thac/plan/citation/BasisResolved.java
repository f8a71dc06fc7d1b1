package vn.thac.plan.citation;

import java.util.List;
import java.util.UUID;

/** {@code plan.basis-resolved.v1}: a document that the plan rests on turned out to be ours; its ancestors now. */
record BasisResolved(UUID planId, UUID resolved, List<UUID> ancestors) {}
