package vn.thac.bench.measure;

import java.sql.Connection;
import java.sql.SQLException;
import vn.thac.client.Deployment;
import vn.thac.client.ScenarioFailure;

/**
 * What this PostgreSQL can do at best with the same business rows: a database of its own on the same server and
 * settings, plain JDBC, a primary key and nothing else. Measured before and after the work; the better of the two
 * counts.
 */
public final class BareLimit implements AutoCloseable {

    private static final String DATABASE = "bench_limit";

    /** Part of the measured work. */
    public interface Work {
        void run(BareLimit limit) throws SQLException;
    }

    private final Deployment deployment;

    private BareLimit(Deployment deployment) {
        this.deployment = deployment;
    }

    /** Seconds that the work takes on empty tables. */
    public static double seconds(Deployment deployment, Work tables, Work work) {
        try (var limit = new BareLimit(deployment)) {
            limit.create();
            tables.run(limit);
            long begin = System.nanoTime();
            work.run(limit);
            return (System.nanoTime() - begin) / 1e9;
        } catch (SQLException e) {
            throw new ScenarioFailure("The bare limit can't be measured: " + e.getMessage(), e);
        }
    }

    public Connection connection() throws SQLException {
        var connection = deployment.database(DATABASE);
        connection.setAutoCommit(false);
        return connection;
    }

    public void execute(String sql) throws SQLException {
        try (var connection = connection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
            connection.commit();
        }
    }

    private void create() throws SQLException {
        administer("drop database if exists " + DATABASE + " with (force)");
        administer("create database " + DATABASE);
        // Both begin alike: what was written before is on the disk.
        administer("checkpoint");
    }

    private void administer(String sql) throws SQLException {
        try (var connection = deployment.database("postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        administer("drop database if exists " + DATABASE + " with (force)");
    }
}
