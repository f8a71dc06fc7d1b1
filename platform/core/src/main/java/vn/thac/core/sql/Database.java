package vn.thac.core.sql;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.util.ByteStreamWriter;

/**
 * Runs SQL on the service's database inside the current transaction, or on its own where there is none.
 * Arguments may be scalars, an {@code Id}, a {@code WireName}, {@code Instant}, or arrays of these. A statement that
 * grows with its conditions is an {@link Sql}.
 */
@ApplicationScoped
public class Database {

    /** Reads one row. */
    public interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    @Inject
    AgroalDataSource pool;

    public <T> List<T> list(String sql, Reader<T> reader, @Nullable Object... args) {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = prepare(connection, sql, args);
                ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            Row row = new Row(rows);
            while (rows.next()) {
                found.add(reader.read(row));
            }
            return found;
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    public <T> Optional<T> first(String sql, Reader<T> reader, @Nullable Object... args) {
        return list(sql, reader, args).stream().findFirst();
    }

    /** Runs a change; returns how many rows it touched. */
    public int update(String sql, @Nullable Object... args) {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = prepare(connection, sql, args)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    public <T> List<T> list(Sql sql, Reader<T> reader) {
        return list(sql.text(), reader, sql.args());
    }

    public <T> Optional<T> first(Sql sql, Reader<T> reader) {
        return first(sql.text(), reader, sql.args());
    }

    public int update(Sql sql) {
        return update(sql.text(), sql.args());
    }

    /** Writes many rows at once; none where there are none. */
    public void copy(CopyRows rows) {
        if (rows.size() == 0) {
            return;
        }
        try (Connection connection = pool.getConnection()) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(rows.statement(), ByteStreamWriter.of(ByteBuffer.wrap(rows.text())));
        } catch (SQLException e) {
            throw new DatabaseException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, @Nullable Object[] args)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            int place = 0;
            for (Object arg : Bind.each(args)) {
                statement.setObject(++place, Bind.value(connection, arg));
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }
}
