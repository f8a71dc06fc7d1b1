package vn.thac.report.target;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;

/** By how much a figure is to go down or up: by a part of where it stood, or by so much. */
public record ChangeWanted(
        Way way,

        @Schema(description = "Whether each year against the year before, not against the baseline") @Nullable
        Boolean yearly) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Down or up. */
    public enum Way implements WireName {
        REDUCTION,
        INCREASE
    }

    /** Each year against the year before. */
    public boolean everyYear() {
        return Boolean.TRUE.equals(yearly);
    }

    /** How far it has gone that way; null where it is a part of nothing. */
    @Nullable
    Quantity from(Quantity before, Quantity now, boolean asPart) {
        Quantity gone = way == Way.REDUCTION ? before.minus(now) : now.minus(before);
        return asPart ? gone.times(HUNDRED).over(before) : gone;
    }
}
