package vn.thac.report.consolidation;

import vn.thac.report.ConsolidationId;
import vn.thac.report.PlanId;
import vn.thac.report.RegimeId;
import vn.thac.report.total.FigureTotal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;

/** Payload of {@code report.consolidated.v1}: a consolidated report was signed and sent to its receivers. */
record ReportConsolidated(
        ConsolidationId consolidationId,
        int version,
        RegimeId regimeId,
        PlanId planId,
        String period,
        UnitId unit,
        List<UnitId> receivers,
        @Nullable String form,
        @Nullable Integer formVersion,
        Instant signedAt,
        int included,
        List<Signed.Gap> gaps,
        List<FigureTotal> figures) {

    static final String AGGREGATE = "report";
    static final String TYPE = "report.consolidated.v1";
}
