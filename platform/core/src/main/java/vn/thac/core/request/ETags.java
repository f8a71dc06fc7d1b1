package vn.thac.core.request;

import jakarta.ws.rs.core.EntityTag;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;

/** The ETag of an aggregate is its version, the sequence of its last event. */
public final class ETags {

    private static final String HEADER = "If-Match";

    private ETags() {}

    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /** Refuses when the caller's {@code If-Match} is missing (428) or speaks of another version (412). */
    public static void require(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Refused.at(CoreRefusal.IF_MATCH_REQUIRED, HEADER, Map.of());
        }
        requireIfGiven(ifMatch, version);
    }

    /** The same where the caller may leave the header out. */
    public static void requireIfGiven(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            return;
        }
        for (String tag : ifMatch.split(",")) {
            if (tag.strip().equals("\"" + version + "\"")) {
                return;
            }
        }
        throw Refused.at(CoreRefusal.STALE, HEADER, Map.of("current", version));
    }
}
