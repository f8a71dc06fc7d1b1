package vn.thac.directory.access;

import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;

/** The answer to an access question. */
public sealed interface Decision {

    /**
     * Yes.
     *
     * @param postOf the unit whose post allowed it; null where a role did
     */
    record Allowed(@Nullable UnitId postOf) implements Decision {}

    /** No, and why; the reason is for the log, never for the caller. */
    record Denied(String reason) implements Decision {}
}
