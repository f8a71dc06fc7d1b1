package vn.thac.report.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.report.ObligationId;
import vn.thac.report.PlanId;
import vn.thac.report.RegimeId;

/**
 * One unit's duty to report for one period of one regime, with where it stands.
 *
 * @param area where the unit is; null until it is known
 * @param relation ordered or requested
 * @param late whether the first report came after the due date
 * @param reviewers who returns and accepts
 */
public record Obligation(
        ObligationId id,
        long version,
        RegimeId regime,
        String regimeKey,
        PlanId plan,
        String planTitle,
        UnitId unit,
        String unitName,
        @Nullable UnitId area,
        String period,
        @Nullable LocalDate due,
        @Nullable String form,
        @Nullable Integer formVersion,
        String relation,
        Progress progress,
        boolean late,
        @Nullable Instant submittedAt,
        List<UnitId> reviewers) {

    /** Whether a report handed in at that instant would be late: the due date lasts until 24:00 in Vietnam. */
    public boolean isLateAt(Instant instant) {
        return due != null && !instant.isBefore(Vietnam.endOf(due));
    }

    /** The same obligation one step on. */
    Obligation after(Progress next) {
        return after(next, submittedAt, late);
    }

    /** The same with a report handed in at that instant; the first one says whether the unit was late. */
    Obligation after(Progress.Submitted next, Instant at) {
        return after(next, at, progress.reportVersion() == 0 ? isLateAt(at) : late);
    }

    private Obligation after(Progress next, @Nullable Instant submitted, boolean isLate) {
        return new Obligation(
                id,
                version + 1,
                regime,
                regimeKey,
                plan,
                planTitle,
                unit,
                unitName,
                area,
                period,
                due,
                form,
                formVersion,
                relation,
                next,
                isLate,
                submitted,
                reviewers);
    }

    /** Who reviews: the consolidators, else the receivers, else the plan's issuer. */
    static List<UnitId> reviewers(List<UnitId> consolidators, List<UnitId> receivers, UnitId issuer) {
        if (!consolidators.isEmpty()) {
            return consolidators;
        }
        return receivers.isEmpty() ? List.of(issuer) : receivers;
    }

    boolean isOverdueOn(LocalDate today) {
        return due != null && today.isAfter(due) && !progress.state().counts();
    }
}
