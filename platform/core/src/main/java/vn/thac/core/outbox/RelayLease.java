package vn.thac.core.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Who carries the outbox, for a few seconds at a time by the database's clock. A holder that hangs is followed by another
 * as soon as its time is over; once it wakes it sees so by its own clock, or by the fence, and touches nothing more.
 */
final class RelayLease {

    /** Renewed when half of it is over: every look would otherwise write. */
    private static final int RENEWALS = 2;

    private static final String TAKE = """
            update relay set holder = ?, until = clock_timestamp() + make_interval(secs => ?),
              fence = case when holder = ? then fence else fence + 1 end
            where holder = ? or until < clock_timestamp()
            """;

    private final DataSource pool;
    private final Duration length;
    private final UUID holder = UUID.randomUUID();
    private long heldUntil;
    private boolean held;

    RelayLease(DataSource pool, Duration length) {
        this.pool = pool;
        this.length = length;
    }

    UUID holder() {
        return holder;
    }

    /** Takes or renews it where that is due; whether it is held, for some while yet. */
    boolean hold() throws SQLException {
        long rest = heldUntil - System.nanoTime();
        if (held && rest > length.toNanos() / RENEWALS) {
            return true;
        }
        // What is known here must end before what the database grants.
        long asked = System.nanoTime();
        held = take();
        heldUntil = asked + length.toNanos();
        return held;
    }

    private boolean take() throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.prepareStatement(TAKE)) {
            statement.setObject(1, holder);
            statement.setDouble(2, length.toMillis() / 1_000.0);
            statement.setObject(3, holder);
            statement.setObject(4, holder);
            return statement.executeUpdate() == 1;
        }
    }

    /** Gives it up, so that another need not wait. */
    void release() throws SQLException {
        held = false;
        try (var connection = pool.getConnection();
                var statement = connection.prepareStatement("update relay set until = '-infinity' where holder = ?")) {
            statement.setObject(1, holder);
            statement.executeUpdate();
        }
    }
}
