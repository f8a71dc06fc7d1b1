package vn.thac.report.opening;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thac.report.PlanId;
import vn.thac.report.RegimeId;
import vn.thac.report.period.Period;

/** One period of one regime, as it is owed by whoever turns out to be a member. */
public record Owed(
        RegimeId regime,
        PlanId plan,
        String regimeKey,
        Period period,
        @Nullable LocalDate due,
        @Nullable String form,
        @Nullable Integer formVersion,
        @Nullable String subject) {}
