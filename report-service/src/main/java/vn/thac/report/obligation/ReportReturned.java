package vn.thac.report.obligation;

import java.time.Instant;
import java.util.List;
import vn.thac.directory.UnitId;
import vn.thac.report.ObligationId;

/** Payload of {@code report.returned.v1}: a report was sent back with reasons. */
record ReportReturned(
        ObligationId obligationId,
        int reportVersion,
        UnitId unit,
        String period,
        UnitId by,
        Instant at,
        List<Reason> reasons) {

    static final String TYPE = "report.returned.v1";
}
