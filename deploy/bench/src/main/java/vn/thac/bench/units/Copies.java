package vn.thac.bench.units;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.thac.client.Deployment;
import vn.thac.client.ScenarioFailure;
import vn.thac.client.Service;
import vn.thac.client.Wait;
import vn.thac.client.check.Check;

/** What identity and each service know of units, told apart by a digest of all rows. */
final class Copies {

    /** Those that know what identity tells. */
    static final Set<Service> KEEPERS = EnumSet.complementOf(EnumSet.of(Service.IDENTITY));

    private static final List<String> TABLES = List.of("known_unit", "known_standing", "known_code", "known_line");
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Deployment deployment;

    Copies(Deployment deployment) {
        this.deployment = deployment;
    }

    /** The rows of all tables together. */
    long rowsOf(Service service) {
        return TABLES.stream().mapToLong(table -> count(service, table)).sum();
    }

    /** A unit is written whole in one transaction, so that its first row stands for the others. */
    void awaitEqual() {
        long units = count(Service.IDENTITY, "known_unit");
        for (Service service : KEEPERS) {
            try (var connection = deployment.database(service.database())) {
                Wait.until(
                        PATIENCE,
                        Duration.ofMillis(100),
                        () -> number(service, connection, "select count(*) from known_unit") == units,
                        () -> service + " to know " + units + " units");
            } catch (SQLException e) {
                throw failure(service, e);
            }
        }
    }

    List<Check> checks() {
        return KEEPERS.stream()
                .flatMap(service -> TABLES.stream()
                        .map(table -> Check.same(
                                table + " of " + service + " is identity's",
                                digest(Service.IDENTITY, table),
                                digest(service, table))))
                .toList();
    }

    private long count(Service service, String table) {
        return number(service, "select count(*) from " + table);
    }

    private long digest(Service service, String table) {
        return number(
                service,
                "select coalesce(sum(hashtextextended(row_to_json(t)::text, 0) >> 16), 0)::bigint from " + table
                        + " t");
    }

    private long number(Service service, String sql) {
        try (var connection = deployment.database(service.database())) {
            return number(service, connection, sql);
        } catch (SQLException e) {
            throw failure(service, e);
        }
    }

    private static long number(Service service, Connection connection, String sql) {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw failure(service, e);
        }
    }

    private static ScenarioFailure failure(Service service, SQLException e) {
        return new ScenarioFailure("The units of " + service + " can't be counted: " + e.getMessage(), e);
    }
}
