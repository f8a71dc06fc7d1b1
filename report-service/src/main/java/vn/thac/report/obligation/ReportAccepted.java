package vn.thac.report.obligation;

import java.time.Instant;
import vn.thac.directory.UnitId;
import vn.thac.report.ObligationId;

/** Payload of {@code report.accepted.v1}: a report was received as correct. */
record ReportAccepted(ObligationId obligationId, int reportVersion, UnitId unit, String period, UnitId by, Instant at) {

    static final String TYPE = "report.accepted.v1";
}
