package vn.thac.core.kafka;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Every header that an event carries on Kafka: CloudEvents 1.0, binary mode, with our extensions. */
public enum EventHeader {
    ID("ce_id"),
    SOURCE("ce_source"),
    SPEC_VERSION("ce_specversion"),
    TYPE("ce_type"),
    /** The aggregate's id; absent where the event tells of many. */
    SUBJECT("ce_subject"),
    TIME("ce_time"),
    /** Kafka's key: events of one key stay in order. */
    PARTITION_KEY("ce_partitionkey"),
    /** Gap-free within the aggregate, from 1; absent where the event tells of many. */
    SEQUENCE("ce_sequence"),
    /** The unit for which the change was made. */
    ACTING_UNIT("ce_actingunit"),
    CONTENT_TYPE("content-type"),
    TRACE_PARENT("traceparent");

    private final String wireName;

    EventHeader(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    public void set(Headers headers, @Nullable String value) {
        if (value != null) {
            headers.add(wireName, value.getBytes(StandardCharsets.UTF_8));
        }
    }

    public @Nullable String get(Headers headers) {
        Header header = headers.lastHeader(wireName);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
