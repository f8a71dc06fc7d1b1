package vn.thac.core.event;

import static java.util.Map.entry;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * How the relay's producer is set: nothing lost, order kept, small batches sent at once. It never gives a batch up:
 * one given up while Kafka is away would let later events of the same key overtake it.
 */
final class EventProducer {

    /** Twice the longest body that a service takes. */
    static final int LARGEST_EVENT = 16 * 1024 * 1024;

    private EventProducer() {}

    static Map<String, Object> config(String brokers) {
        return Map.ofEntries(
                entry(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers),
                entry(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class),
                entry(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, StringSerializer.class),
                entry(ProducerConfig.ACKS_CONFIG, "all"),
                entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
                // Kafka's own is 5 ms, which every lone event would wait for.
                entry(ProducerConfig.LINGER_MS_CONFIG, 0),
                entry(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024),
                entry(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_EVENT),
                entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE),
                entry(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000),
                entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000));
    }
}
