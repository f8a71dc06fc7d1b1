package vn.thac.plan.indicator.settling;

import java.util.List;
import vn.thac.core.problem.Fault;
import vn.thac.plan.indicator.FormVersion;
import vn.thac.plan.indicator.IndicatorVersion;
import vn.thac.plan.indicator.holding.Taken;

/**
 * What a plan's definitions come to.
 *
 * @param indicators all that it measures by, each in one version
 * @param forms all that it asks for
 * @param madeIndicators versions that are new
 * @param madeForms likewise; those of forms that the plan does not name among them
 * @param taken what becomes the issuer's
 */
record Settled(
        List<IndicatorVersion> indicators,
        List<FormVersion> forms,
        List<IndicatorVersion> madeIndicators,
        List<FormVersion> madeForms,
        List<Taken> taken,
        List<Fault> faults,
        List<Fault> warnings) {}
