package vn.thac.report.total;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.report.Boundaries;
import vn.thac.report.ObligationId;
import vn.thac.report.RegimeId;
import vn.thac.report.ReportState;
import vn.thac.report.UnitName;
import vn.thac.report.admission.Admission;
import vn.thac.report.form.Amount;
import vn.thac.report.form.Indicator;
import vn.thac.report.form.OverTime;
import vn.thac.report.form.Rule;
import vn.thac.report.measure.AskedWindow;
import vn.thac.report.measure.FigureTotal;
import vn.thac.report.period.Frequency;
import vn.thac.report.period.Period;

/** Where one figure comes from: the areas and the reports that it is made of, and who is not in it. */
@Schema(name = "Explanation")
public record Explanation(
        String form,
        @Schema(examples = "TE-KS") String indicator,
        int indicatorVersion,
        String name,

        @Schema(description = "Unit of measure as shown: %, vụ, trẻ em") @Nullable
        String unit,

        Period period,

        @Schema(description = "The window whose figure it is, with the regimes that ask for it")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        AskedWindow window,

        @Schema(description = "By which map of the areas") Boundaries boundaries,

        @Schema(description = "The day of that map") LocalDate linesOn,

        @Schema(description = "How units add up") Rule rule,

        @Schema(examples = "Σ numerator ÷ Σ denominator × 100")
        String formula,

        @Schema(description = "The figure as the totals give it")
        Number stored,

        @Schema(
                description =
                        "The same counted again from all reports by themselves, by the declared rule and not as totals are"
                                + " stored")
        Number recomputed,

        @Schema(description = "Whether both are the same") boolean matches,

        @Schema(
                description =
                        "False while a change is on its way up, which one of both may not have yet; absent by today's map,"
                                + " of which nothing is stored")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Boolean current,

        @Schema(description = "How many figures are owed and not there, where the definition says that they matter")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        FigureTotal.@Nullable Wanting wanting,

        @Schema(description = "Absent of a period that shorter ones make up: each of these says its own")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Area from,

        @Schema(description = "Of a period that shorter ones make up: how, and each of them down to the reports")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        OverTimeExplained overTime,

        @Schema(description = "Who is not in the figure and why, by name; at most 200")
        List<Excluded> excluded,

        @Schema(description = "How many are not in the figure")
        int excludedTotal,

        @Schema(description = "Whose the form is: who may let in those who are not entitled")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        UnitName formOwner,

        @Schema(
                description =
                        "By which decisions of the form's owner regimes are let in that are not entitled by themselves")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Admission> admitted) {

    /** Whether anybody has answered it. */
    boolean hasAnswers() {
        return from == null
                ? overTime != null
                        && overTime.periods().stream().anyMatch(part -> part.from() != null && hasAnswers(part.from()))
                : hasAnswers(from);
    }

    private static boolean hasAnswers(Area area) {
        return area.reported() + area.notApplicable() > 0;
    }

    /** How the figures of shorter periods were put together. */
    @Schema(name = "OverTimeExplained")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OverTimeExplained(
            @Schema(
                    description = "Length of the shorter periods: `P1M` a month",
                    implementation = String.class,
                    examples = "P1M")
            Frequency by,

            @Schema(
                    description = "As the definition says; absent where it doesn't say it",
                    implementation = String.class,
                    examples = "sum")
            @Nullable
            OverTime rule,

            FigureTotal.Periods counted,

            @Schema(
                    enumeration = {"wanting", "over-time-unsaid", "not-over-time"},
                    description = "Why there is no figure")
            FigureTotal.@Nullable NoValue why,

            @Schema(description = "Each of the shorter periods, with its figure down to the reports")
            List<OfPeriod> periods) {}

    /** One of the shorter periods, by the map of the longer one. */
    @Schema(name = "ExplainedPeriod")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OfPeriod(
            Period period,

            @Schema(description = "Whether anybody is asked for it")
            boolean asked,

            @Nullable AskedWindow window,
            Number figure,
            FigureTotal.@Nullable Wanting wanting,
            @Nullable Area from,

            @Schema(description = "Who is not in its figure and why; at most 200")
            List<Excluded> excluded,

            @Schema(description = "How many are not in its figure")
            int excludedTotal) {}

    /** A figure with its parts. */
    @Schema(name = "ExplainedNumber")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Number(
            @Schema(description = "The figure, rounded half up to 6 decimals; absent where there is none") @Nullable
            BigDecimal value,

            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator) {

        public static Number of(Indicator indicator, Amount amount) {
            boolean parts = indicator.rule().needsParts();
            return new Number(indicator.value(amount), parts ? amount.numerator() : null, amount.denominator());
        }

        /** Of periods together: the parts of a mean count nothing. */
        static Number together(Indicator indicator, Amount amount) {
            return indicator.overTime() == OverTime.AVERAGE
                    ? new Number(indicator.value(amount), null, null)
                    : of(indicator, amount);
        }
    }

    /** One area's share of the figure. */
    @Schema(name = "ExplainedArea")
    public record Area(
            UnitName area,
            Number figure,

            @Schema(description = "How many reporters are in it")
            int reported,

            @Schema(description = "How many answered that it doesn't apply to them")
            int notApplicable,

            @Schema(description = "How many owe a report") int expected,

            @Schema(description = "Reports of the units whose place it is")
            List<Report> reports,

            @Schema(description = "The areas right below, each explained as this one")
            List<Area> areas,

            @Schema(description = "Areas right below that are not shown; ask for this area to see them")
            int folded) {}

    /** One unit's report and its part in the figure. */
    @Schema(name = "ExplainedReport")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Report(
            UnitName unit,
            ObligationId obligation,
            @Nullable RegimeId regime,
            ReportState state,
            boolean late,

            @Schema(description = "Whether its figure is in")
            boolean included,

            @Schema(
                    description = "Why its figure is not in; absent where it is",
                    enumeration = {
                        "notDue",
                        "missing",
                        "underReview",
                        "returned",
                        "accepted",
                        "withdrawn",
                        "unitEnded",
                        "waived",
                        "closed",
                        "notApplicable",
                        "notSupplier",
                        "suppliedBelow",
                        "suppliedElsewhere",
                        "otherVersion"
                    })
            @Nullable
            String why,

            @Nullable Number figure) {}

    /** A unit that is not in the figure. */
    @Schema(name = "ExcludedUnit")
    public record Excluded(
            UnitName unit,
            ObligationId obligation,
            RegimeId regime,

            @Schema(description = "Of the form that it answers")
            int formVersion,

            @Schema(description = "The first day whose data its report takes")
            LocalDate from,

            @Schema(description = "The last day whose data its report takes")
            LocalDate to,

            @Schema(
                    enumeration = {
                        "notDue",
                        "missing",
                        "underReview",
                        "returned",
                        "accepted",
                        "withdrawn",
                        "unitEnded",
                        "waived",
                        "closed",
                        "notApplicable",
                        "notSupplier",
                        "suppliedBelow",
                        "suppliedElsewhere",
                        "otherVersion",
                        "otherWindow",
                        "notEntitled"
                    },
                    description =
                            "notSupplier: the rule declares another, or an earlier named body of the place gave it."
                                    + " suppliedBelow, suppliedElsewhere: compared, not added. otherVersion: of the"
                                    + " definition. otherWindow: of days, or another request. notEntitled: the regime's issuer"
                                    + " doesn't command the reporter, and the form's owner has not let it in")
            String why,

            @Nullable LocalDate due) {}
}
