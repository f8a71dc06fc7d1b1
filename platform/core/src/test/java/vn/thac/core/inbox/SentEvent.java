package vn.thac.core.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What a producer sent, as a consumer receives it. */
public final class SentEvent {

    private SentEvent() {}

    public static Received received(ProducerRecord<String, byte[]> sent) {
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>(sent.topic(), 0, 0, sent.key(), sent.value());
        sent.headers().forEach(record.headers()::add);
        return new Received(record, Received.reader(new ObjectMapper()));
    }
}
