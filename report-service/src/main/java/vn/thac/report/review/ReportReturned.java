package vn.thac.report.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.report.ObligationId;
import vn.thac.report.PlanId;
import vn.thac.report.RegimeId;
import vn.thac.report.obligation.Obligation;
import vn.thac.report.obligation.ObligationStepped;
import vn.thac.report.period.Period;

/**
 * Payload of {@code report.returned.v1}: a report was sent back with reasons.
 *
 * @param outdated signed reports that contain it: only signing again changes them; absent where there are none
 */
record ReportReturned(
        ObligationId obligationId,
        RegimeId regimeId,
        String regime,
        PlanId planId,
        int reportVersion,
        NamedUnit unit,
        NamedUnit owner,
        Period period,
        @Nullable LocalDate due,
        NamedUnit by,
        Instant at,
        List<Reason> reasons,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ObligationStepped.Outdated> outdated) {

    static final String TYPE = "report.returned.v1";

    static ReportReturned of(
            Obligation owed,
            int reportVersion,
            Map<UnitId, NamedUnit> named,
            UnitId by,
            Instant at,
            List<Reason> reasons,
            List<ObligationStepped.Outdated> outdated) {
        return new ReportReturned(
                owed.id(),
                owed.regime(),
                owed.regimeKey(),
                owed.plan(),
                reportVersion,
                Objects.requireNonNull(named.get(owed.unit())),
                Objects.requireNonNull(named.get(owed.owner())),
                owed.period(),
                owed.due(),
                Objects.requireNonNull(named.get(by)),
                at,
                reasons,
                outdated.isEmpty() ? null : outdated);
    }
}
