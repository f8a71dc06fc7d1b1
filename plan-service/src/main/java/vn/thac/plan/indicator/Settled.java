package vn.thac.plan.indicator;

import java.util.List;
import java.util.UUID;
import vn.thac.core.problem.Fault;
import vn.thac.directory.UnitId;

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
        List<Fault> warnings) {

    /** A code that passes from one owner to another. */
    record Taken(Rights.Of of, UUID id, String code, UnitId from, UnitId to) {}
}
