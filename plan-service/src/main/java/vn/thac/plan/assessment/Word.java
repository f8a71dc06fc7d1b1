package vn.thac.plan.assessment;

import java.time.Instant;
import vn.thac.core.WireName;
import vn.thac.plan.comparison.Entry;
import vn.thac.plan.comparison.Part;

/**
 * What was said of something that falls short.
 *
 * @param key of the entry above
 */
record Word(Part part, String key, Kind kind, String reason, String actor, Instant at) {

    enum Kind implements WireName {
        /** Who asks is content with it. */
        WAIVED,
        /** The unit says why. */
        EXPLAINED
    }

    boolean isOf(Entry entry) {
        return part == entry.part() && key.equals(entry.above().key());
    }
}
