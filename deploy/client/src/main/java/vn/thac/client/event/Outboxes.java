package vn.thac.client.event;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import vn.thac.client.Deployment;
import vn.thac.client.ScenarioFailure;
import vn.thac.client.Service;

/** How many events each service has not sent yet. Its connections stay open: a login costs more than many looks. */
final class Outboxes implements AutoCloseable {

    private final Deployment deployment;
    private final Map<Service, Connection> open = new EnumMap<>(Service.class);

    Outboxes(Deployment deployment) {
        this.deployment = deployment;
    }

    /** By database. */
    Map<String, Long> rows() {
        var rows = new TreeMap<String, Long>();
        for (Service service : Service.values()) {
            rows.put(service.database(), rows(service));
        }
        return rows;
    }

    private long rows(Service service) {
        try (var statement = connection(service).createStatement();
                var row = statement.executeQuery("select count(*) from outbox")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new ScenarioFailure("The outbox of " + service + " can't be counted: " + e.getMessage(), e);
        }
    }

    private Connection connection(Service service) throws SQLException {
        var connection = open.get(service);
        if (connection == null || !connection.isValid(1)) {
            connection = deployment.database(service.database());
            open.put(service, connection);
        }
        return connection;
    }

    @Override
    public void close() {
        open.forEach((service, connection) -> {
            try {
                connection.close();
            } catch (SQLException gone) {
                // It was only read from.
            }
        });
    }
}
