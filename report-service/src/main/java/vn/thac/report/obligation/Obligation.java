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
import vn.thac.report.regime.Regime;

/**
 * One unit's duty to report for one period of one regime, with where it stands.
 *
 * @param unit whose figures they are
 * @param owner who has to answer it: the unit itself, or who has taken its work over
 * @param area where the unit is; null until it is known
 * @param due the last day in time
 * @param originalDue the due date before a decision moved it; null where none did
 * @param dataEnd the last day of the data, where the plan states it; null else
 * @param ifEarly what becomes of a report that comes before its data have ended
 * @param subject what was asked for out of turn; null where a period is
 * @param unitEnded the day on which the unit ended, once another answers for it
 * @param late whether the first report came after the due date
 * @param early whether the latest came before the data had ended
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
        @Nullable LocalDate originalDue,
        @Nullable LocalDate dataEnd,
        Regime.Early ifEarly,
        @Nullable String subject,
        @Nullable LocalDate unitEnded,
        @Nullable String form,
        @Nullable Integer formVersion,
        Relation relation,
        Progress progress,
        boolean late,
        boolean early,
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

    /** Whether the latest report came after the due date, though a first one may have been in time. */
    public boolean isLatestLate() {
        return submittedAt != null && isLateAt(submittedAt);
    }

    /** Whether a report of that day tells of days to come. */
    public boolean isEarlyOn(LocalDate day) {
        return dataEnd != null && day.isBefore(dataEnd);
    }

    /** As it can be reported on, or the refusal that says why it can't. */
    public Progress.Submittable toSubmit() {
        if (progress instanceof Progress.Submittable open) {
            return open;
        }
        throw Refused.of(
                switch (progress.state()) {
                    case ACCEPTED -> ReportRefusal.REPORT_ALREADY_ACCEPTED;
                    case WAIVED, CLOSED -> ReportRefusal.REPORT_NOT_OWED;
                    default -> ReportRefusal.REPORT_AWAITS_REVIEW;
                });
    }

    /** As it can be waived, closed or moved: nothing waits for review, nothing was accepted. */
    public Progress.Submittable toRelease() {
        if (progress instanceof Progress.Submitted) {
            throw Refused.of(ReportRefusal.REPORT_UNDER_REVIEW);
        }
        return toSubmit();
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
                    case WITHDRAWN -> ReportRefusal.REPORT_WITHDRAWN;
                    case WAIVED, CLOSED -> ReportRefusal.REPORT_NOT_OWED;
                    case OPEN, UNIT_ENDED, SUBMITTED -> ReportRefusal.REPORT_NOT_SUBMITTED;
                });
    }

    /** The accepted report, or the refusal of a restatement of anything else. */
    public Progress.Accepted toRestate() {
        if (progress instanceof Progress.Accepted accepted) {
            return accepted;
        }
        throw Refused.of(ReportRefusal.REPORT_NOT_ACCEPTED);
    }

    public Progress.Reopenable toReopen() {
        if (progress instanceof Progress.Reopenable done) {
            return done;
        }
        throw Refused.of(ReportRefusal.NOTHING_TO_REOPEN);
    }

    public boolean isAccepted() {
        return progress.state() == ReportState.ACCEPTED;
    }

    /** The same obligation one step on. */
    public Obligation after(Progress next) {
        return with(next, due, originalDue, owner, unitEnded, submittedAt, late, early);
    }

    /**
     * The same with a report handed in at that instant. The first one says whether the unit was late; after one that the
     * unit took back itself, the worse of the two; once one was reviewed, no later one does.
     */
    public Obligation after(Progress.Submitted next, Instant at, boolean reviewed) {
        boolean first = !reviewed && progress instanceof Progress.Submittable open && open.isFirst();
        return with(
                next,
                due,
                originalDue,
                owner,
                unitEnded,
                at,
                first ? late || isLateAt(at) : late,
                isEarlyOn(Vietnam.dayOf(at)));
    }

    /** The same, due on another day by decision, or on none; the first due date is kept. */
    public Obligation movedTo(@Nullable LocalDate day) {
        return with(progress, day, originalDue == null ? due : originalDue, owner, unitEnded, submittedAt, late, early);
    }

    /** The same, answered for by another unit; {@code ended} is the end of its own, null where that is there. */
    public Obligation passedOn(UnitId to, @Nullable LocalDate ended) {
        LocalDate since = unitEnded == null ? ended : unitEnded;
        Progress next = since != null && progress instanceof Progress.Open ? new Progress.UnitEnded() : progress;
        return with(next, due, originalDue, to, since, submittedAt, late, early);
    }

    /** The same, whose unit did not end after all; answered for by it again, or still by who has begun to. */
    public Obligation unitIsBack(UnitId to) {
        return with(progress.ofAUnitThatIsThere(), due, originalDue, to, null, submittedAt, late, early);
    }

    private Obligation with(
            Progress next,
            @Nullable LocalDate nowDue,
            @Nullable LocalDate dueAtFirst,
            UnitId nowOwner,
            @Nullable LocalDate ended,
            @Nullable Instant submitted,
            boolean isLate,
            boolean isEarly) {
        return new Obligation(
                id,
                version + 1,
                regime,
                regimeKey,
                plan,
                planTitle,
                unit,
                unitName,
                nowOwner,
                area,
                period,
                nowDue,
                dueAtFirst,
                dataEnd,
                ifEarly,
                subject,
                ended,
                form,
                formVersion,
                relation,
                next,
                isLate,
                isEarly,
                submitted,
                reviewers);
    }
}
