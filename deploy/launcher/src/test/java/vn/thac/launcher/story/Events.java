package vn.thac.launcher.story;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import vn.thac.parts.Kafka;
import vn.thac.parts.Topics;

/** Every event that Kafka keeps, read from the beginning. */
final class Events {

    /** One event as its headers tell it; a topic's partition gives them in the order in which they were sent. */
    record Event(String aggregate, String key, long sequence, String id, String type) {
    }

    private Events() {
    }

    static List<Event> all(Kafka kafka) {
        try (var consumer = new KafkaConsumer<String, String>(Map.of("bootstrap.servers", kafka.bootstrapServers(),
            "key.deserializer", StringDeserializer.class.getName(), "value.deserializer", StringDeserializer.class.getName()))) {
            var partitions = Topics.NAMES.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream().map(each -> new TopicPartition(each.topic(), each.partition()))).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var events = new ArrayList<Event>();
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                consumer.poll(Duration.ofMillis(500)).forEach(record -> events.add(read(record)));
            }
            return events;
        }
    }

    private static Event read(ConsumerRecord<String, String> record) {
        return new Event(record.topic().substring("thac.".length()), record.key(), Long.parseLong(header(record, "ce_sequence")),
            header(record, "ce_id"), header(record, "ce_type"));
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
