package vn.thac.plan.apportion;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.plan.target.Comparator;

/**
 * The shares together, against the target: gap is what they fall short of it, slack by how much they go further. Where the
 * target is a ceiling, to go over it is the gap.
 */
@Schema(name = "ShareBalance")
public record Balance(
        @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(implementation = String.class, examples = "1000")
        BigDecimal total,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                description = "All shares together, in the unit of the target",
                implementation = String.class,
                examples = "980")
        BigDecimal sum,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                description = "By how much they go further than the target",
                implementation = String.class,
                examples = "0")
        BigDecimal slack,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                description = "By how much they fall short of it; of a ceiling, by how much they go over it",
                implementation = String.class,
                examples = "20")
        BigDecimal gap) {

    public Balance {
        total = plain(total);
        sum = plain(sum);
        slack = plain(slack);
        gap = plain(gap);
    }

    public static Balance of(BigDecimal total, BigDecimal sum, @Nullable Comparator comparator) {
        boolean ceiling = comparator == Comparator.AT_MOST || comparator == Comparator.LESS_THAN;
        BigDecimal over = sum.subtract(total).max(BigDecimal.ZERO);
        BigDecimal under = total.subtract(sum).max(BigDecimal.ZERO);
        return new Balance(total, sum, ceiling ? under : over, ceiling ? over : under);
    }

    public boolean hasGap() {
        return gap.signum() > 0;
    }

    public static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
