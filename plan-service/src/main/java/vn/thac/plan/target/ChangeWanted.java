package vn.thac.plan.target;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;

/**
 * By how much a figure is to change: a part of where it stood, where the target's unit is %, else so much. It stood so at
 * the baseline, or, yearly, in the year before.
 */
public record ChangeWanted(
        Way way,

        @Schema(description = "Whether each year against the year before, not against the baseline") @Nullable
        Boolean yearly) {

    /** Down or up. */
    public enum Way implements WireName {
        REDUCTION,
        INCREASE
    }

    /** Each year against the year before. */
    public boolean everyYear() {
        return Boolean.TRUE.equals(yearly);
    }

    ChangeWanted complete() {
        return new ChangeWanted(way, everyYear());
    }
}
