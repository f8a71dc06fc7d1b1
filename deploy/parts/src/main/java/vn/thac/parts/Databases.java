package vn.thac.parts;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** One database and one role a service: the role owns its database, and nobody else can enter it. */
final class Databases {

    static final List<String> NAMES = List.of("identity", "plan", "task", "report", "keycloak");

    private Databases() {}

    static void ensure(Postgres postgres, Secrets secrets) {
        try (var connection = postgres.administrator("postgres")) {
            for (var name : NAMES) {
                if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
                    run(connection, "create role " + name + " login password '" + secrets.database(name) + "'");
                }
                if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                    run(connection, "create database " + name + " owner " + name);
                    run(connection, "revoke all on database " + name + " from public");
                }
            }
        } catch (SQLException e) {
            throw new Trouble("Can't create the services' databases: " + e.getMessage(), e);
        }
    }

    private static boolean exists(Connection connection, String question, String name) throws SQLException {
        try (var statement = connection.prepareStatement(question)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
