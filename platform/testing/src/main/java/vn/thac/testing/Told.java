package vn.thac.testing;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import vn.thac.core.Id;
import vn.thac.core.Ids;
import vn.thac.core.kafka.EventHeader;

/** An event as another service tells it. Told twice, it is the same event again. */
public record Told(
        UUID id,
        String topic,
        UUID key,
        @Nullable UUID subject,
        @Nullable Long sequence,
        String type,
        Object payload) {

    /** Of one aggregate, at this version. */
    public static Told of(String aggregate, UUID aggregateId, long sequence, String type, Object payload) {
        return new Told(Ids.next(), "thac." + aggregate, aggregateId, aggregateId, sequence, type, payload);
    }

    public static Told of(String aggregate, Id aggregateId, long sequence, String type, Object payload) {
        return of(aggregate, aggregateId.value(), sequence, type, payload);
    }

    /** Of many aggregates, which the payload names. */
    public static Told ofMany(String aggregate, UUID key, String type, Object payload) {
        return new Told(Ids.next(), "thac." + aggregate, key, null, null, type, payload);
    }

    public Told keyedBy(UUID other) {
        return new Told(id, topic, other, subject, sequence, type, payload);
    }

    ProducerRecord<String, String> record(String json) {
        Map<EventHeader, @Nullable Object> headers = new LinkedHashMap<>();
        headers.put(EventHeader.ID, id);
        headers.put(EventHeader.TYPE, type);
        headers.put(EventHeader.SOURCE, "/test");
        headers.put(EventHeader.SPEC_VERSION, "1.0");
        headers.put(EventHeader.TIME, "2024-01-03T01:00:00Z");
        headers.put(EventHeader.SUBJECT, subject);
        headers.put(EventHeader.PARTITION_KEY, key);
        headers.put(EventHeader.SEQUENCE, sequence);
        headers.put(EventHeader.CONTENT_TYPE, "application/json");
        var record = new ProducerRecord<>(topic, key.toString(), json);
        headers.forEach((header, value) -> {
            if (value != null) {
                record.headers().add(header.wireName(), value.toString().getBytes(StandardCharsets.UTF_8));
            }
        });
        return record;
    }
}
