package vn.thac.core.inbox;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import vn.thac.core.kafka.EventHeader;

/** An event that came in. {@link #read} turns its payload into the consumer's own record of what it needs. */
public final class Received {

    private static final Pattern TYPE = Pattern.compile("[\\w.-]{1,100}");

    private final ConsumerRecord<String, byte[]> record;
    private final ObjectReader json;

    Received(ConsumerRecord<String, byte[]> record, ObjectReader json) {
        this.record = record;
        this.json = json;
    }

    /**
     * Reads payloads: a producer may add fields, and as it has written them by the same rules nobody looks for names
     * that stand twice.
     */
    static ObjectReader reader(ObjectMapper mapper) {
        return mapper.reader()
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .without(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    }

    public UUID id() {
        return UUID.fromString(required(EventHeader.ID));
    }

    /** The wire name; "?" where there is none that could be one. */
    public String type() {
        String type = EventHeader.TYPE.get(record.headers());
        return type == null || !TYPE.matcher(type).matches() ? "?" : type;
    }

    /** The aggregate that changed. An event that tells of many has none, nor a sequence: its payload names them. */
    public UUID aggregateId() {
        return UUID.fromString(required(EventHeader.SUBJECT));
    }

    /** Events of one key come in their order. */
    public UUID key() {
        return UUID.fromString(record.key());
    }

    /** The version of the aggregate after the change. */
    public long sequence() {
        return Long.parseLong(required(EventHeader.SEQUENCE));
    }

    /** When the change was made, by the producer's clock. */
    public Instant time() {
        return Instant.parse(required(EventHeader.TIME));
    }

    /** Fields that the record does not name are ignored, so that a producer may add some. */
    public <T> T read(Class<T> type) {
        try {
            return json.forType(type).readValue(record.value());
        } catch (IOException e) {
            throw new IllegalArgumentException("payload of " + type() + " cannot be read", e);
        }
    }

    public String topic() {
        return record.topic();
    }

    /** The payload as it came: JSON in UTF-8, if it is any. */
    public byte[] payload() {
        return record.value();
    }

    /** Where it stands on Kafka. */
    String place() {
        return record.topic() + "/" + record.partition() + "@" + record.offset();
    }

    ConsumerRecord<String, byte[]> record() {
        return record;
    }

    public @Nullable String header(EventHeader header) {
        return header.get(record.headers());
    }

    private String required(EventHeader header) {
        String value = header(header);
        if (value == null) {
            throw new IllegalArgumentException("event without header " + header.wireName());
        }
        return value;
    }
}
