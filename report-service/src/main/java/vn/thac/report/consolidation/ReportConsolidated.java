package vn.thac.report.consolidation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.report.ConsolidationId;
import vn.thac.report.ObligationId;
import vn.thac.report.PlanId;
import vn.thac.report.RegimeId;
import vn.thac.report.Standing;
import vn.thac.report.measure.FigureTotal;
import vn.thac.report.period.Period;

/** Payload of {@code report.consolidated.v1}: a consolidated report was signed and sent to its receivers. */
record ReportConsolidated(
        ConsolidationId consolidationId,
        int version,
        RegimeId regimeId,
        String regime,
        PlanId planId,
        Period period,
        NamedUnit unit,
        List<NamedUnit> receivers,
        @Nullable String form,
        @Nullable Integer formVersion,
        Instant signedAt,
        int included,
        List<Gap> gaps,
        List<FigureTotal> figures) {

    static final String AGGREGATE = "consolidation";
    static final String TYPE = "report.consolidated.v1";

    /** A unit that is not in it, and why. */
    record Gap(NamedUnit unit, ObligationId obligation, Standing why) {}
}
