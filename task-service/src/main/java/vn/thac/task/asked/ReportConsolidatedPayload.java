package vn.thac.task.asked;

import java.util.UUID;
import vn.thac.directory.unit.NamedUnit;

/** A consolidator has signed a period, read from {@code report.consolidated.v1}. */
record ReportConsolidatedPayload(UUID regimeId, String period, NamedUnit unit) {}
