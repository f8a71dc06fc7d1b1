package vn.thac.core.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * The turn of one instance among those that start at the same moment: what one has begun the others find done. Flyway by
 * itself keeps them apart only once the table of a history is there. Who dies in his turn gives it back.
 */
final class TurnStore implements AutoCloseable {

    private static final long MIGRATIONS = 0x7468_6163_0003L;

    /** Asked again and again, as a statement that waits holds a state of the database, for which others may wait. */
    private static final Duration ASKED_EVERY = Duration.ofMillis(100);

    private final Connection database;

    private TurnStore(Connection database) {
        this.database = database;
    }

    static TurnStore await(DataSource database) {
        try {
            return await(database.getConnection());
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be asked whose turn it is to migrate it", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while another instance migrates the database", e);
        }
    }

    /** Who does not come to his turn leaves no connection behind. */
    private static TurnStore await(Connection database) throws SQLException, InterruptedException {
        try {
            var turn = new TurnStore(database);
            while (!turn.isMine()) {
                Thread.sleep(ASKED_EVERY.toMillis());
            }
            return turn;
        } catch (SQLException | InterruptedException | RuntimeException e) {
            try (database) {
                throw e;
            }
        }
    }

    private boolean isMine() throws SQLException {
        return asked("select pg_try_advisory_lock(?)");
    }

    private boolean asked(String question) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(question)) {
            statement.setLong(1, MIGRATIONS);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    @Override
    public void close() {
        try (database) {
            asked("select pg_advisory_unlock(?)");
        } catch (SQLException e) {
            throw new IllegalStateException("The turn to migrate the database cannot be given back", e);
        }
    }
}
