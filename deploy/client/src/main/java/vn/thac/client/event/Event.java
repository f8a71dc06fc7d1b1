package vn.thac.client.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import vn.thac.client.Json;

/**
 * One event of the stream. Most are of one aggregate, which is their subject; one of many aggregates has no subject
 * and no sequence, and its payload names each with its version.
 *
 * @param key what it is kept in order with
 * @param subject the id of its aggregate; null where it is of many
 * @param sequence its place among the events of its aggregate, from 1; 0 where it is of many
 */
public record Event(
        String topic,
        String key,
        @Nullable String subject,
        String id,
        String type,
        long sequence,
        Supplier<JsonNode> payload) {

    /** An aggregate at one of its versions. */
    public record Version(String aggregate, long number) {}

    public static Event of(ConsumerRecord<byte[], byte[]> record) {
        boolean ofMany = record.headers().lastHeader("ce_sequence") == null;
        return new Event(
                record.topic(),
                new String(record.key(), StandardCharsets.UTF_8),
                ofMany ? null : header(record.headers(), "ce_subject"),
                header(record.headers(), "ce_id"),
                type(record.headers()),
                ofMany ? 0 : Long.parseLong(header(record.headers(), "ce_sequence")),
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

    /** Each aggregate that it changed, with the version that it has since. */
    public List<Version> versions() {
        return subject != null
                ? List.of(new Version(subject, sequence))
                : parts().stream()
                        .map(part -> new Version(
                                part.path(part.has("id") ? "id" : "assignmentId")
                                        .asText(),
                                part.path("version").asLong()))
                        .toList();
    }

    /** What an event of many says of each: the elements of its one list of things with a version. */
    public List<JsonNode> parts() {
        for (JsonNode list : payload.get()) {
            if (list.isArray() && !list.isEmpty() && list.get(0).has("version")) {
                return Json.items(list);
            }
        }
        throw new IllegalStateException(type + " is of many and names none with its version");
    }

    public String text(String field) {
        return payload.get().path(field).asText();
    }

    /** The id of a unit that it names. */
    public String unit(String field) {
        return payload.get().path(field).path("id").asText();
    }
}
