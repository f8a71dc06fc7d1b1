package vn.thac.core.event;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change that no other service needs to know of: it has no event and no sequence, only its audit record.
 *
 * @param aggregate the type of what changed: {@code report}, {@code clock}
 * @param action what was done to it: {@code report.draft-kept}
 * @param before as it was, written as JSON; null where there was nothing
 * @param after as it is
 */
public record SilentChange(
        String aggregate,
        UUID aggregateId,
        String action,
        @Nullable Object before,
        @Nullable Object after) {}
