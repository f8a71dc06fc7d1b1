package vn.thac.core.sql;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thac.core.Id;

/** The row that a query stands at; columns by their names. Methods for what may be null say so. */
public record Row(ResultSet set) {

    public String text(String column) throws SQLException {
        return set.getString(column);
    }

    public @Nullable String textOrNull(String column) throws SQLException {
        return set.getString(column);
    }

    public UUID uuid(String column) throws SQLException {
        return set.getObject(column, UUID.class);
    }

    public @Nullable UUID uuidOrNull(String column) throws SQLException {
        return set.getObject(column, UUID.class);
    }

    /** An id as the type that its domain gives it: {@code row.id("unit_id", UnitId::new)}. */
    public <T extends Id> T id(String column, Function<UUID, T> type) throws SQLException {
        return type.apply(uuid(column));
    }

    public <T extends Id> @Nullable T idOrNull(String column, Function<UUID, T> type) throws SQLException {
        UUID id = uuidOrNull(column);
        return id == null ? null : type.apply(id);
    }

    public long number(String column) throws SQLException {
        return set.getLong(column);
    }

    public int integer(String column) throws SQLException {
        return set.getInt(column);
    }

    public boolean flag(String column) throws SQLException {
        return set.getBoolean(column);
    }

    public LocalDate day(String column) throws SQLException {
        return set.getObject(column, LocalDate.class);
    }

    public @Nullable LocalDate dayOrNull(String column) throws SQLException {
        return set.getObject(column, LocalDate.class);
    }

    public Instant instant(String column) throws SQLException {
        return set.getObject(column, OffsetDateTime.class).toInstant();
    }

    public @Nullable Instant instantOrNull(String column) throws SQLException {
        OffsetDateTime at = set.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    public @Nullable BigDecimal decimalOrNull(String column) throws SQLException {
        return set.getBigDecimal(column);
    }

    public List<UUID> uuids(String column) throws SQLException {
        return List.of((UUID[]) set.getArray(column).getArray());
    }
}
