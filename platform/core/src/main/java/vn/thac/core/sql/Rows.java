package vn.thac.core.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Rows of values as a table within a statement. A few are written out, as the database keeps the plan of such a
 * statement; many go as an array a column, each of them planned for what is in it.
 *
 * @param <R> what a row is made of
 */
public final class Rows<R> {

    private static final int FEW = 4;

    /** A column and its PostgreSQL type. */
    private record Column<R>(String type, Columns.Cell<R, ?> cell, Columns.Cell<List<R>, Object[]> all) {}

    private final List<R> rows;
    private final List<Column<R>> columns = new ArrayList<>();

    private Rows(List<R> rows) {
        this.rows = rows;
    }

    /** There must be one at least. */
    public static <R> Rows<R> of(List<R> rows) {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("a table without rows");
        }
        return new Rows<>(rows);
    }

    /** {@code column("uuid", UUID[]::new, Line::id)}. */
    public <V> Rows<R> column(String type, IntFunction<V[]> array, Columns.Cell<R, V> cell) {
        columns.add(new Column<>(type, cell, all -> Columns.of(all, array, cell)));
        return this;
    }

    /** The table by its name and those of its columns: {@code as("line(id, from_day)")}. */
    public Sql as(String name) {
        Sql table = rows.size() <= FEW ? written() : unnested();
        return table.add(" as " + name);
    }

    private Sql written() {
        StringBuilder text = new StringBuilder("(values ");
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            text.append(i == 0 ? "(" : ", (");
            for (int j = 0; j < columns.size(); j++) {
                text.append(j == 0 ? "?::" : ", ?::").append(columns.get(j).type());
                values.add(columns.get(j).cell().of(rows.get(i)));
            }
            text.append(')');
        }
        return Sql.of(text.append(')').toString(), values.toArray());
    }

    private Sql unnested() {
        List<Sql> arrays = columns.stream()
                .map(column -> Sql.of(
                        "?::" + column.type() + "[]", (Object) column.all().of(rows)))
                .toList();
        return Sql.of("unnest(").add(Sql.join(", ", arrays)).add(")");
    }
}
