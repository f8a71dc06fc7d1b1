package vn.thac.kept;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import vn.thac.client.Deployment;
import vn.thac.client.event.EventReader;

/** The events of all our topics, in the order of each partition. */
final class TopicCopy {

    private TopicCopy() {}

    /** All that has been written until now. */
    static List<KeptEvent> events(Deployment deployment) {
        List<KeptEvent> events = new ArrayList<>();
        EventReader.readAll(deployment, record -> events.add(event(record)));
        return events;
    }

    /** Writes events into topics that are there, each to its partition, and waits until all are kept. */
    static void lay(String brokers, List<KeptEvent> events) {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                brokers,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                StringSerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                StringSerializer.class))) {
            List<Future<RecordMetadata>> sent =
                    events.stream().map(event -> producer.send(record(event))).toList();
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("an event could not be laid", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while laying events", e);
        }
    }

    private static KeptEvent event(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return new KeptEvent(
                record.topic(),
                record.partition(),
                text(record.key()),
                text(record.value()),
                record.timestamp(),
                headers);
    }

    private static @Nullable String text(byte @Nullable [] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    private static ProducerRecord<String, String> record(KeptEvent event) {
        ProducerRecord<String, String> record =
                new ProducerRecord<>(event.topic(), event.partition(), event.timestamp(), event.key(), event.value());
        event.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
