package vn.thac.core.event;

import java.util.UUID;
import vn.thac.core.Id;

/**
 * An aggregate at one of its versions.
 *
 * @param sequence the version after the change; the first is 1, and none is left out
 */
public record Versioned(UUID id, long sequence) {

    public Versioned(Id id, long sequence) {
        this(id.value(), sequence);
    }
}
