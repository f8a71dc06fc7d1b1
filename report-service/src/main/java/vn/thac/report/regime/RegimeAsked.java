package vn.thac.report.regime;

import java.time.LocalDate;
import vn.thac.report.PlanId;
import vn.thac.report.RegimeId;

/** Payload of {@code regime.asked.v1}: an ad hoc report was asked for. */
record RegimeAsked(RegimeId regimeId, PlanId planId, String period, String subject, LocalDate due, int units) {

    static final String TYPE = "regime.asked.v1";
}
