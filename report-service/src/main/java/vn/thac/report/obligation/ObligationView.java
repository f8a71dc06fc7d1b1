package vn.thac.report.obligation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Duty;
import vn.thac.directory.command.Relation;
import vn.thac.report.NextAction;
import vn.thac.report.ObligationId;
import vn.thac.report.PlanId;
import vn.thac.report.RegimeId;
import vn.thac.report.ReportState;
import vn.thac.report.UnitName;
import vn.thac.report.form.Indicator;
import vn.thac.report.period.Period;

/** An obligation as the interface shows it. */
@Schema(name = "Obligation")
public record ObligationView(
        ObligationId id,

        @Schema(description = "The ETag's number: goes up by one with each change", examples = "1")
        long version,

        RegimeId regime,
        @Schema(examples = "BC-NAM") String regimeKey,
        PlanId plan,
        String planTitle,
        UnitName unit,

        @Schema(description = "Who has to answer it: the unit itself, or who has taken its work over")
        UnitId owner,

        Period period,

        @Schema(description = "Last day in time, until 24:00 in Vietnam; null when the plan names none") @Nullable
        LocalDate due,

        @Schema(description = "The due date before a decision moved it; absent where none did")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        LocalDate originalDue,

        @Schema(description = "What was asked for out of turn; absent where a period is")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String subject,

        @Schema(description = "When the unit ended, whose report another answers for; absent where it is there")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        LocalDate unitEnded,

        @Nullable String form,
        @Nullable Integer formVersion,
        Relation relation,

        @Schema(
                description = "How it stands; open: nothing was handed in yet",
                enumeration = {
                    "open",
                    "submitted",
                    "returned",
                    "accepted",
                    "withdrawn",
                    "unit-ended",
                    "waived",
                    "closed"
                })
        ReportState state,

        @Schema(description = "Number of the latest report version; 0 before the first")
        int reportVersion,

        @Schema(description = "The first report came after the due date")
        boolean late,

        @Schema(description = "The latest report came after the due date, though the first may have been in time")
        boolean latestLate,

        @Schema(description = "The latest report came before its data had ended")
        boolean early,

        @Schema(description = "A restatement of the accepted report waits for a decision")
        boolean restating,

        @Schema(description = "The due date has passed and no report counts")
        boolean overdue,

        @Nullable Instant submittedAt,

        @Schema(description = "Units that accept the report or send it back")
        List<UnitId> reviewers,

        List<NextAction> nextActions,

        @Schema(
                description =
                        "What the form asks for, one answer each; only where `include=form` asks and there is a form")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        List<Indicator> indicators) {

    public static ObligationView of(Obligation o, LocalDate today) {
        return of(o, today, false);
    }

    /**
     * As it is seen.
     *
     * @param gone whether it cannot be owed again
     */
    public static ObligationView of(Obligation o, LocalDate today, boolean gone) {
        return of(o, today, gone, null);
    }

    /**
     * The same with what its form asks for.
     *
     * @param indicators null where nobody asks, or there is no form
     */
    public static ObligationView of(Obligation o, LocalDate today, boolean gone, @Nullable List<Indicator> indicators) {
        return new ObligationView(
                o.id(),
                o.version(),
                o.regime(),
                o.regimeKey(),
                o.plan(),
                o.planTitle(),
                new UnitName(o.unit(), o.unitName()),
                o.owner(),
                o.period(),
                o.due(),
                o.originalDue(),
                o.subject(),
                o.unitEnded(),
                o.form(),
                o.formVersion(),
                o.relation(),
                o.progress().state(),
                o.progress().reportVersion(),
                o.late(),
                o.isLatestLate(),
                o.early(),
                o.progress() instanceof Progress.Accepted accepted && accepted.proposer() != null,
                o.isOverdue(today),
                o.submittedAt(),
                o.reviewers(),
                nextActions(o, gone),
                indicators);
    }

    static List<NextAction> nextActions(Obligation o, boolean gone) {
        Steps steps = new Steps(o, "/v1/obligations/" + o.id() + "/", new ArrayList<>());
        Progress progress = o.progress();
        if (progress instanceof Progress.Submittable) {
            steps.byOwner("submit");
            if (o.unitEnded() != null) {
                steps.byReviewers("close");
            }
            steps.byReviewers("move");
            steps.byReviewers("waive");
        } else if (progress instanceof Progress.Submitted) {
            steps.byReviewers("accept");
            steps.byReviewers("return");
            steps.byOwner("withdraw");
        } else if (progress instanceof Progress.Accepted accepted && accepted.proposer() != null) {
            steps.byReviewers("restatement/accept");
            steps.byReviewers("restatement/refuse");
            steps.byOwner("restatement/withdraw");
        } else if (progress instanceof Progress.Accepted) {
            steps.byOwner("restate");
            steps.byReviewers("reopen");
        } else if (!gone) {
            steps.byReviewers("reopen");
        }
        return steps.all();
    }

    private record Steps(Obligation of, String at, List<NextAction> all) {
        void byOwner(String step) {
            all.add(new NextAction(
                    name(step),
                    of.owner(),
                    Duty.REPORT,
                    of.progress() instanceof Progress.Submittable ? of.due() : null,
                    at + step));
        }

        void byReviewers(String step) {
            of.reviewers()
                    .forEach(reviewer -> all.add(new NextAction(name(step), reviewer, Duty.REVIEW, null, at + step)));
        }

        /** {@code restatement/accept} is called {@code accept-restatement}. */
        private static String name(String step) {
            int part = step.indexOf('/');
            return part < 0 ? step : step.substring(part + 1) + "-" + step.substring(0, part);
        }
    }
}
