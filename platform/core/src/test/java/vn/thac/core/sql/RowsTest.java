package vn.thac.core.sql;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowsTest {

    private record Line(String name, @Nullable Long size) {}

    private static Sql table(List<Line> lines) {
        return Rows.of(lines)
                .column("text", String[]::new, Line::name)
                .column("bigint", Long[]::new, Line::size)
                .as("l(name, size)");
    }

    @Test
    void a_few_are_written_out_row_by_row() {
        Sql table = table(List.of(new Line("a", 1L), new Line("b", null)));
        assertEquals("(values (?::text, ?::bigint), (?::text, ?::bigint)) as l(name, size)", table.text());
        assertEquals(Arrays.asList("a", 1L, "b", null), Arrays.asList(table.args()));
    }

    @Test
    void many_are_an_array_a_column() {
        Sql table = table(Collections.nCopies(5, new Line("a", 7L)));
        assertEquals(
                "unnest(?::text[], ?::bigint[]) as l(name, size)", table.text().replace("\n", ""));
        assertArrayEquals(new String[] {"a", "a", "a", "a", "a"}, (Object[]) table.args()[0]);
        assertArrayEquals(new Long[] {7L, 7L, 7L, 7L, 7L}, (Object[]) table.args()[1]);
    }

    @Test
    void there_is_one_at_least() {
        assertThrows(IllegalArgumentException.class, () -> Rows.of(List.of()));
    }

    @Test
    void four_are_few_and_five_are_many() {
        assertEquals(
                "(values (?::text, ?::bigint), (?::text, ?::bigint), (?::text, ?::bigint), (?::text, ?::bigint))"
                        + " as l(name, size)",
                table(Collections.nCopies(4, new Line("a", 7L))).text());
        assertEquals(8, table(Collections.nCopies(4, new Line("a", 7L))).args().length);
        assertEquals(2, table(Collections.nCopies(5, new Line("a", 7L))).args().length);
    }

    @Test
    void each_column_of_many_keeps_the_order_of_the_rows() {
        Sql table = table(List.of(
                new Line("e", 1L), new Line("d", null), new Line("c", 3L), new Line("b", null), new Line("a", 5L)));
        assertArrayEquals(new String[] {"e", "d", "c", "b", "a"}, (Object[]) table.args()[0]);
        assertArrayEquals(new Long[] {1L, null, 3L, null, 5L}, (Object[]) table.args()[1]);
    }
}
