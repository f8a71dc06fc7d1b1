package vn.thac.core.outbox;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import vn.thac.core.kafka.EventHeader;
import vn.thac.core.kafka.Topics;

/**
 * An event that waits in the outbox.
 *
 * @param position the order in which it leaves
 * @param payload as stored, JSON in UTF-8: nothing looks into it on its way
 * @param topic named in Debezium's layout by {@code aggregatetype}, the key by {@code aggregateid}
 * @param subject the aggregate that changed, and {@code sequence} its version; null where there are many
 */
record OutboxRow(
        long position,
        String id,
        String topic,
        String key,
        @Nullable String subject,
        @Nullable Long sequence,
        String type,
        byte[] payload,
        Instant occurredAt,
        @Nullable String actingUnit,
        @Nullable String traceParent) {

    ProducerRecord<String, byte[]> toRecord(String source) {
        var record = new ProducerRecord<>(Topics.of(topic), key, payload);
        var headers = record.headers();
        EventHeader.SPEC_VERSION.set(headers, "1.0");
        EventHeader.ID.set(headers, id);
        EventHeader.SOURCE.set(headers, source);
        EventHeader.TYPE.set(headers, type);
        EventHeader.SUBJECT.set(headers, subject);
        EventHeader.PARTITION_KEY.set(headers, key);
        EventHeader.TIME.set(headers, DateTimeFormatter.ISO_INSTANT.format(occurredAt));
        EventHeader.SEQUENCE.set(headers, sequence == null ? null : sequence.toString());
        EventHeader.ACTING_UNIT.set(headers, actingUnit);
        EventHeader.CONTENT_TYPE.set(headers, "application/json");
        EventHeader.TRACE_PARENT.set(headers, traceParent);
        return record;
    }
}
