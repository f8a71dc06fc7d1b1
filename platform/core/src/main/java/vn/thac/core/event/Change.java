package vn.thac.core.event;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change of one aggregate: becomes one event and one audit record.
 *
 * @param aggregate its type, which names the topic: {@code plan} is {@code thac.plan}
 * @param sequence the aggregate's version after the change; the first is 1
 * @param type wire name in the past tense: {@code plan.issued.v1}
 * @param payload a record, written as JSON
 * @param topic the aggregate's own, unless {@link #amongEventsOf} says otherwise
 * @param key the aggregate's id, unless {@link #keyedBy} says otherwise
 * @param before the aggregate as it was, for the audit, where {@link #from} says it
 */
public record Change(
        String aggregate,
        UUID aggregateId,
        long sequence,
        String type,
        Object payload,
        String topic,
        UUID key,
        @Nullable Object before)
        implements OutgoingEvent {

    public Change(String aggregate, UUID aggregateId, long sequence, String type, Object payload) {
        this(aggregate, aggregateId, sequence, type, payload, aggregate, aggregateId, null);
    }

    /** The same, in order with all events of this key on its topic instead of with its own aggregate's alone. */
    public Change keyedBy(UUID other) {
        return new Change(aggregate, aggregateId, sequence, type, payload, topic, other, before);
    }

    /** The same, on the topic of another aggregate and in order with that one's events. */
    public Change amongEventsOf(String otherAggregate, UUID otherId) {
        return new Change(aggregate, aggregateId, sequence, type, payload, otherAggregate, otherId, before);
    }

    /** The same, whose audit record says how it was; without, the audit shows what was told of it before. */
    public Change from(Object asItWas) {
        return new Change(aggregate, aggregateId, sequence, type, payload, topic, key, asItWas);
    }

    @Override
    public List<Versioned> changed() {
        return List.of(new Versioned(aggregateId, sequence));
    }
}
