package vn.thac.report.obligation;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.report.PlanId;
import vn.thac.report.RegimeId;

/**
 * One period of one regime, as it is owed by whoever turns out to be a member.
 *
 * @param ordered tracks that the plan's issuer orders; the rest it requests; {@code *} means all
 */
public record Owed(
        RegimeId regime,
        PlanId plan,
        String regimeKey,
        UnitId issuer,
        String period,
        @Nullable LocalDate due,
        @Nullable String form,
        @Nullable Integer formVersion,
        Set<String> ordered) {}
