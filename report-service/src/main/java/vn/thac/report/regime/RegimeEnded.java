package vn.thac.report.regime;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.report.PlanId;
import vn.thac.report.RegimeId;
import vn.thac.report.period.Period;

/**
 * Payload of {@code regime.ended.v1}, no further period opens, and of {@code regime.resumed.v1}, periods open again.
 *
 * @param nextPeriod the period that opens next; absent where none does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RegimeEnded(
        RegimeId regimeId,
        PlanId planId,
        String key,
        LocalDate on,
        NamedUnit by,
        String reason,
        @Nullable String number,
        @Nullable Period nextPeriod,
        @Nullable LocalDate nextOpens) {

    static final String ENDED = "regime.ended.v1";
    static final String RESUMED = "regime.resumed.v1";
}
