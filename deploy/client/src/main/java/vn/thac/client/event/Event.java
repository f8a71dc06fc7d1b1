package vn.thac.client.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import vn.thac.client.Json;

/**
 * One event of the stream.
 *
 * @param key the id of its aggregate
 * @param sequence its place among the events of its aggregate, from 1
 */
public record Event(String topic, String key, String id, String type, long sequence, Supplier<JsonNode> payload) {

    public static Event of(ConsumerRecord<byte[], byte[]> record) {
        return new Event(
                record.topic(),
                new String(record.key(), StandardCharsets.UTF_8),
                header(record.headers(), "ce_id"),
                type(record.headers()),
                Long.parseLong(header(record.headers(), "ce_sequence")),
                () -> Json.read(record.value()));
    }

    /** Without making the whole event. */
    public static String type(Headers headers) {
        return header(headers, "ce_type");
    }

    /** When it was written, which is before its commit. */
    public static Instant time(Headers headers) {
        return Instant.parse(header(headers, "ce_time"));
    }

    private static String header(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        if (header == null) {
            throw new IllegalStateException("an event without the header " + name);
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    public String text(String field) {
        return payload.get().path(field).asText();
    }
}
