package vn.thac.parts;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * One database a service, which nobody else can enter, and two roles: one that owns it and runs migrations, one that the
 * service works with. So what a migration keeps from the working role, such as changing the audit, stays kept from it.
 */
public final class Databases {

    static final List<String> NAMES = List.of("identity", "plan", "task", "report", "desk", "keycloak");

    private static final List<String> RIGHTS = List.of(
            "grant connect, temporary on database %1$s to %1$s",
            "alter default privileges for role %2$s grant select, insert, update, delete on tables to %1$s",
            "alter default privileges for role %2$s grant usage, select on sequences to %1$s");

    private Databases() {}

    /** The role that owns a service's database. Keycloak's is its own. */
    public static String owner(String name) {
        return name.equals("keycloak") ? name : name + "_owner";
    }

    static void ensure(Postgres postgres, Secrets secrets) {
        try (var connection = postgres.administrator("postgres")) {
            for (var name : NAMES) {
                ensureRole(connection, name, secrets);
                ensureRole(connection, owner(name), secrets);
                if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                    run(connection, "create database " + name + " owner " + owner(name));
                    run(connection, "revoke all on database " + name + " from public");
                    grant(postgres, name);
                }
            }
        } catch (SQLException e) {
            throw new Trouble("Can't create the services' databases: " + e.getMessage(), e);
        }
    }

    private static void ensureRole(Connection connection, String role, Secrets secrets) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", role)) {
            run(connection, "create role " + role + " login password '" + secrets.database(role) + "'");
        }
    }

    private static void grant(Postgres postgres, String name) throws SQLException {
        if (owner(name).equals(name)) {
            return;
        }
        try (var inside = postgres.administrator(name)) {
            for (var right : RIGHTS) {
                run(inside, String.format(right, name, owner(name)));
            }
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
