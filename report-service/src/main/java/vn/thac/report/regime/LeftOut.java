package vn.thac.report.regime;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.thac.core.WireName;
import vn.thac.directory.unit.NamedUnit;

/** A unit that owes nothing for a period though the plan's words, as they were issued, might mean it. */
@Schema(name = "LeftOut")
public record LeftOut(
        NamedUnit unit,

        @Schema(description = "Key of the addressee", examples = "xa")
        String addressee,

        Reason reason) {

    /** Why. What becomes of it is a person's decision, never this service's. */
    public enum Reason implements WireName {
        /** The unit has ended. */
        ENDED,
        /** The unit lives, and what it stood under has ended. */
        SUPERIOR_ENDED,
        /** The unit and what it stood under live, but the addressee's words mean it no longer. */
        NO_LONGER_MEANT,
        /** Stands directly below now that a tier between has gone; the plan meant the other tier. */
        ANOTHER_TIER
    }
}
