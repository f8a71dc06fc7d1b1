package vn.thac.core.sql;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thac.core.Id;
import vn.thac.core.WireName;

class RowTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);

    record PlanId(UUID value) implements Id {}

    enum State implements WireName {
        OWN_PLAN,
        PASS_ON
    }

    private final Map<String, Object> columns = new HashMap<>();
    private final Row row = new Row(set(columns));

    /** A row of a driver that knows these columns; what is asked by any getter is what stands there. */
    private static ResultSet set(Map<String, Object> columns) {
        return (ResultSet) Proxy.newProxyInstance(
                RowTest.class.getClassLoader(), new Class<?>[] {ResultSet.class}, (proxy, method, args) -> {
                    if (!columns.containsKey(String.valueOf(args[0]))) {
                        throw new SQLException("no column " + args[0]);
                    }
                    return columns.get(String.valueOf(args[0]));
                });
    }

    private static Array array(Object... elements) {
        return (Array) Proxy.newProxyInstance(
                RowTest.class.getClassLoader(), new Class<?>[] {Array.class}, (proxy, method, args) -> elements);
    }

    @Test
    void a_value_comes_as_its_type() throws SQLException {
        columns.put("text", "Đắk Lắk");
        columns.put("id", ONE);
        columns.put("n", 7L);
        columns.put("day", LocalDate.of(2024, 2, 29));
        columns.put("at", OffsetDateTime.parse("2024-07-23T08:00:00+07:00"));
        columns.put("price", new BigDecimal("1.50"));
        columns.put("bytes", new byte[] {0, -1});
        assertEquals("Đắk Lắk", row.text("text"));
        assertEquals(ONE, row.uuid("id"));
        assertEquals(new PlanId(ONE), row.id("id", PlanId::new));
        assertEquals(7, row.number("n"));
        assertEquals(LocalDate.of(2024, 2, 29), row.day("day"));
        assertEquals(Instant.parse("2024-07-23T01:00:00Z"), row.instant("at"));
        assertEquals(new BigDecimal("1.50"), row.decimal("price"));
        assertArrayEquals(new byte[] {0, -1}, row.bytesOrNull("bytes"));
    }

    @Test
    void what_is_null_is_null_where_it_may_be() throws SQLException {
        columns.put("x", null);
        assertNull(row.textOrNull("x"));
        assertNull(row.uuidOrNull("x"));
        assertNull(row.idOrNull("x", PlanId::new));
        assertNull(row.dayOrNull("x"));
        assertNull(row.instantOrNull("x"));
        assertNull(row.decimalOrNull("x"));
        assertNull(row.numberOrNull("x"));
        assertNull(row.integerOrNull("x"));
        assertNull(row.flagOrNull("x"));
        assertNull(row.wordOrNull("x", State.class));
        assertNull(row.bytesOrNull("x"));
    }

    @Test
    void a_word_is_a_constant_and_another_word_a_bug() throws SQLException {
        columns.put("state", "own-plan");
        assertEquals(State.OWN_PLAN, row.word("state", State.class));
        assertEquals(State.OWN_PLAN, row.wordOrNull("state", State.class));
        columns.put("state", "OWN_PLAN");
        assertThrows(IllegalArgumentException.class, () -> row.word("state", State.class));
    }

    @Test
    void an_array_comes_as_a_list_and_none_as_an_empty_one() throws SQLException {
        columns.put("ids", array(ONE, TWO));
        columns.put("words", array("own-plan", "pass-on"));
        columns.put("days", array(Date.valueOf("2024-02-29")));
        columns.put("numbers", array(1L, 2L));
        columns.put("none", null);
        assertEquals(List.of(new PlanId(ONE), new PlanId(TWO)), row.ids("ids", PlanId::new));
        assertEquals(List.of(State.OWN_PLAN, State.PASS_ON), row.words("words", State.class));
        assertEquals(List.of(LocalDate.of(2024, 2, 29)), row.days("days"));
        assertEquals(List.of(1L, 2L), row.numbers("numbers"));
        assertEquals(List.of(), row.uuids("none"));
        assertEquals(List.of(), row.texts("none"));
        assertThrows(ClassCastException.class, () -> row.texts("ids"));
    }

    @Test
    void an_element_may_be_null_and_nobody_changes_the_list() throws SQLException {
        columns.put("texts", array("a", null));
        assertEquals(Arrays.asList("a", null), row.texts("texts"));
        assertThrows(
                UnsupportedOperationException.class, () -> row.texts("texts").add("b"));
    }

    @Test
    void a_column_that_is_not_there_is_a_failure_of_the_database() {
        assertThrows(SQLException.class, () -> row.text("nme"));
    }
}
