package vn.thac.report.measure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;
import vn.thac.report.form.Amount;
import vn.thac.report.form.Indicator;
import vn.thac.report.form.OverTime;
import vn.thac.report.form.Rule;
import vn.thac.report.rollup.CellTotal;
import vn.thac.report.rollup.Gaps;
import vn.thac.report.target.Quantity;

/** One indicator's total in an area. No value means that nobody has reported, which is not zero, or says why. */
@Schema(name = "FigureTotal")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FigureTotal(
        @Schema(examples = "TE-KS") String indicator,
        @Schema(examples = "1") int indicatorVersion,
        String name,

        @Schema(description = "Unit of measure as shown: %, vụ, trẻ em") @Nullable
        String unit,

        Rule rule,
        @Schema(examples = "41250") @Nullable BigDecimal numerator,
        @Schema(examples = "43010") @Nullable BigDecimal denominator,

        @Schema(
                description = "Worked out exactly, and rounded half up to 6 decimals to be shown",
                examples = "95.907929")
        @Nullable
        BigDecimal value,

        @Schema(description = "How many reporters gave a figure, zero included; over several periods how many figures")
        int reported,

        @Schema(description = "How many answered that it doesn't apply to them")
        int notApplicable,

        @Schema(description = "The part of it that was accepted") @Nullable
        Accepted accepted,

        @Schema(
                description = "Of a period that shorter ones make up: how its definition puts them together",
                implementation = String.class,
                examples = "sum")
        @Nullable
        OverTime overTime,

        @Schema(description = "Of a period that shorter ones make up: how many of them it has") @Nullable
        Periods periods,

        @Schema(description = "How many figures are owed and not there, where the definition says that they matter")
        @Nullable
        Wanting wanting,

        @Schema(
                enumeration = {"wanting", "over-time-unsaid", "not-over-time"},
                description =
                        "Why there is no value. wanting: a figure is owed and not there, or a period is not asked, and"
                                + " the definition says that the total is unknown then. over-time-unsaid: the definition doesn't"
                                + " say how periods are put together. not-over-time: it says that they are not")
        @Nullable
        NoValue why,

        @Schema(description = "What has come in comes to, where the total is unknown as something is wanting") @Nullable
        BigDecimal soFar,

        @JsonIgnore @Schema(hidden = true) @Nullable BigDecimal per,
        @JsonIgnore @Schema(hidden = true) Amount amount) {

    /** Why a total has no value. */
    public enum NoValue implements WireName {
        WANTING,
        OVER_TIME_UNSAID,
        NOT_OVER_TIME
    }

    /** The value before it was rounded; null where there is none. */
    @JsonIgnore
    public @Nullable Quantity exact() {
        BigDecimal numerator = amount.numerator();
        if (value == null || numerator == null) {
            return null;
        }
        return amount.denominator() == null
                ? Quantity.of(numerator)
                : new Quantity(numerator.multiply(rule.factor(per)), amount.denominator());
    }

    /** Of a quotient, in how many it is given; null of any other figure. */
    @JsonIgnore
    public @Nullable BigDecimal inHowMany() {
        return rule.needsParts() ? rule.factor(per) : null;
    }

    /** The part of a total that reviewers have accepted. */
    @Schema(name = "AcceptedTotal")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Accepted(
            @Schema(description = "How many of the figures are accepted")
            int reported,

            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,

            @Schema(description = "What these come to by themselves, rounded as the total is") @Nullable
            BigDecimal value) {}

    /** Of the periods that make up a longer one: how many they are, for how many somebody is asked, how many have a figure. */
    @Schema(name = "PeriodsOfTotal")
    public record Periods(
            @Schema(description = "How many shorter periods they are", examples = "12")
            int of,

            @Schema(description = "For how many of them somebody is asked", examples = "12")
            int asked,

            @Schema(description = "How many of them have a figure", examples = "10")
            int given) {}

    /** How many figures are owed and not there. */
    @Schema(name = "WantingFigures")
    public record Wanting(
            @Schema(description = "Whose due date is over") int overdue,
            @Schema(description = "The others") int awaited) {

        public static @Nullable Wanting of(Gaps gaps) {
            return gaps.all() == 0 ? null : new Wanting(gaps.overdue(), gaps.awaited());
        }
    }

    public static FigureTotal of(Cell cell) {
        boolean unknown = cell.isUnknown();
        return of(
                cell.indicator(),
                cell.known(),
                cell.total(),
                cell.indicator().rule().needsParts(),
                null,
                null,
                cell.gaps(),
                unknown ? NoValue.WANTING : null,
                unknown ? cell.amount() : Amount.NONE);
    }

    static FigureTotal of(Indicator indicator, OverPeriods over) {
        boolean countsParts = indicator.rule().needsParts() && indicator.overTime() != OverTime.AVERAGE;
        return of(
                indicator,
                over.amount(),
                over.accepted(),
                countsParts,
                indicator.overTime(),
                new Periods(over.of(), over.asked(), over.given()),
                over.gaps(),
                over.why(),
                over.soFar());
    }

    private static FigureTotal of(
            Indicator indicator,
            Amount all,
            CellTotal counts,
            boolean countsParts,
            @Nullable OverTime overTime,
            @Nullable Periods periods,
            Gaps gaps,
            @Nullable NoValue why,
            Amount soFar) {
        Amount signed = counts.accepted();
        Accepted accepted = counts.acceptedCount() == 0
                ? null
                : new Accepted(
                        counts.acceptedCount(),
                        countsParts ? signed.numerator() : null,
                        countsParts ? signed.denominator() : null,
                        indicator.value(signed));
        return new FigureTotal(
                indicator.code(),
                indicator.version(),
                indicator.name(),
                indicator.unit(),
                indicator.rule(),
                countsParts ? all.numerator() : null,
                countsParts ? all.denominator() : null,
                indicator.value(all),
                counts.reported(),
                counts.notApplicable(),
                accepted,
                overTime,
                periods,
                Wanting.of(gaps),
                why,
                indicator.value(soFar),
                indicator.per(),
                all);
    }
}
