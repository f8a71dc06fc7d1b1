package vn.thac.launcher.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;

/** One event of the stream; its payload is read only when somebody asks. */
record Fact(String topic, String key, String id, String type, long sequence, Supplier<JsonNode> payload) {

    static Fact of(ConsumerRecord<byte[], byte[]> record) {
        return new Fact(record.topic(), new String(record.key(), StandardCharsets.UTF_8), header(record.headers(), "ce_id"),
            type(record.headers()), Long.parseLong(header(record.headers(), "ce_sequence")), () -> Json.read(record.value()));
    }

    static String type(Headers headers) {
        return header(headers, "ce_type");
    }

    static Instant time(Headers headers) {
        return Instant.parse(header(headers, "ce_time"));
    }

    private static String header(Headers headers, String name) {
        var header = headers.lastHeader(name);
        if (header == null) {
            throw new IllegalStateException("an event without the header " + name);
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    String text(String field) {
        return payload.get().path(field).asText();
    }
}
