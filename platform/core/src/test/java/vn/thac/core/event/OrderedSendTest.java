package vn.thac.core.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class OrderedSendTest {

    private static final List<ProducerRecord<String, String>> THREE = List.of(
            new ProducerRecord<>("t", "k", "1"),
            new ProducerRecord<>("t", "k", "2"),
            new ProducerRecord<>("t", "k", "3"));

    /** Kafka is away when the second record is sent and back for the third, as a client without metadata sees it. */
    private static final class AwayForTheSecond extends MockProducer<String, String> {
        AwayForTheSecond() {
            super(true, null, new StringSerializer(), new StringSerializer());
        }

        @Override
        public synchronized Future<RecordMetadata> send(ProducerRecord<String, String> record) {
            return record.value().equals("2")
                    ? CompletableFuture.failedFuture(new TimeoutException("no metadata"))
                    : super.send(record);
        }
    }

    @Test
    void records_go_out_in_their_order() throws Exception {
        var kafka = new MockProducer<>(true, null, new StringSerializer(), new StringSerializer());
        OrderedSend.send(kafka, THREE);
        assertEquals(THREE, kafka.history());
    }

    @Test
    void none_goes_out_behind_one_that_was_refused() {
        var kafka = new AwayForTheSecond();
        assertThrows(ExecutionException.class, () -> OrderedSend.send(kafka, THREE));
        assertEquals(THREE.subList(0, 1), kafka.history());
    }
}
