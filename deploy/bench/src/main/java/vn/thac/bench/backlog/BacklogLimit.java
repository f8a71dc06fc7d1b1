package vn.thac.bench.backlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import vn.thac.bench.measure.BareLimit;
import vn.thac.client.Deployment;
import vn.thac.client.ScenarioFailure;

/**
 * As many rows of the same size read once from this PostgreSQL and sent to this Kafka by one producer that waits for its
 * acknowledgements only at the end; nothing is deleted and nothing looked up.
 */
final class BacklogLimit {

    private static final String TOPIC = "bench.limit";

    private static final String TABLES = """
            create table waiting (position bigint primary key, key text not null, payload text not null);
            insert into waiting select number, md5(mod(number, %1$d)::text)::uuid, %2$s
            from (select number, md5(mod(number, %1$d)::text)::uuid as aggregate, number as round
              from generate_series(1, %3$d) number) numbered
            """;

    private BacklogLimit() {}

    static double seconds(Deployment deployment, Backlog backlog) {
        var tables = TABLES.formatted(backlog.aggregates(), Backlog.PAYLOAD, backlog.size());
        try (var topic = BacklogTopic.made(deployment, TOPIC)) {
            return BareLimit.seconds(deployment, limit -> limit.execute(tables), limit -> {
                try (var connection = limit.connection();
                        var producer = producer(deployment)) {
                    new Sending(producer, topic.name()).send(connection, backlog.size());
                }
            });
        }
    }

    private static KafkaProducer<String, String> producer(Deployment deployment) {
        Map<String, Object> settings = new HashMap<>(deployment.kafkaSettings());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    /** Acknowledgements are counted, not kept: a million of them do not fit into the launcher's memory. */
    private static final class Sending {

        private final KafkaProducer<String, String> producer;
        private final String topic;
        private final LongAdder acknowledged = new LongAdder();
        private final AtomicReference<@Nullable Exception> refused = new AtomicReference<>();

        Sending(KafkaProducer<String, String> producer, String topic) {
            this.producer = producer;
            this.topic = topic;
        }

        private void acknowledge(RecordMetadata where, @Nullable Exception failure) {
            if (failure == null) {
                acknowledged.increment();
            } else {
                refused.compareAndSet(null, failure);
            }
        }

        void send(Connection connection, long size) throws SQLException {
            try (var statement = connection.prepareStatement("select key, payload from waiting order by position")) {
                statement.setFetchSize(2_000);
                var row = statement.executeQuery();
                while (row.next() && refused.get() == null) {
                    var unused = producer.send(
                            new ProducerRecord<>(topic, row.getString(1), row.getString(2)), this::acknowledge);
                }
            }
            producer.flush();
            Exception failure = refused.get();
            if (failure != null) {
                throw new ScenarioFailure("A record of the bare limit was refused: " + failure.getMessage(), failure);
            }
            if (acknowledged.sum() != size) {
                throw new ScenarioFailure("Of " + size + " records " + acknowledged.sum() + " were acknowledged.");
            }
        }
    }
}
