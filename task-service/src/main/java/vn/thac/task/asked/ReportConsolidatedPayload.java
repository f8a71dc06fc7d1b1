package vn.thac.task.asked;

import java.util.UUID;
import vn.thac.directory.unit.NamedUnit;

/**
 * A consolidator has signed a period, read from {@code report.consolidated.v1}.
 *
 * @param version one higher than the last, be it that of the unit before it
 */
record ReportConsolidatedPayload(UUID regimeId, String period, NamedUnit unit, int version) {}
