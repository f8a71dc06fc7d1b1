package vn.thac.core.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * Sends records and waits for every acknowledgement. One that is refused at once, as while Kafka is away, ends it: were
 * those behind it sent all the same, they could arrive and overtake it.
 */
final class OrderedSend {

    /** Looks around while acknowledgements are waited for; what it throws ends the waiting. */
    interface Meanwhile {
        void look() throws Exception;
    }

    private static final long BETWEEN_LOOKS_MS = 500;

    private OrderedSend() {}

    static void send(Producer<String, byte[]> out, List<ProducerRecord<String, byte[]>> records, Meanwhile meanwhile)
            throws Exception {
        List<Future<RecordMetadata>> sent = new ArrayList<>(records.size());
        for (ProducerRecord<String, byte[]> record : records) {
            Future<RecordMetadata> acknowledgement = out.send(record);
            if (acknowledgement.isDone()) {
                acknowledgement.get();
            }
            sent.add(acknowledgement);
        }
        for (Future<RecordMetadata> acknowledgement : sent) {
            await(acknowledgement, meanwhile);
        }
    }

    private static void await(Future<RecordMetadata> acknowledgement, Meanwhile meanwhile) throws Exception {
        while (true) {
            try {
                acknowledgement.get(BETWEEN_LOOKS_MS, TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException notYet) {
                meanwhile.look();
            }
        }
    }
}
