package vn.thac.report.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Refused;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.report.ObligationId;
import vn.thac.report.PlanId;
import vn.thac.report.RegimeId;
import vn.thac.report.ReportRefusal;
import vn.thac.report.ReportState;
import vn.thac.report.Standing;
import vn.thac.report.opening.OpenObligations;
import vn.thac.report.period.Period;

/**
 * One unit's duty to report for one period of one regime, with where it stands.
 *
 * @param unit whose figures they are
 * @param owner who has to answer it: the unit itself, or who has taken its work over
 * @param area where the unit is; null until it is known
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
        UnitId owner,
        @Nullable UnitId area,
        Period period,
        @Nullable LocalDate due,
        @Nullable String form,
        @Nullable Integer formVersion,
        Relation relation,
        Progress progress,
        boolean late,
        @Nullable Instant submittedAt,
        List<UnitId> reviewers) {

    /** The type of its aggregate: what is owed and what came of it are one sequence of events. */
    public static final String AGGREGATE = OpenObligations.AGGREGATE;

    /** Whether a report handed in at that instant would be late. */
    public boolean isLateAt(Instant instant) {
        return Standing.isLate(due, Vietnam.dayOf(instant));
    }

    public Standing standing(LocalDate today) {
        return Standing.of(progress.state(), due, today);
    }

    public boolean isOverdue(LocalDate today) {
        return Standing.isOverdue(progress.state(), due, today);
    }

    /** As it can be reported on, or the refusal that says why it can't. */
    public Progress.Submittable toSubmit() {
        if (progress instanceof Progress.Submittable open) {
            return open;
        }
        throw Refused.of(
                progress instanceof Progress.Accepted
                        ? ReportRefusal.REPORT_ALREADY_ACCEPTED
                        : ReportRefusal.REPORT_AWAITS_REVIEW);
    }

    /** The report as it can be reviewed, or the refusal that says why it can't. */
    public Progress.Submitted toReview() {
        if (progress instanceof Progress.Submitted sent) {
            return sent;
        }
        throw Refused.of(
                switch (progress.state()) {
                    case ACCEPTED -> ReportRefusal.REPORT_ALREADY_ACCEPTED;
                    case RETURNED -> ReportRefusal.REPORT_ALREADY_RETURNED;
                    case OPEN, SUBMITTED -> ReportRefusal.REPORT_NOT_SUBMITTED;
                });
    }

    public boolean isAccepted() {
        return progress.state() == ReportState.ACCEPTED;
    }

    /** The same obligation one step on. */
    public Obligation after(Progress next) {
        return after(next, submittedAt, late);
    }

    /** The same with a report handed in at that instant; the first one says whether the unit was late. */
    public Obligation after(Progress.Submitted next, Instant at) {
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
                owner,
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
}
