package vn.thac.core.sql;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Oid;
import org.postgresql.jdbc.PgArray;
import vn.thac.core.Id;
import vn.thac.core.WireName;

/** Turns our values into what the PostgreSQL driver takes. */
final class Bind {

    private static final Map<Class<?>, String> ARRAYS = Map.of(
            String[].class, "text",
            Long[].class, "bigint",
            Integer[].class, "integer",
            Boolean[].class, "boolean",
            LocalDate[].class, "date",
            OffsetDateTime[].class, "timestamptz",
            BigDecimal[].class, "numeric");

    private Bind() {}

    /**
     * The arguments of a call one by one. An array of values stands for one {@code ?}, though the language takes one
     * that is given alone, such as a {@code UUID[]}, for the whole list.
     */
    static List<@Nullable Object> each(@Nullable Object @Nullable [] args) {
        if (args != null && args.getClass() == Object[].class) {
            return Arrays.asList(args);
        }
        List<@Nullable Object> one = new ArrayList<>();
        one.add(args);
        return one;
    }

    static @Nullable Object value(Connection connection, @Nullable Object value) throws SQLException {
        return value instanceof Object[] array ? array(connection, array) : scalar(value);
    }

    private static @Nullable Object scalar(@Nullable Object value) {
        if (value instanceof Id id) {
            return id.value();
        }
        if (value instanceof WireName named) {
            return named.wire();
        }
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        return value;
    }

    /** Given to the driver in its own type, as it has a short binary form for texts, numbers and truths only so. */
    private static Object array(Connection connection, @Nullable Object[] array) throws SQLException {
        @Nullable Object[] stored = stored(array);
        if (stored instanceof UUID[] ids) {
            return new PgArray(connection.unwrap(BaseConnection.class), Oid.UUID_ARRAY, bytes(ids));
        }
        String type = ARRAYS.get(stored.getClass());
        if (type == null) {
            throw new IllegalArgumentException(
                    "no SQL array for " + array.getClass().getComponentType());
        }
        return connection.createArrayOf(type, stored);
    }

    /**
     * Ids as PostgreSQL sends and takes an array of them: the driver knows no short form of these, and most arrays are of
     * ids.
     */
    static byte[] bytes(@Nullable UUID[] ids) {
        ByteBuffer array = ByteBuffer.allocate(20 + 20 * ids.length);
        array.putInt(1).putInt(1).putInt(Oid.UUID).putInt(ids.length).putInt(1);
        for (UUID id : ids) {
            if (id == null) {
                array.putInt(-1);
            } else {
                array.putInt(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
            }
        }
        return Arrays.copyOf(array.array(), array.position());
    }

    static @Nullable Object[] stored(@Nullable Object[] array) {
        Class<?> of = array.getClass().getComponentType();
        if (Id.class.isAssignableFrom(of)) {
            return Arrays.stream(array).map(Bind::scalar).toArray(UUID[]::new);
        }
        if (WireName.class.isAssignableFrom(of)) {
            return Arrays.stream(array).map(Bind::scalar).toArray(String[]::new);
        }
        return of == Instant.class ? Arrays.stream(array).map(Bind::scalar).toArray(OffsetDateTime[]::new) : array;
    }
}
