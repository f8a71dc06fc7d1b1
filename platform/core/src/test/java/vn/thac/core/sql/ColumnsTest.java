package vn.thac.core.sql;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    private record Line(String name, Integer length) {}

    @Test
    void the_same_place_in_each_column_is_one_row() {
        List<Line> lines = List.of(new Line("a", 1), new Line("b", null));

        assertArrayEquals(new String[] {"a", "b"}, Columns.of(lines, String[]::new, Line::name));
        assertArrayEquals(new Integer[] {1, null}, Columns.of(lines, Integer[]::new, Line::length));
        assertArrayEquals(new String[0], Columns.of(List.<Line>of(), String[]::new, Line::name));
    }

    /** The driver is told the type of an array's members by the array. */
    @Test
    void a_column_has_the_type_that_was_asked_for_whatever_is_in_it() {
        List<Line> nothing = List.of(new Line("a", null), new Line("b", null));

        assertEquals(
                Integer[].class,
                Columns.of(nothing, Integer[]::new, Line::length).getClass());
        assertEquals(
                Number[].class, Columns.of(nothing, Number[]::new, Line::length).getClass());
    }

    @Test
    void a_value_of_another_type_is_a_mistake() {
        List<Object> mixed = List.of(1, "b");

        assertThrows(
                ArrayStoreException.class, () -> Columns.<Object, Object>of(mixed, Integer[]::new, value -> value));
    }
}
