package vn.thac.bench.backlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
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
            insert into waiting select number, md5(mod(number, %d)::text)::uuid,
              json_build_object('aggregate', md5(number::text), 'round', number, 'title', repeat(md5(number::text), 18))
            from generate_series(1, %d) number
            """;

    private BacklogLimit() {}

    static double seconds(Deployment deployment, Backlog backlog) {
        return BareLimit.seconds(
                deployment, limit -> limit.execute(TABLES.formatted(backlog.aggregates(), backlog.size())), limit -> {
                    try (var connection = limit.connection();
                            var producer = producer(deployment)) {
                        send(connection, producer);
                    }
                });
    }

    private static KafkaProducer<String, String> producer(Deployment deployment) {
        Map<String, Object> settings = new HashMap<>(deployment.kafkaSettings());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    private static void send(Connection connection, KafkaProducer<String, String> producer) throws SQLException {
        try (var statement = connection.prepareStatement("select key, payload from waiting order by position")) {
            statement.setFetchSize(2_000);
            var row = statement.executeQuery();
            List<Future<?>> sent = new ArrayList<>();
            while (row.next()) {
                sent.add(producer.send(new ProducerRecord<>(TOPIC, row.getString(1), row.getString(2))));
            }
            for (var each : sent) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new ScenarioFailure("The bare limit can't be sent: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ScenarioFailure("Interrupted.", e);
        }
    }
}
