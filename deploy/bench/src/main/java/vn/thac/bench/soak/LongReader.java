package vn.thac.bench.soak;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import vn.thac.client.Deployment;
import vn.thac.client.ScenarioFailure;
import vn.thac.client.Service;

/** Somebody's report that reads one state of all databases for half an hour: no row that was live then can be cleared away. */
final class LongReader implements AutoCloseable {

    private final List<Connection> open = new ArrayList<>();

    static LongReader open(Deployment deployment) {
        var reader = new LongReader();
        try {
            for (Service service : EnumSet.of(Service.PLAN, Service.TASK, Service.REPORT)) {
                reader.read(deployment.database(service.database()));
            }
        } catch (SQLException e) {
            reader.close();
            throw new ScenarioFailure("The long reader can't begin: " + e.getMessage(), e);
        }
        return reader;
    }

    private void read(Connection connection) throws SQLException {
        open.add(connection);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            // The server ends idle transactions after some minutes; this one stands for a busy one.
            statement.execute("set local idle_in_transaction_session_timeout = 0");
            statement.execute("select count(*) from outbox");
        }
    }

    @Override
    public void close() {
        for (var connection : open) {
            try {
                connection.close();
            } catch (SQLException gone) {
                // It was only read from.
            }
        }
    }
}
