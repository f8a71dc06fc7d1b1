package vn.thac.report.regime;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.report.PlanId;
import vn.thac.report.RegimeId;

/** Payload of {@code regime.opened.v1}: a plan's reporting rule is now followed. */
record RegimeOpened(
        RegimeId regimeId,
        PlanId planId,
        String key,
        String kind,
        @Nullable String frequency,
        @Nullable String form,
        @Nullable Integer formVersion,
        List<UnitId> receivers,
        List<UnitId> consolidators,
        @Nullable String nextPeriod,
        @Nullable LocalDate nextOpens) {

    static final String AGGREGATE = "regime";
    static final String TYPE = "regime.opened.v1";
}
