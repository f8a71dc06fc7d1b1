package vn.thac.core.event;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * Sends records and waits for every acknowledgement. One that is refused at once, as while Kafka is away, ends it: were
 * those behind it sent all the same, they could arrive and overtake it.
 */
final class OrderedSend {

    private OrderedSend() {}

    static void send(Producer<String, String> out, List<ProducerRecord<String, String>> records)
            throws ExecutionException, InterruptedException {
        List<Future<RecordMetadata>> sent = new ArrayList<>(records.size());
        for (ProducerRecord<String, String> record : records) {
            Future<RecordMetadata> acknowledgement = out.send(record);
            if (acknowledgement.isDone()) {
                acknowledgement.get();
            }
            sent.add(acknowledgement);
        }
        out.flush();
        for (Future<RecordMetadata> acknowledgement : sent) {
            acknowledgement.get();
        }
    }
}
