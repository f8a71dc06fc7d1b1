package vn.thac.report.plan.addressed;

import java.util.List;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.report.PlanId;
import vn.thac.report.RegimeId;

/**
 * Payload of {@code regime.addressed.v1}: units of a class that the plan names became known as receivers or consolidators
 * of a regime's reports.
 *
 * @param receivers all so far, as are the consolidators
 * @param reviewers who reviews and consolidates from now on
 */
record RegimeAddressed(
        RegimeId regimeId,
        PlanId planId,
        String key,
        List<NamedUnit> receivers,
        List<NamedUnit> consolidators,
        List<NamedUnit> reviewers) {

    static final String TYPE = "regime.addressed.v1";
}
