package vn.thac.plan.indicator;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.directory.text.Text;
import vn.thac.plan.packages.IndicatorLine;
import vn.thac.plan.packages.IndicatorLine.Missing;
import vn.thac.plan.packages.IndicatorLine.OverTime;
import vn.thac.plan.packages.IndicatorLine.Rule;
import vn.thac.plan.packages.SaidValues;
import vn.thac.plan.target.Direction;

/**
 * One version of an indicator's definition; {@code rule} says how a parent's figure comes from its children's.
 *
 * @param owner of the indicator now, whoever made the version
 * @param values the numbers it can be
 * @param said what the definition says of them itself; the rest of {@code values} follows from it
 * @param continues figures of the version before may be added to those of this one
 * @param continuesFrom the first of the versions of which that is so, one after the other
 */
public record IndicatorVersion(
        UUID id,
        String code,
        UnitId owner,
        int version,
        String name,

        @Schema(description = "Unit of measure as shown: %, vụ, trẻ em") @Nullable
        String unit,

        @Schema(description = "Which way is better: up or down", implementation = String.class, examples = "up")
        Direction direction,

        @Schema(
                description = "How an area's figure comes from those below: ratio, sum, rate, max, min or not-additive",
                implementation = String.class,
                examples = "ratio")
        Rule rule,

        @Schema(description = "Of a rate: per how many of the denominator, as 1000") @Nullable
        Integer per,

        @Nullable String numerator,
        @Nullable String denominator,
        @Nullable String population,

        @Schema(description = "Code of the indicator whose figures are figures of this one too") @Nullable
        String sameAs,

        Values values,

        @JsonIgnore @Schema(hidden = true) SaidValues said,

        @Schema(description = "Figures of the version before may be added to those of this one")
        boolean continues,

        @Schema(
                description = "The first of the versions whose figures may be added to those of this one; null where it"
                        + " continues none")
        @Nullable
        Integer continuesFrom,

        boolean sample,

        @Schema(
                description = "How figures of periods become that of a longer one; null where it is not said",
                implementation = String.class,
                examples = "sum")
        @Nullable
        OverTime overTime,

        @Schema(
                description = "What a figure that is owed and not there means; null where it is left out",
                implementation = String.class,
                examples = "unknown")
        @Nullable
        Missing missing) {

    static final Direction DEFAULT_DIRECTION = Direction.UP;
    static final Rule DEFAULT_RULE = Rule.NOT_ADDITIVE;

    public static IndicatorVersion first(UUID id, UnitId owner, IndicatorLine line) {
        return of(
                id,
                owner,
                null,
                line,
                line.direction() == null ? DEFAULT_DIRECTION : line.direction(),
                line.rule() == null ? DEFAULT_RULE : line.rule());
    }

    /** As a package's line changes it; what the line leaves out stays as it was. */
    public IndicatorVersion next(UnitId newOwner, IndicatorLine line) {
        IndicatorLine whole = new IndicatorLine(
                code,
                line.name(),
                or(line.unit(), unit),
                null,
                null,
                or(line.per(), per),
                or(line.numerator(), numerator),
                or(line.denominator(), denominator),
                or(line.population(), population),
                or(line.sameAs(), sameAs),
                line.valuesSaid().or(said),
                line.continues() == null ? saysNewOnlyHowItAdds(line) : line.continues(),
                line.sample(),
                or(line.overTime(), overTime),
                or(line.missing(), missing));
        return of(
                id,
                newOwner,
                this,
                whole,
                line.direction() == null ? direction : line.direction(),
                line.rule() == null ? rule : line.rule());
    }

    /** Whether a package's line says the same: what it leaves out it does not change. */
    public boolean isRestatedBy(IndicatorLine line) {
        return Text.same(name, line.name())
                && sameOrUnsaid(line.unit(), unit)
                && sameOrUnsaid(line.direction(), direction)
                && sameOrUnsaid(line.rule(), rule)
                && sameOrUnsaid(line.per(), per)
                && sameOrUnsaid(line.numerator(), numerator)
                && sameOrUnsaid(line.denominator(), denominator)
                && sameOrUnsaid(line.population(), population)
                && sameOrUnsaid(line.sameAs(), sameAs)
                && saysTheSame(line.valuesSaid())
                && sameOrUnsaid(line.overTime(), overTime)
                && sameOrUnsaid(line.missing(), missing);
    }

    /** What is measured stays the same then: figures of before are figures of now. */
    private boolean saysNewOnlyHowItAdds(IndicatorLine line) {
        return isRestatedBy(line.withoutAdding());
    }

    /** Whether figures of the two can be added up at all: in the same unit, by the same rule. */
    public boolean measuresAs(IndicatorVersion other) {
        return rule == other.rule
                && Objects.equals(per, other.per)
                && (unit == null ? other.unit == null : other.unit != null && Text.same(unit, other.unit));
    }

    private boolean saysTheSame(SaidValues other) {
        return sameOrUnsaid(other.whole(), values.whole())
                && sameOrUnsaid(other.negative(), values.negative())
                && sameOrUnsaid(other.overWhole(), values.overWhole())
                && sameOrUnsaid(other.min(), values.min())
                && sameOrUnsaid(other.max(), values.max())
                && sameOrUnsaid(other.decimals(), values.decimals());
    }

    private static boolean sameOrUnsaid(@Nullable String one, @Nullable String known) {
        return one == null || known != null && Text.same(one, known);
    }

    private static boolean sameOrUnsaid(@Nullable BigDecimal one, @Nullable BigDecimal known) {
        return one == null || known != null && one.compareTo(known) == 0;
    }

    private static boolean sameOrUnsaid(@Nullable Object one, @Nullable Object known) {
        return one == null || one.equals(known);
    }

    private static <T> @Nullable T or(@Nullable T one, @Nullable T known) {
        return one == null ? known : one;
    }

    /** The first of the versions that are one figure with this one as far as they came before it. */
    private int begins() {
        return continuesFrom == null ? version : continuesFrom;
    }

    private static IndicatorVersion of(
            UUID id,
            UnitId owner,
            @Nullable IndicatorVersion before,
            IndicatorLine line,
            Direction direction,
            Rule rule) {
        Integer continuesFrom =
                before != null && Boolean.TRUE.equals(line.continues()) ? Integer.valueOf(before.begins()) : null;
        return new IndicatorVersion(
                id,
                line.code(),
                owner,
                before == null ? 1 : before.version + 1,
                line.name(),
                line.unit(),
                direction,
                rule,
                line.per(),
                line.numerator(),
                line.denominator(),
                line.population(),
                line.sameAs(),
                DeriveValues.of(
                        new DeriveValues.Measure(
                                line.name(),
                                line.unit(),
                                rule,
                                line.numerator(),
                                line.denominator(),
                                line.population()),
                        line.valuesSaid()),
                line.valuesSaid(),
                continuesFrom != null,
                continuesFrom,
                Boolean.TRUE.equals(line.sample()),
                line.overTime(),
                line.missing());
    }
}
