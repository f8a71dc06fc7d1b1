package vn.thac.core.bulk;

import org.jspecify.annotations.Nullable;
import vn.thac.core.Id;

/** One row of a call: what it is about, in the version that was read. */
public interface BulkRow {

    /** As many as one call takes. */
    int MOST = 200;

    /** How long a call with a key may take; without one each row has its own time. */
    int SECONDS = 240;

    /** How the contract describes what bounds a list of rows. */
    String EACH = "Each row is taken or refused for itself, as the single request would be; at most 200.";

    /** How a call is answered, whatever became of its rows. */
    String STATUS = "207";

    String BECAME = "What became of each row";

    @Nullable
    Id id();

    @Nullable
    Long version();

    /** The version as the header of a single request says it; null where the row has none. */
    default @Nullable String ifMatch() {
        return version() == null ? null : "\"" + version() + "\"";
    }
}
