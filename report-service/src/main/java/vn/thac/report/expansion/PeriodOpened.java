package vn.thac.report.expansion;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.report.PlanId;
import vn.thac.report.RegimeId;
import vn.thac.report.period.Period;
import vn.thac.report.regime.LeftOut;

/**
 * Payload of {@code regime.period-opened.v1}: a later period of a regime opened, for those who are members that day.
 *
 * @param on the day on which its addressees were expanded
 * @param members how many owe a report for it
 * @param leftOut who owes none though the plan's words might mean it, and why; the first thousand
 * @param leftOutTotal how many they are in all
 */
record PeriodOpened(
        RegimeId regimeId,
        PlanId planId,
        String key,
        Period period,
        LocalDate from,
        LocalDate to,
        @Nullable LocalDate due,
        LocalDate on,
        int members,
        List<LeftOut> leftOut,
        int leftOutTotal) {

    static final String TYPE = "regime.period-opened.v1";
    static final int MOST_LEFT_OUT = 1_000;
}
