package vn.thac.report.obligation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.report.ObligationId;
import vn.thac.report.PlanId;
import vn.thac.report.RegimeId;

/** Payload of {@code obligation.opened.v1}: a unit owes a report. */
record ObligationOpened(
        ObligationId obligationId,
        RegimeId regimeId,
        PlanId planId,
        UnitId unit,
        String period,
        @Nullable LocalDate due,
        @Nullable String form,
        @Nullable Integer formVersion,
        String relation) {

    static final String AGGREGATE = "obligation";
    static final String TYPE = "obligation.opened.v1";
}
