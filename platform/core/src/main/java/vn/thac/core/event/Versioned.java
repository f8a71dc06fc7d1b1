package vn.thac.core.event;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.Id;

/**
 * An aggregate at one of its versions.
 *
 * @param sequence the version after the change; the first is 1, and none is left out
 * @param state the aggregate as it is since, for the audit; null where only the event says it
 */
public record Versioned(UUID id, long sequence, @Nullable Object state) {

    public Versioned(UUID id, long sequence) {
        this(id, sequence, null);
    }

    public Versioned(Id id, long sequence) {
        this(id.value(), sequence);
    }
}
