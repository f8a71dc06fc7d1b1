package vn.thac.launcher.bench;

import java.sql.Connection;
import java.sql.SQLException;
import vn.thac.launcher.Running;
import vn.thac.parts.Trouble;

/**
 * What this PostgreSQL can do at best with the same business rows: a database of its own on the same server and settings,
 * plain JDBC, a primary key and nothing else. Measured before and after the work; the better of the two counts.
 */
final class BareLimit implements AutoCloseable {

    private static final String DATABASE = "bench_limit";

    interface Work {
        void run(BareLimit limit) throws SQLException;
    }

    private final Running running;

    private BareLimit(Running running) {
        this.running = running;
    }

    /** Seconds that the work takes on empty tables. */
    static double seconds(Running running, Work tables, Work work) {
        try (var limit = new BareLimit(running)) {
            limit.create();
            tables.run(limit);
            long begin = System.nanoTime();
            work.run(limit);
            return (System.nanoTime() - begin) / 1e9;
        } catch (SQLException e) {
            throw new Trouble("The bare limit can't be measured: " + e.getMessage(), e);
        }
    }

    Connection connection() throws SQLException {
        var connection = running.parts().postgres().administrator(DATABASE);
        connection.setAutoCommit(false);
        return connection;
    }

    void execute(String sql) throws SQLException {
        try (var connection = connection(); var statement = connection.createStatement()) {
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
        try (var connection = running.parts().postgres().administrator("postgres"); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        administer("drop database if exists " + DATABASE + " with (force)");
    }
}
