package vn.thac.core.sql;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

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
}
