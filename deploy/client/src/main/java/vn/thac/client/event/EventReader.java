package vn.thac.client.event;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import vn.thac.client.Deployment;

/** The public topics, read without a group. */
public final class EventReader {

    private static final String PREFIX = "thac.";

    private EventReader() {}

    /** Everything from the first event to the last that is there now. */
    public static void readAll(Deployment deployment, Consumer<ConsumerRecord<byte[], byte[]>> each) {
        readUpTo(ends(deployment), deployment, each);
    }

    /** Behind the last event of each partition, as it is now. */
    public static Map<TopicPartition, Long> ends(Deployment deployment) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(deployment)) {
            return consumer.endOffsets(consumer.assignment());
        }
    }

    /** Everything from the first event to those ends, whatever has come since. */
    public static void readUpTo(
            Map<TopicPartition, Long> ends, Deployment deployment, Consumer<ConsumerRecord<byte[], byte[]>> each) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(deployment)) {
            consumer.assign(ends.keySet());
            consumer.seekToBeginning(ends.keySet());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    Long end = ends.get(new TopicPartition(record.topic(), record.partition()));
                    if (end != null && record.offset() < end) {
                        each.accept(record);
                    }
                }
            }
        }
    }

    static KafkaConsumer<byte[], byte[]> consumer(Deployment deployment) {
        Map<String, Object> settings = new HashMap<>(deployment.kafkaSettings());
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2_000);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 8_000_000);
        KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.assign(partitions(consumer));
        return consumer;
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer) {
        return consumer.listTopics().entrySet().stream()
                .filter(topic -> topic.getKey().startsWith(PREFIX))
                .flatMap(topic -> topic.getValue().stream())
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList();
    }
}
