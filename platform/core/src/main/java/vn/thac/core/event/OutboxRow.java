package vn.thac.core.event;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** An event that waits in the outbox; {@code position} is the order in which it leaves. */
record OutboxRow(
        long position,
        String id,
        String aggregate,
        String aggregateId,
        String type,
        String payload,
        long sequence,
        Instant occurredAt,
        @Nullable String actingUnit,
        @Nullable String traceParent) {

    ProducerRecord<String, String> toRecord(String source) {
        var record = new ProducerRecord<>(Topics.of(aggregate), aggregateId, payload);
        var headers = record.headers();
        EventHeader.SPEC_VERSION.set(headers, "1.0");
        EventHeader.ID.set(headers, id);
        EventHeader.SOURCE.set(headers, source);
        EventHeader.TYPE.set(headers, type);
        EventHeader.SUBJECT.set(headers, aggregateId);
        EventHeader.PARTITION_KEY.set(headers, aggregateId);
        EventHeader.TIME.set(headers, DateTimeFormatter.ISO_INSTANT.format(occurredAt));
        EventHeader.SEQUENCE.set(headers, Long.toString(sequence));
        EventHeader.ACTING_UNIT.set(headers, actingUnit);
        EventHeader.CONTENT_TYPE.set(headers, "application/json");
        EventHeader.TRACE_PARENT.set(headers, traceParent);
        return record;
    }
}
