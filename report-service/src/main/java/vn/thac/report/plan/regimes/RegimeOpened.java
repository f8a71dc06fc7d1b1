package vn.thac.report.plan.regimes;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.report.PlanId;
import vn.thac.report.RegimeId;
import vn.thac.report.period.Period;
import vn.thac.report.regime.Regime;
import vn.thac.report.regime.RegimeKind;

/**
 * Payload of {@code regime.opened.v1}: a plan's reporting rule is now followed.
 *
 * @param reviewers who reviews and consolidates: the consolidators, else the receivers, else the plan's issuer
 * @param periodsLeftOut periods since the document's day that were over before the plan was entered; absent where none
 */
record RegimeOpened(
        RegimeId regimeId,
        PlanId planId,
        String key,
        RegimeKind kind,
        @Nullable String frequency,
        @Nullable String form,
        @Nullable Integer formVersion,
        List<NamedUnit> receivers,
        List<NamedUnit> consolidators,
        List<NamedUnit> reviewers,
        @Nullable Period nextPeriod,
        @Nullable LocalDate nextOpens,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Regime.PeriodLeftOut> periodsLeftOut) {

    static final String TYPE = "regime.opened.v1";
}
