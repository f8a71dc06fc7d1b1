package vn.thac.core.sql;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thac.core.Id;
import vn.thac.core.WireName;

/** The row that a query stands at; columns by their names. Methods for what may be null say so. */
public record Row(ResultSet set) {

    public String text(String column) throws SQLException {
        return set.getString(column);
    }

    public @Nullable String textOrNull(String column) throws SQLException {
        return set.getString(column);
    }

    public byte @Nullable [] bytesOrNull(String column) throws SQLException {
        return set.getBytes(column);
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

    public BigDecimal decimal(String column) throws SQLException {
        return set.getBigDecimal(column);
    }

    public @Nullable Long numberOrNull(String column) throws SQLException {
        return set.getObject(column, Long.class);
    }

    public @Nullable Integer integerOrNull(String column) throws SQLException {
        return set.getObject(column, Integer.class);
    }

    public @Nullable Boolean flagOrNull(String column) throws SQLException {
        return set.getObject(column, Boolean.class);
    }

    /** A constant that the database holds by its {@link WireName}. */
    public <E extends Enum<E> & WireName> E word(String column, Class<E> type) throws SQLException {
        return WireName.of(type, text(column));
    }

    public <E extends Enum<E> & WireName> @Nullable E wordOrNull(String column, Class<E> type) throws SQLException {
        String word = textOrNull(column);
        return word == null ? null : WireName.of(type, word);
    }

    /** The elements of an array; none where the column is null, as an aggregate over no row is. */
    public List<String> texts(String column) throws SQLException {
        return array(column, String.class);
    }

    public List<UUID> uuids(String column) throws SQLException {
        return array(column, UUID.class);
    }

    public List<Long> numbers(String column) throws SQLException {
        return array(column, Long.class);
    }

    public List<Integer> integers(String column) throws SQLException {
        return array(column, Integer.class);
    }

    public List<BigDecimal> decimals(String column) throws SQLException {
        return array(column, BigDecimal.class);
    }

    public List<LocalDate> days(String column) throws SQLException {
        return array(column, Date.class).stream().map(Date::toLocalDate).toList();
    }

    public <T extends Id> List<T> ids(String column, Function<UUID, T> type) throws SQLException {
        return uuids(column).stream().map(type).toList();
    }

    public <E extends Enum<E> & WireName> List<E> words(String column, Class<E> type) throws SQLException {
        return texts(column).stream().map(word -> WireName.of(type, word)).toList();
    }

    private <T> List<T> array(String column, Class<T> of) throws SQLException {
        Array array = set.getArray(column);
        if (array == null) {
            return List.of();
        }
        List<T> elements = new ArrayList<>();
        for (Object element : (Object[]) array.getArray()) {
            elements.add(of.cast(element));
        }
        return Collections.unmodifiableList(elements);
    }
}
