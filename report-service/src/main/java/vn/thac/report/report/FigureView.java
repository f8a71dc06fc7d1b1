package vn.thac.report.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.report.form.Answer;
import vn.thac.report.form.Indicator;

/** One figure as it was reported, with the value that follows from it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ReportedFigure")
public record FigureView(
        @Schema(examples = "TE-KS") String indicator,

        @Schema(description = "Version of the indicator's definition", examples = "1")
        int indicatorVersion,

        String name,

        @Schema(description = "Unit of measure as shown: %, vụ, trẻ em") @Nullable
        String unit,

        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,

        @Schema(description = "The figure; of a ratio or rate the quotient, rounded half up to 6 decimals") @Nullable
        BigDecimal value,

        @Schema(description = "Whether it doesn't apply to the unit; absent where it does") @Nullable
        Boolean notApplicable,

        @Nullable String note) {

    public static FigureView of(Indicator indicator, @Nullable Answer answer, @Nullable String note) {
        if (!(answer instanceof Answer.Given given)) {
            return new FigureView(
                    indicator.code(),
                    indicator.version(),
                    indicator.name(),
                    indicator.unit(),
                    null,
                    null,
                    null,
                    true,
                    note);
        }
        boolean parts = indicator.rule().needsParts();
        return new FigureView(
                indicator.code(),
                indicator.version(),
                indicator.name(),
                indicator.unit(),
                parts ? given.amount().numerator() : null,
                given.amount().denominator(),
                indicator.value(given.amount()),
                null,
                note);
    }
}
