package vn.thac.bench.soak;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;
import vn.thac.client.Deployment;
import vn.thac.client.MemoryUse;
import vn.thac.client.ScenarioFailure;
import vn.thac.client.Service;

/**
 * How large everything is at a moment.
 *
 * @param memoryMb of all processes together
 * @param outboxKb of each database's outbox with its index, dead rows and all
 * @param deadPercent of each database: dead rows of a hundred rows
 */
record Swelling(long memoryMb, Map<String, Long> outboxKb, Map<String, Double> deadPercent) {

    private static final String LOOK = """
            select pg_total_relation_size('outbox') / 1024,
              100.0 * sum(n_dead_tup) / greatest(1, sum(n_dead_tup) + sum(n_live_tup))
            from pg_stat_user_tables
            """;

    static Swelling of(Deployment deployment) {
        Map<String, Long> outbox = new TreeMap<>();
        Map<String, Double> dead = new TreeMap<>();
        for (Service service : EnumSet.of(Service.PLAN, Service.TASK, Service.REPORT)) {
            try (var connection = deployment.database(service.database());
                    var statement = connection.createStatement();
                    var row = statement.executeQuery(LOOK)) {
                row.next();
                outbox.put(service.database(), row.getLong(1));
                dead.put(service.database(), row.getDouble(2));
            } catch (SQLException e) {
                throw new ScenarioFailure("Tables can't be measured: " + e.getMessage(), e);
            }
        }
        long memory =
                deployment.memory().stream().mapToLong(MemoryUse::megabytes).sum();
        return new Swelling(memory, outbox, dead);
    }

    double mostDeadPercent() {
        return deadPercent.values().stream().mapToDouble(each -> each).max().orElse(0);
    }

    @Override
    public String toString() {
        return String.format(
                "memory %,d MB; outboxes, KB %s; dead rows of a hundred %s", memoryMb, outboxKb, rounded());
    }

    private Map<String, String> rounded() {
        Map<String, String> rounded = new TreeMap<>();
        deadPercent.forEach((name, percent) -> rounded.put(name, String.format("%.1f", percent)));
        return rounded;
    }
}
