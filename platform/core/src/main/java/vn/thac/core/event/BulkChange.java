package vn.thac.core.event;

import java.util.List;
import java.util.UUID;

/**
 * What one act changed in many aggregates: one event, and an audit record for each. The event has no sequence of its
 * own; its payload names each aggregate with its version, so that the row of each is still counted without a gap.
 *
 * @param aggregate their type, which names the topic
 * @param key what must stay in order has one key
 * @param changed each aggregate once; at least one
 */
public record BulkChange(String aggregate, UUID key, String type, Object payload, List<Versioned> changed)
        implements OutgoingEvent {

    public BulkChange {
        changed = List.copyOf(changed);
        if (changed.isEmpty()) {
            throw new IllegalArgumentException(type + " changes nothing");
        }
    }

    @Override
    public String topic() {
        return aggregate;
    }
}
