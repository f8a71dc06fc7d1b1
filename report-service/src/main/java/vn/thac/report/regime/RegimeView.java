package vn.thac.report.regime;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Duty;
import vn.thac.report.NextAction;
import vn.thac.report.PlanId;
import vn.thac.report.RegimeId;
import vn.thac.report.period.Deadline;
import vn.thac.report.period.Period;
import vn.thac.report.period.WindowRule;

/** A regime as the interface shows it. */
@Schema(name = "Regime")
public record RegimeView(
        RegimeId id,
        @Schema(examples = "1") long version,
        PlanId plan,
        @Schema(examples = "KG-R1") String key,

        RegimeKind kind,

        @Schema(examples = "P1Y") @Nullable String frequency,
        @Nullable DeadlineView deadline,

        WindowRule window,

        @Schema(description = "What sets off a report that has no period, as the plan says it") @Nullable
        String trigger,

        @Nullable String form,
        @Nullable Integer formVersion,

        @Schema(description = "What a reader of the rule must know, as its plan notes it") @Nullable
        String text,

        @Schema(description = "The addressees that owe the report, each ordered or requested to")
        List<Regime.Reporter> who,

        @Schema(description = "The receiver in words, where the plan names no unit: cấp có thẩm quyền") @Nullable
        String toText,

        @Schema(description = "Units to which the reports go; empty where the plan names none")
        List<UnitId> receivers,

        @Schema(description = "Units that collect and consolidate for the receivers")
        List<UnitId> consolidators,

        @Schema(description = "The next period that opens by itself", examples = "2025-Q1") @Nullable
        Period nextPeriod,

        @Schema(
                description =
                        "What becomes of a report before its data have ended: flag, it is taken and marked; refuse")
        Regime.Early early,

        @Schema(
                description =
                        "Periods since the document's day that were over before the plan was entered: nobody owes them")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Regime.PeriodLeftOut> periodsLeftOut,

        @Schema(description = "Ended by its issuer: no further report is asked for")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        Regime.@Nullable Ended ended,

        List<NextAction> nextActions,

        @Schema(description = "Its periods that have opened, the newest first; only when one regime is read")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        List<OpenedPeriod> periods) {

    /** Day and month as the plan writes them, or a span after the period's end. */
    @Schema(name = "Deadline")
    public record DeadlineView(
            @Schema(description = "Day of the month", examples = "10") @Nullable
            Integer day,

            @Schema(description = "Month of the year, 1 to 12; absent: in each month", examples = "11") @Nullable
            Integer month,

            @Schema(
                    enumeration = {"before", "by"},
                    description = "before: the day itself is too late")
            String rule,

            @Schema(description = "Instead of a day: a span after the period's end, such as P10D") @Nullable
            String offset) {

        static @Nullable DeadlineView of(@Nullable Deadline deadline) {
            if (deadline instanceof Deadline.OnDay on) {
                return new DeadlineView(on.day(), on.month(), on.rule().wire(), null);
            }
            return deadline instanceof Deadline.AfterEnd after
                    ? new DeadlineView(null, null, "by", after.span().toString())
                    : null;
        }
    }

    static RegimeView of(Regime r, @Nullable List<OpenedPeriod> periods) {
        String at = "/v1/regimes/" + r.id() + "/";
        List<NextAction> actions = new ArrayList<>();
        if (r.ended() != null) {
            if (!Boolean.TRUE.equals(r.ended().withPlan())) {
                actions.add(new NextAction("resume", r.issuer(), Duty.ISSUE, null, at + "resume"));
            }
        } else {
            if (r.isOnDemand()) {
                r.reviewers().forEach(u -> actions.add(new NextAction("ask", u, Duty.REVIEW, null, at + "ask")));
            }
            actions.add(new NextAction("end", r.issuer(), Duty.ISSUE, null, at + "end"));
        }
        return new RegimeView(
                r.id(),
                r.version(),
                r.plan(),
                r.key(),
                r.kind(),
                r.frequency(),
                DeadlineView.of(r.deadline()),
                r.window(),
                r.trigger(),
                r.form(),
                r.formVersion(),
                r.text(),
                r.who(),
                r.toText(),
                r.receivers(),
                r.consolidators(),
                r.nextPeriod(),
                r.early(),
                r.periodsLeftOut(),
                r.ended(),
                actions,
                periods);
    }
}
