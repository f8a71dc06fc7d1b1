package vn.thac.launcher.backup;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import vn.thac.client.Deployment;
import vn.thac.client.event.EventReader;

/** The events of all topics in a file, byte for byte and in the order of each partition; and from it into empty topics. */
final class EventsCopy {

    private static final int PARTITIONS = 8;

    /** Kept for ever, as the services make them. */
    private static final Map<String, String> TERMS =
            Map.of("retention.ms", "-1", "cleanup.policy", "delete", "max.message.bytes", "16777216");

    private EventsCopy() {}

    /** All up to those ends; how many. */
    static long write(Deployment deployment, Map<TopicPartition, Long> ends, Path file) throws IOException {
        long[] many = {0};
        try (var out =
                new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file))))) {
            EventReader.readUpTo(ends, deployment, record -> {
                write(out, record);
                many[0]++;
            });
        }
        return many[0];
    }

    private static void write(DataOutputStream out, ConsumerRecord<byte[], byte[]> record) {
        try {
            out.writeUTF(record.topic());
            out.writeInt(record.partition());
            out.writeLong(record.timestamp());
            write(out, record.key());
            write(out, record.value());
            Header[] headers = record.headers().toArray();
            out.writeInt(headers.length);
            for (Header header : headers) {
                out.writeUTF(header.key());
                write(out, header.value());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(DataOutputStream out, byte @Nullable [] bytes) throws IOException {
        out.writeInt(bytes == null ? -1 : bytes.length);
        if (bytes != null) {
            out.write(bytes);
        }
    }

    /** Into the partitions where they were; how many. */
    static long lay(Path file, Map<String, Object> kafka) throws IOException, ExecutionException, InterruptedException {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 16_777_216);
        var failed = new Failed();
        long many = 0;
        Set<String> there = topics(kafka);
        try (var in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file))));
                var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (var record = read(in); record != null; record = read(in)) {
                if (there.add(record.topic())) {
                    make(record.topic(), kafka);
                }
                var unused = producer.send(record, (kept, why) -> {
                    if (why != null) {
                        failed.note(why);
                    }
                });
                many++;
            }
            producer.flush();
        }
        Exception why = failed.first;
        if (why != null) {
            throw new IOException("An event could not be laid.", why);
        }
        return many;
    }

    private static Set<String> topics(Map<String, Object> kafka) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(kafka)) {
            return admin.listTopics().names().get().stream().collect(Collectors.toSet());
        }
    }

    private static void make(String topic, Map<String, Object> kafka) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(kafka)) {
            admin.createTopics(Set.of(new NewTopic(topic, PARTITIONS, (short) 1).configs(TERMS)))
                    .all()
                    .get();
        }
    }

    private static @Nullable ProducerRecord<byte[], byte[]> read(DataInputStream in) throws IOException {
        String topic;
        try {
            topic = in.readUTF();
        } catch (EOFException end) {
            return null;
        }
        int partition = in.readInt();
        long timestamp = in.readLong();
        var record = new ProducerRecord<byte[], byte[]>(topic, partition, timestamp, bytes(in), bytes(in));
        for (int left = in.readInt(); left > 0; left--) {
            record.headers().add(in.readUTF(), bytes(in));
        }
        return record;
    }

    private static byte @Nullable [] bytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length < 0 ? null : in.readNBytes(length);
    }

    /** The first that went wrong, told by the producer's own thread. */
    private static final class Failed {

        private volatile @Nullable Exception first;

        void note(Exception why) {
            if (first == null) {
                first = why;
            }
        }
    }
}
