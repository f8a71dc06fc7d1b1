package vn.thac.bench.backlog;

import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import vn.thac.client.Deployment;
import vn.thac.client.ScenarioFailure;
import vn.thac.client.Service;

/**
 * Events put straight into the outbox of plan-service, all in one transaction, as nobody issues so many plans in an evening:
 * of a topic of their own, which no service reads, and each aggregate's spread over the whole.
 */
final class Backlog {

    static final String TOPIC = "thac.bench-backlog";

    private static final int PARTITIONS = 8;

    /** Each aggregate has an event in each round, so that what overtakes is seen. */
    private static final int ROUNDS = 10;

    private static final String WRITE = """
            insert into outbox (id, aggregatetype, aggregateid, subject, sequence, type, payload, occurred_at)
            select gen_random_uuid(), 'bench-backlog', aggregate, aggregate, round, 'bench.waited.v1',
              json_build_object('aggregate', aggregate, 'round', round, 'title', repeat(md5(aggregate::text), 18)), now()
            from generate_series(1, ?) round,
              (select md5(number::text)::uuid as aggregate from generate_series(1, ?) number) aggregates
            order by round
            """;

    private final Deployment deployment;
    private final int aggregates;

    Backlog(Deployment deployment, int events) {
        this.deployment = deployment;
        this.aggregates = events / ROUNDS;
    }

    int size() {
        return aggregates * ROUNDS;
    }

    int aggregates() {
        return aggregates;
    }

    int rounds() {
        return ROUNDS;
    }

    void makeTopic() {
        var topic = new NewTopic(TOPIC, PARTITIONS, (short) 1).configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1"));
        try (var admin = Admin.create(deployment.kafkaSettings())) {
            admin.createTopics(Set.of(topic)).all().get();
        } catch (ExecutionException e) {
            throw new ScenarioFailure("The topic can't be made: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ScenarioFailure("Interrupted.", e);
        }
    }

    void write() {
        try (var connection = deployment.database(Service.PLAN.database());
                var statement = connection.prepareStatement(WRITE)) {
            statement.setInt(1, ROUNDS);
            statement.setInt(2, aggregates);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new ScenarioFailure("The backlog can't be written: " + e.getMessage(), e);
        }
    }

    /** How many wait still. */
    long left() {
        try (var connection = deployment.database(Service.PLAN.database());
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from outbox")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new ScenarioFailure("The backlog can't be counted: " + e.getMessage(), e);
        }
    }
}
