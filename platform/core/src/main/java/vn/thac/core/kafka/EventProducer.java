package vn.thac.core.kafka;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * How the relay's producer is set: nothing lost, order kept, small batches sent at once. It never gives a batch up:
 * one given up while Kafka is away would let later events of the same key overtake it.
 */
final class EventProducer {

    /** Twice the longest body that a service takes. */
    static final int LARGEST_EVENT = 16 * 1024 * 1024;

    private EventProducer() {}

    /** What an operator may say otherwise. */
    private static final Map<String, Object> USUAL = Map.of(
            // Kafka's own is 5 ms, which every lone event would wait for.
            ProducerConfig.LINGER_MS_CONFIG, 0,
            ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024,
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);

    /** On which it rests that nothing is lost and nothing overtaken: no setting weakens it. */
    private static final Map<String, Object> ALWAYS = Map.ofEntries(
            entry(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class),
            entry(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class),
            entry(ProducerConfig.ACKS_CONFIG, "all"),
            entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
            entry(ProducerConfig.RETRIES_CONFIG, Integer.MAX_VALUE),
            entry(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 5),
            entry(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_EVENT),
            entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE),
            entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000));

    /** With all that is told of Kafka, such as where it is and how it is spoken to. */
    static Map<String, Object> config(Map<String, Object> told) {
        Map<String, Object> settings = new HashMap<>(USUAL);
        settings.putAll(told);
        settings.putAll(ALWAYS);
        return settings;
    }
}
