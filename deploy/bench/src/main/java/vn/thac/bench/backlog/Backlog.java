package vn.thac.bench.backlog;

import java.sql.SQLException;
import vn.thac.client.Deployment;
import vn.thac.client.ScenarioFailure;
import vn.thac.client.Service;

/**
 * Events put straight into the outbox of plan-service, all in one transaction, as nobody issues so many plans in an evening:
 * of a topic of their own, which no service reads, and each aggregate's spread over the whole.
 */
final class Backlog {

    static final String TOPIC = "thac.bench-backlog";

    /** Of 700 bytes, as an event of one assignment has. */
    static final String PAYLOAD =
            "json_build_object('aggregate', aggregate, 'round', round, 'title', repeat(md5(aggregate::text), 18))";

    /** Each aggregate has an event in each round, so that what overtakes is seen. */
    private static final int ROUNDS = 10;

    private static final String WRITE = """
            insert into outbox (id, aggregatetype, aggregateid, subject, sequence, type, payload, occurred_at)
            select gen_random_uuid(), 'bench-backlog', aggregate, aggregate, round, 'bench.waited.v1', %s, now()
            from generate_series(1, ?) round,
              (select md5(number::text)::uuid as aggregate from generate_series(1, ?) number) aggregates
            order by round
            """.formatted(PAYLOAD);

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

    /** How many wait still: they were written in one transaction, so their positions have no hole. */
    long left() {
        try (var connection = deployment.database(Service.PLAN.database());
                var statement = connection.createStatement();
                var row = statement.executeQuery("select coalesce(max(position) - min(position) + 1, 0) from outbox")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new ScenarioFailure("The backlog can't be counted: " + e.getMessage(), e);
        }
    }
}
