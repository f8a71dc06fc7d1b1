package vn.thac.core.sql;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.Id;

/** Turns our values into what the PostgreSQL driver takes. */
final class Bind {

    private static final Map<Class<?>, String> ARRAYS = Map.of(
            UUID.class, "uuid",
            String.class, "text",
            Long.class, "bigint",
            Integer.class, "integer",
            Boolean.class, "boolean",
            LocalDate.class, "date",
            OffsetDateTime.class, "timestamptz",
            BigDecimal.class, "numeric");

    private Bind() {}

    static @Nullable Object value(Connection connection, @Nullable Object value) throws SQLException {
        if (value instanceof Object[] array) {
            return array(connection, array);
        }
        return scalar(value);
    }

    private static @Nullable Object scalar(@Nullable Object value) {
        if (value instanceof Id id) {
            return id.value();
        }
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        return value;
    }

    private static Object array(Connection connection, Object[] array) throws SQLException {
        Object[] values = Arrays.stream(array).map(Bind::scalar).toArray();
        Class<?> type = array.getClass().getComponentType();
        Class<?> stored =
                Id.class.isAssignableFrom(type) ? UUID.class : type == Instant.class ? OffsetDateTime.class : type;
        String name = ARRAYS.get(stored);
        if (name == null) {
            throw new IllegalArgumentException("no SQL array for " + type);
        }
        return connection.createArrayOf(name, values);
    }
}
