package vn.thac.kept;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.postgresql.PGConnection;

/**
 * The rows of one service's database, table by table, as CSV with a header. The tables themselves come from the
 * migrations of that time, which travel with the rows.
 */
final class DatabaseCopy {

    private static final String TABLES = """
            select table_name from information_schema.tables
            where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name
            """;

    /** Columns that PostgreSQL reckons itself can't be written. */
    private static final String COLUMNS = """
            select string_agg(quote_ident(column_name), ', ' order by ordinal_position) as columns
            from information_schema.columns
            where table_schema = 'public' and table_name = ? and is_generated = 'NEVER'
            """;

    private static final String COUNTERS = """
            select table_name as t, column_name as c from information_schema.columns
            where table_schema = 'public' and is_identity = 'YES'
            """;

    /** What Flyway notes of the migrations that ran: it makes this table itself, so no script holds it. */
    private static final String HISTORY = """
            create table %s (
                installed_rank integer primary key,
                version varchar(50),
                description varchar(200) not null,
                type varchar(20) not null,
                script varchar(1000) not null,
                checksum integer,
                installed_by varchar(100) not null,
                installed_on timestamp not null default now(),
                execution_time integer not null,
                success boolean not null)
            """;

    private static final String OWNER =
            "select pg_get_userbyid(datdba) from pg_database where datname = current_database()";

    private DatabaseCopy() {}

    /** Every table's rows by the table's name; those that hold nothing are left out. */
    static Map<String, String> rows(Connection connection) throws SQLException, IOException {
        Map<String, String> rows = new TreeMap<>();
        for (String table : texts(connection, TABLES)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            long written = copying(connection)
                    .getCopyAPI()
                    .copyOut(
                            "copy (select " + columns(connection, table) + " from \"" + table
                                    + "\" order by 1) to stdout" + " (format csv, header, force_quote *)",
                            out);
            if (written > 0) {
                rows.put(table, out.toString(StandardCharsets.UTF_8));
            }
        }
        return rows;
    }

    /**
     * Makes the tables by the scripts, in their order and as the role that owns the database, and fills them; references wait
     * until all is there.
     *
     * @param connection an administrator's, to the service's database
     */
    static void lay(Connection connection, List<String> scripts, Map<String, String> rows)
            throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set role " + texts(connection, OWNER).get(0));
            for (String script : scripts) {
                statement.execute(script);
            }
            for (String table : rows.keySet()) {
                if (table.startsWith("flyway_")) {
                    statement.execute(String.format(HISTORY, table));
                }
            }
            statement.execute("reset role");
            // No trigger, above all that of the audit, is meant for this.
            statement.execute("set session_replication_role = replica");
            for (String table : rows.keySet()) {
                statement.execute("truncate table \"" + table + "\" cascade");
            }
            for (Map.Entry<String, String> table : rows.entrySet()) {
                copying(connection)
                        .getCopyAPI()
                        .copyIn(
                                "copy \"" + table.getKey() + "\" (" + columns(connection, table.getKey())
                                        + ") from stdin (format csv, header)",
                                new ByteArrayInputStream(table.getValue().getBytes(StandardCharsets.UTF_8)));
            }
            statement.execute("set session_replication_role = origin");
        }
        for (String[] counter : counters(connection)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(String.format(
                        "select setval(pg_get_serial_sequence('%1$s', '%2$s'),"
                                + " coalesce((select max(\"%2$s\") from \"%1$s\"), 0) + 1, false)",
                        counter[0], counter[1]));
            }
        }
    }

    private static PGConnection copying(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class);
    }

    private static String columns(Connection connection, String table) throws SQLException {
        try (var statement = connection.prepareStatement(COLUMNS)) {
            statement.setString(1, table);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString("columns");
            }
        }
    }

    private static List<String[]> counters(Connection connection) throws SQLException {
        List<String[]> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(COUNTERS)) {
            while (row.next()) {
                found.add(new String[] {row.getString("t"), row.getString("c")});
            }
        }
        return found;
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }
}
