package vn.thac.report.form;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One figure as the reporter sends it: a value, or numerator and denominator, or "not applicable". */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Figure", examples = "{\"indicator\": \"TE-KS\", \"numerator\": 412, \"denominator\": 430}")
public record FigureInput(
        @Nullable String indicator,

        @JsonDeserialize(using = WrittenNumber.class) @Nullable
        BigDecimal numerator,

        @JsonDeserialize(using = WrittenNumber.class) @Nullable
        BigDecimal denominator,

        @Schema(description = "The figure of an indicator without numerator and denominator, in its unit")
        @JsonDeserialize(using = WrittenNumber.class)
        @Nullable
        BigDecimal value,

        @Schema(description = "Whether it doesn't apply to the unit: no number is given then") @Nullable
        Boolean notApplicable,

        @Nullable String note) {

    boolean saysNotApplicable() {
        return Boolean.TRUE.equals(notApplicable);
    }

    boolean hasNumbers() {
        return numerator != null || denominator != null || value != null;
    }
}
