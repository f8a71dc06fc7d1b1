package vn.thac.report.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.report.ObligationId;
import vn.thac.report.PlanId;
import vn.thac.report.RegimeId;
import vn.thac.report.period.Period;

/**
 * Payload of {@code report.submitted.v1}: a report version came in.
 *
 * @param early true where the data had not ended yet; absent else
 * @param reviewers who may accept or return it
 */
record ReportSubmitted(
        ObligationId obligationId,
        RegimeId regimeId,
        String regime,
        PlanId planId,
        int reportVersion,
        NamedUnit unit,
        NamedUnit owner,
        Period period,
        @Nullable String form,
        @Nullable Integer formVersion,
        Instant submittedAt,
        boolean late,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean early,
        List<Figure> figures,
        List<NamedUnit> reviewers) {

    static final String TYPE = "report.submitted.v1";

    /** A figure under the indicator version that it answers; without numbers it is not applicable. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Figure(
            String indicator,
            int version,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal value,
            @Nullable Boolean notApplicable) {}
}
