package vn.thac.report.regime;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.report.PlanId;
import vn.thac.report.RegimeId;
import vn.thac.report.obligation.Owed;
import vn.thac.report.period.Deadline;
import vn.thac.report.period.Frequency;
import vn.thac.report.period.Schedule;
import vn.thac.report.period.WindowRule;
import vn.thac.report.period.Windows;

/**
 * One reporting rule of one plan.
 *
 * @param kind periodic, ad-hoc, review or difficulty
 * @param frequency as the plan writes it; one without periods of its own (a week) opens nothing by itself
 * @param who keys of the parties that owe the report
 * @param receivers the units it goes to; empty where the plan names none
 * @param consolidators the units that collect on the receivers' behalf
 */
public record Regime(
        RegimeId id,
        PlanId plan,
        String key,
        long version,
        String kind,
        @Nullable String frequency,
        @Nullable Deadline deadline,
        WindowRule window,
        @Nullable String trigger,
        @Nullable String form,
        @Nullable Integer formVersion,
        @Nullable String text,
        List<String> who,
        List<String> to,
        @Nullable String toText,
        @Nullable String via,
        List<UnitId> receivers,
        List<UnitId> consolidators,
        UnitId issuer,
        String issuerTrack,
        @Nullable String nextPeriod) {

    private static final String PERIODIC = "periodic";
    private static final String DIFFICULTY = "difficulty";

    /** True where obligations follow from the calendar alone. */
    public boolean isScheduled() {
        return kind.equals(PERIODIC) && Frequency.find(frequency).isPresent();
    }

    /** True where a report is owed only when somebody asks for it. */
    public boolean isOnDemand() {
        return !isScheduled() && !kind.equals(DIFFICULTY);
    }

    public Schedule schedule(Windows windows) {
        Frequency known = Frequency.find(frequency)
                .orElseThrow(() -> new IllegalStateException("regime without a frequency has no schedule: " + id));
        return new Schedule(known, window, deadline, windows);
    }

    /** Who reviews and consolidates: the consolidator, else the receivers, else the issuer of the plan. */
    public List<UnitId> reviewers() {
        if (!consolidators.isEmpty()) {
            return consolidators;
        }
        return receivers.isEmpty() ? List.of(issuer) : receivers;
    }

    /** What a member owes for a period. */
    Owed owed(OpenedPeriod period, Orders orders) {
        return new Owed(
                id, plan, key, issuer, period.period(), period.due(), form, formVersion, orders.of(issuerTrack));
    }

    /** Where the consolidated report goes. */
    public List<UnitId> destinations() {
        return receivers.isEmpty() ? List.of(issuer) : receivers;
    }
}
