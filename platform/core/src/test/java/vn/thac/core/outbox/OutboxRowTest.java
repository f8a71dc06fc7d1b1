package vn.thac.core.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.thac.core.inbox.SentEvent.received;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thac.core.inbox.Received;
import vn.thac.core.kafka.EventHeader;
import vn.thac.core.kafka.Topics;

/** What leaves the outbox is what a consumer receives. */
class OutboxRowTest {

    private static final String ID = "0192f1c4-7a11-7c3e-9b58-3f6d2a51c001";
    private static final String PLAN = "0192f1c4-7a11-7c3e-9b58-3f6d2a51c002";
    private static final String KEY = "0192f1c4-7a11-7c3e-9b58-3f6d2a51c003";

    record Issued(String title) {}

    private static OutboxRow row(String at, String unit, String trace, String payload) {
        byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
        return new OutboxRow(9, ID, "plan", KEY, PLAN, 3L, "plan.issued.v1", bytes, Instant.parse(at), unit, trace);
    }

    private static ProducerRecord<String, byte[]> sent() {
        return row("2024-11-08T02:30:00Z", "u", "t", "{\"title\":\"Kế hoạch\",\"more\":1}")
                .toRecord("/thac/plan-service");
    }

    private static List<String> names(ProducerRecord<String, byte[]> sent) {
        List<String> names = new ArrayList<>();
        sent.headers().forEach(header -> names.add(header.key()));
        return names;
    }

    @Test
    void an_event_is_received_as_it_was_written() {
        Received received = received(sent());

        assertEquals(UUID.fromString(ID), received.id());
        assertEquals("plan.issued.v1", received.type());
        assertEquals(UUID.fromString(PLAN), received.aggregateId());
        assertEquals(UUID.fromString(KEY), received.key());
        assertEquals(3, received.sequence());
        assertEquals(Instant.parse("2024-11-08T02:30:00Z"), received.time());
        assertEquals("u", received.header(EventHeader.ACTING_UNIT));
        assertEquals("t", received.header(EventHeader.TRACE_PARENT));
        assertEquals("/thac/plan-service", received.header(EventHeader.SOURCE));
        assertEquals(new Issued("Kế hoạch"), received.read(Issued.class));
    }

    @Test
    void each_header_is_sent_once_and_what_is_not_known_not_at_all() {
        assertEquals(EventHeader.values().length, names(sent()).size());

        ProducerRecord<String, byte[]> bare =
                row("2024-11-08T02:30:00Z", null, null, "{}").toRecord("s");
        assertEquals(EventHeader.values().length - 2, names(bare).size());
        assertTrue(names(sent()).containsAll(names(bare)));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-11-08T02:30:00Z,        2024-11-08T02:30:00Z",
        "2024-11-08T09:30:00+07:00,   2024-11-08T02:30:00Z",
        "2024-11-08T02:30:00.120Z,    2024-11-08T02:30:00.120Z",
        "2024-11-08T02:30:00.123456Z, 2024-11-08T02:30:00.123456Z"
    })
    void the_moment_is_told_in_utc_to_the_microsecond(String at, String told) {
        assertEquals(told, received(row(at, null, null, "{}").toRecord("s")).header(EventHeader.TIME));
    }

    @ParameterizedTest
    @EnumSource(
            value = EventHeader.class,
            names = {"ID", "SUBJECT", "SEQUENCE", "TIME"})
    void what_a_consumer_needs_and_misses_is_named(EventHeader header) {
        ProducerRecord<String, byte[]> sent = sent();
        sent.headers().remove(header.wireName());
        Received received = received(sent);

        IllegalArgumentException missed = assertThrows(IllegalArgumentException.class, () -> {
            switch (header) {
                case ID -> received.id();
                case SUBJECT -> received.aggregateId();
                case SEQUENCE -> received.sequence();
                default -> received.time();
            }
        });
        assertTrue(missed.getMessage().contains(header.wireName()), missed.getMessage());
    }

    @Test
    void an_event_without_a_type_is_of_none_that_is_known() {
        ProducerRecord<String, byte[]> sent = sent();
        sent.headers().remove(EventHeader.TYPE.wireName());

        assertEquals("?", received(sent).type());
    }

    @Test
    void a_payload_that_is_not_what_was_expected_is_named_by_its_type() {
        Received received =
                received(row("2024-11-08T02:30:00Z", null, null, "[1]").toRecord("s"));

        assertTrue(assertThrows(IllegalArgumentException.class, () -> received.read(Issued.class))
                .getMessage()
                .contains("plan.issued.v1"));
    }

    @Test
    void a_topic_has_the_name_of_the_aggregate() {
        assertEquals("thac.plan", sent().topic());
        assertEquals("thac.member-unit", Topics.of("member-unit"));
    }

    @Test
    void an_event_of_one_aggregate_names_it_with_its_version() {
        ProducerRecord<String, byte[]> record = of(PLAN, 3L);
        assertEquals("thac.plan", record.topic());
        assertEquals(KEY, record.key());
        assertEquals(KEY, EventHeader.PARTITION_KEY.get(record.headers()));
        assertEquals(PLAN, EventHeader.SUBJECT.get(record.headers()));
        assertEquals("3", EventHeader.SEQUENCE.get(record.headers()));
    }

    @Test
    void an_event_of_many_has_neither_subject_nor_sequence() {
        ProducerRecord<String, byte[]> record = of(null, null);
        assertEquals(KEY, record.key());
        assertNull(EventHeader.SUBJECT.get(record.headers()));
        assertNull(EventHeader.SEQUENCE.get(record.headers()));
    }

    private static ProducerRecord<String, byte[]> of(String subject, Long sequence) {
        return new OutboxRow(1, "e", "plan", KEY, subject, sequence, "t", new byte[0], Instant.EPOCH, null, null)
                .toRecord("/thac/plan-service");
    }
}
