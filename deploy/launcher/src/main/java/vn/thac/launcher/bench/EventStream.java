package vn.thac.launcher.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import vn.thac.launcher.Running;
import vn.thac.parts.Topics;

/** The public topics, read without a group: from the first event, or from now on. */
final class EventStream {

    private EventStream() {
    }

    static KafkaConsumer<byte[], byte[]> consumer(Running running) {
        var consumer = new KafkaConsumer<>(Map.<String, Object>of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, running.parts().kafka().bootstrapServers(),
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false,
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2_000,
            ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 8_000_000), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.assign(partitions(consumer));
        return consumer;
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer) {
        return Topics.NAMES.stream()
            .flatMap(topic -> consumer.partitionsFor(topic).stream())
            .map(each -> new TopicPartition(each.topic(), each.partition()))
            .toList();
    }

    /** Everything from the first event to the last that is there now. */
    static void readAll(Running running, Consumer<ConsumerRecord<byte[], byte[]>> each) {
        try (var consumer = consumer(running)) {
            consumer.seekToBeginning(consumer.assignment());
            var ends = consumer.endOffsets(consumer.assignment());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(each);
            }
        }
    }
}
