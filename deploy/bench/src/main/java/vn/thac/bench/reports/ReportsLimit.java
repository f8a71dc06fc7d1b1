package vn.thac.bench.reports;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.thac.bench.Callers;
import vn.thac.bench.measure.BareLimit;
import vn.thac.bench.measure.TimeOrderedId;
import vn.thac.bench.measure.Workers;
import vn.thac.client.Deployment;

/** One report row and a row a figure, one transaction a report, over as many connections as the work itself uses. */
final class ReportsLimit {

    private static final String TABLES = """
        create table report (id uuid primary key, obligation uuid not null, version integer not null,
          unit uuid not null, period text not null, form text not null, late boolean not null,
          submitted_at timestamptz not null, submitted_by text not null);
        create table figure (report uuid not null, indicator text not null, numerator numeric, denominator numeric,
          value numeric, primary key (report, indicator))
        """;

    private final int reports;
    private final int figures;
    private final int connections;
    private final OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);

    private ReportsLimit(int reports, int figures, int connections) {
        this.reports = reports;
        this.figures = figures;
        this.connections = connections;
    }

    static double seconds(Deployment deployment, int reports, int figures, int connections) {
        var limit = new ReportsLimit(reports, figures, connections);
        return BareLimit.seconds(deployment, tables -> tables.execute(TABLES), limit::write);
    }

    private void write(BareLimit limit) throws SQLException {
        List<Connection> open = new ArrayList<>();
        try {
            for (int i = 0; i < connections; i++) {
                open.add(limit.connection());
            }
            Workers.start(connections, (number, all) -> write(open.get(number), number))
                    .join();
        } finally {
            for (var each : open) {
                each.close();
            }
        }
    }

    private void write(Connection connection, int client) throws SQLException {
        try (var report = connection.prepareStatement("insert into report values (?, ?, ?, ?, ?, ?, ?, ?, ?)");
                var figure = connection.prepareStatement("insert into figure values (?, ?, ?, ?, ?)")) {
            for (int n = client; n < reports; n += connections) {
                var id = TimeOrderedId.next();
                report(report, id);
                for (int f = 0; f < figures; f++) {
                    figure(figure, id, f, n);
                }
                figure.executeBatch();
                connection.commit();
            }
        }
    }

    private void report(PreparedStatement row, UUID id) throws SQLException {
        row.setObject(1, id);
        row.setObject(2, TimeOrderedId.next());
        row.setInt(3, 1);
        row.setObject(4, TimeOrderedId.next());
        row.setString(5, "2030");
        row.setString(6, FiguresForm.FORM);
        row.setBoolean(7, false);
        row.setObject(8, now);
        row.setString(9, Callers.GATEWAY_ACTOR);
        row.executeUpdate();
    }

    private static void figure(PreparedStatement row, UUID report, int number, int of) throws SQLException {
        row.setObject(1, report);
        row.setString(2, FiguresForm.code(number));
        row.setBigDecimal(3, BigDecimal.valueOf(of % 97));
        row.setBigDecimal(4, BigDecimal.valueOf(100 + of % 89));
        row.setBigDecimal(5, null);
        row.addBatch();
    }
}
