package vn.thac.bench.cascade;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import vn.thac.bench.measure.BareLimit;
import vn.thac.bench.measure.TimeOrderedId;
import vn.thac.client.Deployment;

/** One row a mandate, assignment and obligation, in batches of 1,000, each batch committed, over one connection. */
final class CascadeLimit {

    private static final int BATCH = 1_000;

    private static final String TABLES = """
        create table mandate (id uuid primary key, plan uuid not null, unit uuid not null, level text not null,
          asks text not null, due date, state text not null, raised_at timestamptz not null, version bigint not null);
        create table assignment (id uuid primary key, plan uuid not null, unit uuid not null, item text not null,
          role text not null, relation text not null, original_due date, due date, state text not null,
          raised_at timestamptz not null, version bigint not null);
        create table obligation (id uuid primary key, regime uuid not null, plan uuid not null, unit uuid not null,
          period text not null, due date, form text, state text not null,
          opened_at timestamptz not null, version bigint not null)
        """;

    private interface Columns {
        void fill(PreparedStatement row, int number) throws SQLException;
    }

    private final long mandates;
    private final long assignments;
    private final long obligations;
    private final UUID plan = TimeOrderedId.next();
    private final UUID regime = TimeOrderedId.next();
    private final LocalDate due = LocalDate.of(2030, 12, 31);
    private final OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);

    private CascadeLimit(long mandates, long assignments, long obligations) {
        this.mandates = mandates;
        this.assignments = assignments;
        this.obligations = obligations;
    }

    static double seconds(Deployment deployment, long mandates, long assignments, long obligations) {
        var limit = new CascadeLimit(mandates, assignments, obligations);
        return BareLimit.seconds(deployment, tables -> tables.execute(TABLES), limit::write);
    }

    private void write(BareLimit limit) throws SQLException {
        try (var connection = limit.connection()) {
            insert(connection, "insert into mandate values (?, ?, ?, ?, ?, ?, ?, ?, ?)", mandates, this::mandate);
            insert(
                    connection,
                    "insert into assignment values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    assignments,
                    this::assignment);
            insert(
                    connection,
                    "insert into obligation values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    obligations,
                    this::obligation);
        }
    }

    private static void insert(Connection connection, String sql, long rows, Columns columns) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int n = 0; n < rows; n++) {
                columns.fill(statement, n);
                statement.addBatch();
                if (n % BATCH == BATCH - 1 || n == rows - 1) {
                    statement.executeBatch();
                    connection.commit();
                }
            }
        }
    }

    private void mandate(PreparedStatement row, int number) throws SQLException {
        row.setObject(1, TimeOrderedId.next());
        row.setObject(2, plan);
        row.setObject(3, TimeOrderedId.next());
        row.setString(4, "commune");
        row.setString(5, "own-plan");
        row.setObject(6, due);
        row.setString(7, "open");
        row.setObject(8, now);
        row.setLong(9, 1);
    }

    private void assignment(PreparedStatement row, int number) throws SQLException {
        row.setObject(1, TimeOrderedId.next());
        row.setObject(2, plan);
        row.setObject(3, TimeOrderedId.next());
        row.setString(4, "D%02d".formatted(number % 10));
        row.setString(5, "lead");
        row.setString(6, "ordered");
        row.setObject(7, due);
        row.setObject(8, due);
        row.setString(9, "assigned");
        row.setObject(10, now);
        row.setLong(11, 1);
    }

    private void obligation(PreparedStatement row, int number) throws SQLException {
        row.setObject(1, TimeOrderedId.next());
        row.setObject(2, regime);
        row.setObject(3, plan);
        row.setObject(4, TimeOrderedId.next());
        row.setString(5, "2030");
        row.setObject(6, due);
        row.setString(7, "BENCH");
        row.setString(8, "open");
        row.setObject(9, now);
        row.setLong(10, 1);
    }
}
