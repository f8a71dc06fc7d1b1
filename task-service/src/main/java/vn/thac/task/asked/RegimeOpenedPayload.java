package vn.thac.task.asked;

import java.util.List;
import java.util.UUID;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.task.PlanId;

/** Who consolidates the reports of a regime, read from {@code regime.opened.v1}. */
record RegimeOpenedPayload(UUID regimeId, PlanId planId, List<NamedUnit> consolidators) {}
