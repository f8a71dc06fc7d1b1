package vn.thac.report.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.report.NextAction;
import vn.thac.report.ObligationId;
import vn.thac.report.PlanId;
import vn.thac.report.RegimeId;
import vn.thac.report.ReportState;
import vn.thac.report.UnitName;
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

        @Nullable String form,
        @Nullable Integer formVersion,
        Relation relation,

        @Schema(enumeration = {"open", "submitted", "returned", "accepted"})
        ReportState state,

        @Schema(description = "Number of the latest report version; 0 before the first")
        int reportVersion,

        @Schema(description = "The first report came after the due date")
        boolean late,

        @Schema(description = "The due date has passed and no report counts")
        boolean overdue,

        @Nullable Instant submittedAt,
        List<UnitId> reviewers,
        List<NextAction> nextActions) {

    public static ObligationView of(Obligation o, LocalDate today) {
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
                o.form(),
                o.formVersion(),
                o.relation(),
                o.progress().state(),
                o.progress().reportVersion(),
                o.late(),
                o.isOverdue(today),
                o.submittedAt(),
                o.reviewers(),
                nextActions(o));
    }

    static List<NextAction> nextActions(Obligation o) {
        String at = "/v1/obligations/" + o.id() + "/";
        return switch (o.progress().state()) {
            case OPEN, RETURNED -> List.of(new NextAction("submit", o.owner(), o.due(), at + "submit"));
            case SUBMITTED -> {
                List<NextAction> steps = new ArrayList<>();
                for (UnitId reviewer : o.reviewers()) {
                    steps.add(new NextAction("accept", reviewer, null, at + "accept"));
                    steps.add(new NextAction("return", reviewer, null, at + "return"));
                }
                yield steps;
            }
            case ACCEPTED -> List.of();
        };
    }
}
