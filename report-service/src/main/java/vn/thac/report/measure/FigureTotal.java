package vn.thac.report.total;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.report.form.Amount;
import vn.thac.report.form.Indicator;
import vn.thac.report.form.Rule;
import vn.thac.report.rollup.CellTotal;
import vn.thac.report.target.Quantity;

/** One indicator's total in an area. No value means that nobody has reported, which is not zero. */
@Schema(name = "FigureTotal")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FigureTotal(
        @Schema(examples = "TE-KS") String indicator,
        @Schema(examples = "1") int indicatorVersion,
        String name,
        @Nullable String unit,
        Rule rule,
        @Schema(examples = "41250") @Nullable BigDecimal numerator,
        @Schema(examples = "43010") @Nullable BigDecimal denominator,
        @Schema(examples = "95.907929") @Nullable BigDecimal value,

        @Schema(description = "How many reporters gave a figure, zero included")
        int reported,

        @Schema(description = "How many answered that it doesn't apply to them")
        int notApplicable,

        @Schema(description = "The part of it that was accepted") @Nullable
        Accepted accepted,

        @JsonIgnore @Schema(hidden = true) @Nullable BigDecimal per) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The value before it was rounded; null where there is none. */
    @JsonIgnore
    public @Nullable Quantity exact() {
        if (value == null) {
            return null;
        }
        if (numerator == null || denominator == null) {
            return Quantity.of(value);
        }
        BigDecimal factor = rule == Rule.RATIO ? HUNDRED : per == null ? BigDecimal.ONE : per;
        return new Quantity(numerator.multiply(factor), denominator);
    }

    /** The part of a total that reviewers have accepted. */
    @Schema(name = "AcceptedTotal")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Accepted(
            int reported,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal value) {}

    public static FigureTotal of(Indicator indicator, CellTotal cell) {
        Amount all = cell.all();
        Amount signed = cell.accepted();
        boolean parts = indicator.rule().needsParts();
        Accepted accepted = cell.acceptedCount() == 0
                ? null
                : new Accepted(
                        cell.acceptedCount(),
                        parts ? signed.numerator() : null,
                        signed.denominator(),
                        indicator.value(signed));
        return new FigureTotal(
                indicator.code(),
                indicator.version(),
                indicator.name(),
                indicator.unit(),
                indicator.rule(),
                parts ? all.numerator() : null,
                all.denominator(),
                indicator.value(all),
                cell.reported(),
                cell.notApplicable(),
                accepted,
                indicator.per());
    }
}
