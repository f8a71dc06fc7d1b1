package vn.thac.core.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thac.core.kafka.EventHeader;

class ReceivedTest {

    private static final UUID ID = UUID.fromString("0190c5a2-8f00-7000-8000-000000000001");

    /** What this consumer needs of the payload. */
    record Thing(String name) {}

    private static ConsumerRecord<String, byte[]> record(String payload) {
        return record(payload.getBytes(StandardCharsets.UTF_8));
    }

    private static ConsumerRecord<String, byte[]> record(byte[] payload) {
        var record = new ConsumerRecord<>("thac.thing", 1, 9L, ID.toString(), payload);
        EventHeader.ID.set(record.headers(), ID.toString());
        EventHeader.TYPE.set(record.headers(), "thing.made.v1");
        EventHeader.SUBJECT.set(record.headers(), ID.toString());
        EventHeader.SEQUENCE.set(record.headers(), "7");
        EventHeader.TIME.set(record.headers(), "2024-07-23T01:00:00Z");
        return record;
    }

    private static Received received(ConsumerRecord<String, byte[]> record) {
        return new Received(record, Received.reader(new ObjectMapper()));
    }

    @Test
    void an_event_says_what_it_is_of_whom_and_when() {
        Received event = received(record("{\"name\":\"kettle\",\"colour\":\"red\"}"));
        assertEquals(ID, event.id());
        assertEquals("thing.made.v1", event.type());
        assertEquals(ID, event.aggregateId());
        assertEquals(ID, event.key());
        assertEquals(7, event.sequence());
        assertEquals(Instant.parse("2024-07-23T01:00:00Z"), event.time());
        assertEquals("kettle", event.read(Thing.class).name());
        assertEquals("thac.thing/1@9", event.place());
    }

    @ParameterizedTest
    @EnumSource(
            value = EventHeader.class,
            names = {"ID", "SUBJECT", "SEQUENCE", "TIME"})
    void a_header_that_is_missing_or_null_is_named(EventHeader header) {
        var without = record("{}");
        without.headers().remove(header.wireName());
        assertThrows(IllegalArgumentException.class, () -> ask(received(without), header));
        var empty = record("{}");
        empty.headers().add(header.wireName(), null);
        var why = assertThrows(IllegalArgumentException.class, () -> ask(received(empty), header));
        assertEquals("event without header " + header.wireName(), why.getMessage());
    }

    private static Object ask(Received event, EventHeader header) {
        return switch (header) {
            case ID -> event.id();
            case SUBJECT -> event.aggregateId();
            case SEQUENCE -> event.sequence();
            default -> event.time();
        };
    }

    /** The type names a metric and a column: what could be neither is nobody's. */
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\u0000b", "thing.made.v1\n", "Đ", "{}"})
    void what_can_be_no_type_is_none(String type) {
        var record = record("{}");
        record.headers().add(EventHeader.TYPE.wireName(), type.getBytes(StandardCharsets.UTF_8));
        assertEquals("?", received(record).type());
        var none = record("{}");
        none.headers().remove(EventHeader.TYPE.wireName());
        assertEquals("?", received(none).type());
    }

    @Test
    void a_type_has_an_end() {
        var record = record("{}");
        record.headers().add(EventHeader.TYPE.wireName(), "x".repeat(101).getBytes(StandardCharsets.UTF_8));
        assertEquals("?", received(record).type());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "7", "[]", "{\"name\":\"a", "\u0000"})
    void a_payload_that_cannot_be_read_is_told_with_its_type(String payload) {
        var event = new Received(record(payload), Received.reader(new ObjectMapper()));
        var why = assertThrows(IllegalArgumentException.class, () -> event.read(Thing.class));
        assertEquals("payload of thing.made.v1 cannot be read", why.getMessage());
    }

    @Test
    void a_payload_that_is_no_text_is_not_read_as_another() {
        byte[] odd = "{\"name\":\"a?\"}".getBytes(StandardCharsets.UTF_8);
        odd[10] = (byte) 0xff;
        assertThrows(IllegalArgumentException.class, () -> received(record(odd)).read(Thing.class));
        assertThrows(IllegalArgumentException.class, () -> received(record((byte[]) null))
                .read(Thing.class));
    }
}
