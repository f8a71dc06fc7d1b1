package vn.thac.report.demand;

import java.time.LocalDate;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.report.PlanId;
import vn.thac.report.RegimeId;
import vn.thac.report.period.Period;

/**
 * Payload of {@code regime.asked.v1}: a report was asked for out of turn.
 *
 * @param on the day on which the addressees were expanded to units
 * @param by the unit that asks
 * @param units how many are asked
 * @param leftOutTotal how many owe nothing though the plan's words might mean them; the regime says who and why
 */
record RegimeAsked(
        RegimeId regimeId,
        PlanId planId,
        String key,
        Period period,
        String subject,
        LocalDate due,
        LocalDate on,
        NamedUnit by,
        int units,
        int leftOutTotal) {

    static final String TYPE = "regime.asked.v1";
}
