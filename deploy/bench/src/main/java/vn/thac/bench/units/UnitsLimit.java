package vn.thac.bench.units;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import vn.thac.bench.measure.BareLimit;
import vn.thac.bench.measure.TimeOrderedId;
import vn.thac.client.Deployment;

/** As many dated rows as a copy of the list has, in batches of 1,000, each batch committed, over one connection. */
final class UnitsLimit {

    private static final int BATCH = 1_000;

    private static final String TABLE = """
        create table line (unit_id uuid not null, name text not null, other_id uuid not null, from_day date not null,
          to_day date not null, primary key (unit_id, name, from_day))
        """;

    private UnitsLimit() {}

    static double seconds(Deployment deployment, long rows) {
        return BareLimit.seconds(deployment, tables -> tables.execute(TABLE), limit -> write(limit, rows));
    }

    private static void write(BareLimit limit, long rows) throws SQLException {
        UUID above = TimeOrderedId.next();
        try (var connection = limit.connection();
                var row = connection.prepareStatement("insert into line values (?, ?, ?, ?, ?)")) {
            for (long n = 0; n < rows; n++) {
                row.setObject(1, TimeOrderedId.next());
                row.setString(2, "UBND xã " + n);
                row.setObject(3, above);
                row.setObject(4, LocalDate.EPOCH);
                row.setObject(5, LocalDate.MAX.withYear(9999));
                row.addBatch();
                if (n % BATCH == BATCH - 1 || n == rows - 1) {
                    row.executeBatch();
                    connection.commit();
                }
            }
        }
    }
}
