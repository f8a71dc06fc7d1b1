package vn.thac.report.review;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.report.ObligationId;
import vn.thac.report.PlanId;
import vn.thac.report.RegimeId;
import vn.thac.report.obligation.Obligation;
import vn.thac.report.period.Period;

/** Payload of {@code report.accepted.v1}: a report was received as correct. */
record ReportAccepted(
        ObligationId obligationId,
        RegimeId regimeId,
        String regime,
        PlanId planId,
        int reportVersion,
        NamedUnit unit,
        NamedUnit owner,
        Period period,
        NamedUnit by,
        Instant at) {

    static final String TYPE = "report.accepted.v1";

    static ReportAccepted of(Obligation owed, int reportVersion, Map<UnitId, NamedUnit> named, UnitId by, Instant at) {
        return new ReportAccepted(
                owed.id(),
                owed.regime(),
                owed.regimeKey(),
                owed.plan(),
                reportVersion,
                Objects.requireNonNull(named.get(owed.unit())),
                Objects.requireNonNull(named.get(owed.owner())),
                owed.period(),
                Objects.requireNonNull(named.get(by)),
                at);
    }
}
