package vn.thac.report.plan.regimes;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.report.PlanId;
import vn.thac.report.RegimeId;
import vn.thac.report.period.Period;
import vn.thac.report.regime.RegimeKind;

/**
 * Payload of {@code regime.amended.v1}: an edition of the plan has a reporting rule otherwise, or again.
 *
 * @param reviewers who reviews and consolidates from now on: the consolidators, else the receivers, else the plan's issuer
 * @param nextPeriod the first that is as it says now
 * @param moved periods that have opened and are due on another day now
 * @param fields what the plan writes otherwise, as it was and as it is
 */
record RegimeAmended(
        RegimeId regimeId,
        PlanId planId,
        String key,
        int edition,
        RegimeKind kind,
        @Nullable String frequency,
        @Nullable String form,
        @Nullable Integer formVersion,
        List<NamedUnit> receivers,
        List<NamedUnit> consolidators,
        List<NamedUnit> reviewers,
        @Nullable Period nextPeriod,
        @Nullable LocalDate nextOpens,
        List<Moved> moved,
        List<PlanAmendedPayload.Field> fields) {

    static final String TYPE = "regime.amended.v1";

    /** A period that is due on another day; null: on none. */
    record Moved(
            Period period,
            @Nullable LocalDate before,
            @Nullable LocalDate due) {}
}
