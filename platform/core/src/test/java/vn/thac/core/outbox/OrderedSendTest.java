package vn.thac.core.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class OrderedSendTest {

    private static final List<ProducerRecord<String, byte[]>> THREE = List.of(
            new ProducerRecord<>("t", "k", new byte[] {1}),
            new ProducerRecord<>("t", "k", new byte[] {2}),
            new ProducerRecord<>("t", "k", new byte[] {3}));

    /** Kafka is away when the second record is sent and back for the third, as a client without metadata sees it. */
    private static final class AwayForTheSecond extends MockProducer<String, byte[]> {
        AwayForTheSecond() {
            super(true, null, new StringSerializer(), new ByteArraySerializer());
        }

        @Override
        public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> record) {
            return record == THREE.get(1)
                    ? CompletableFuture.failedFuture(new TimeoutException("no metadata"))
                    : super.send(record);
        }
    }

    @Test
    void records_go_out_in_their_order() throws Exception {
        var kafka = new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
        OrderedSend.send(kafka, THREE, () -> {});
        assertEquals(THREE, kafka.history());
    }

    @Test
    void none_goes_out_behind_one_that_was_refused() {
        var kafka = new AwayForTheSecond();
        assertThrows(ExecutionException.class, () -> OrderedSend.send(kafka, THREE, () -> {}));
        assertEquals(THREE.subList(0, 1), kafka.history());
    }

    /** Kafka acknowledges nothing: whoever waits looks around, and what it finds ends the waiting. */
    @Test
    void who_waits_for_a_silent_kafka_looks_around() {
        var silent = new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());
        var looks = new AtomicInteger();
        var lost = assertThrows(
                IllegalStateException.class,
                () -> OrderedSend.send(silent, THREE, () -> {
                    if (looks.incrementAndGet() == 2) {
                        throw new IllegalStateException("another carries them");
                    }
                }));
        assertEquals("another carries them", lost.getMessage());
        assertEquals(2, looks.get());
    }

    @Test
    void nobody_looks_around_where_kafka_answers() throws Exception {
        var kafka = new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
        OrderedSend.send(kafka, THREE, () -> {
            throw new AssertionError("looked");
        });
        assertEquals(3, kafka.history().size());
    }

    @Test
    void what_kafka_answers_late_is_still_an_answer() throws Exception {
        var slow = new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());
        OrderedSend.send(slow, THREE, () -> {
            while (slow.completeNext()) {
                // One after the other.
            }
        });
        assertEquals(THREE, slow.history());
    }

    @Test
    void a_record_that_kafka_refuses_late_is_no_success() {
        var slow = new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());
        assertThrows(
                ExecutionException.class,
                () -> OrderedSend.send(slow, THREE, () -> slow.errorNext(new IllegalStateException("no"))));
    }
}
