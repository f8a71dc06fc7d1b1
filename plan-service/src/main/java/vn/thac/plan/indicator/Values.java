package vn.thac.plan.indicator;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that an indicator can be, with nothing left unsaid.
 *
 * @param whole counted one by one; of a ratio or rate: both its parts are
 * @param negative may be below zero; of a ratio or rate: its parts may
 * @param overWhole of a ratio or rate: the numerator may be more than the denominator
 * @param decimals at most, 0 to 6
 */
@Schema(name = "PossibleValues")
public record Values(
        boolean whole,
        boolean negative,
        boolean overWhole,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                description = "The least figure, its decimals as text; absent where there is no bound",
                implementation = String.class,
                examples = "0")
        @Nullable
        BigDecimal min,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                description = "The greatest figure, its decimals as text; absent where there is no bound",
                implementation = String.class,
                examples = "100")
        @Nullable
        BigDecimal max,

        @Schema(examples = "6") int decimals) {

    public static final int MOST_DECIMALS = 6;

    public Values {
        min = plain(min);
        max = plain(max);
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
