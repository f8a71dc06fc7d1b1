package vn.thac.report.opening;

import vn.thac.directory.command.Relation;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.report.ObligationId;
import vn.thac.report.PlanId;
import vn.thac.report.RegimeId;
import vn.thac.report.period.Period;

/**
 * Payload of {@code obligation.strengthened.v1}: a unit that was asked for a report turns out to be ordered to give it,
 * by another addressee of the regime.
 *
 * @param relation the stronger one, which holds from now on
 */
record ObligationStrengthened(
        ObligationId obligationId,
        RegimeId regimeId,
        String regime,
        PlanId planId,
        NamedUnit unit,
        NamedUnit owner,
        Period period,
        Relation relation) {

    static final String TYPE = "obligation.strengthened.v1";
}
