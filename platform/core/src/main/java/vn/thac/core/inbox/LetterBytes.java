package vn.thac.core.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * A record of Kafka in a form that any database can hold, and back.
 *
 * @param headers a JSON list of pairs, name and value in base64 or null, in their order: a name may come twice
 */
record LetterBytes(
        String topic, int partition, long offset, byte @Nullable [] key, String headers, byte @Nullable [] payload) {

    private static final int LONGEST_SHOWN = 2_000;
    private static final int LONGEST_OPENED = 100_000;

    static LetterBytes of(ConsumerRecord<String, byte[]> record, ObjectMapper json) {
        ArrayNode headers = json.createArrayNode();
        for (Header header : record.headers()) {
            byte[] value = header.value();
            headers.addArray()
                    .add(header.key())
                    .add(value == null ? null : Base64.getEncoder().encodeToString(value));
        }
        return new LetterBytes(
                record.topic(),
                record.partition(),
                record.offset(),
                bytes(record.key()),
                headers.toString(),
                record.value());
    }

    ConsumerRecord<String, byte[]> record(ObjectMapper json) {
        var record = new ConsumerRecord<>(topic, partition, offset, text(key), payload);
        try {
            for (JsonNode header : json.readTree(headers)) {
                byte[] value = header.get(1).isNull()
                        ? null
                        : Base64.getDecoder().decode(header.get(1).asText());
                record.headers().add(header.get(0).asText(), value);
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("headers of a dead letter", e);
        }
        return record;
    }

    /** Tells it from another that stood at the same place of a topic that was deleted since. */
    byte[] fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(headers.getBytes(StandardCharsets.UTF_8));
            digest.update(key == null ? new byte[1] : key);
            digest.update((byte) 0);
            digest.update(payload == null ? new byte[1] : payload);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What of a text the database and a reader can take. */
    static String shown(String text) {
        return shown(text, LONGEST_SHOWN);
    }

    private static String shown(String text, int longest) {
        String whole = text.replaceAll("[\\p{Cntrl}\\p{Cs}]", "\ufffd");
        return whole.length() <= longest ? whole : whole.substring(0, whole.offsetByCodePoints(0, longest / 2)) + "…";
    }

    /** The same of a whole payload, which is longer. */
    static @Nullable String openedOrNull(byte @Nullable [] bytes) {
        String text = text(bytes);
        return text == null ? null : shown(text, LONGEST_OPENED);
    }

    static @Nullable String shownOrNull(byte @Nullable [] bytes) {
        String text = text(bytes);
        return text == null ? null : shown(text);
    }

    private static byte @Nullable [] bytes(@Nullable String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    private static @Nullable String text(byte @Nullable [] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }
}
