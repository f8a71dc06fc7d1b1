package vn.thac.report.admission;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.report.PlanId;
import vn.thac.report.RegimeId;

/**
 * Payload of {@code regime.admitted.v1} and {@code regime.admission-withdrawn.v1}: whether what a form asks
 * under a regime that is not entitled by itself enters the totals of the form.
 *
 * @param by the form's owner
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RegimeAdmitted(
        RegimeId regimeId,
        PlanId planId,
        String key,
        String form,
        NamedUnit by,
        Instant at,
        String reason,
        @Nullable String number) {

    static final String ADMITTED = "regime.admitted.v1";
    static final String WITHDRAWN = "regime.admission-withdrawn.v1";
}
