package vn.thac.core.sql;

import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Turns rows into the columns that {@code unnest(?::uuid[], ?::text[], …)} takes. */
public final class Columns {

    /** What a row has in a column. */
    public interface Cell<R, V> {
        @Nullable
        V of(R row);
    }

    private Columns() {}

    /** {@code Columns.of(rows, UUID[]::new, Line::id)}. */
    @SuppressWarnings("NullAway") // a new array is full of nulls, whatever its type says
    public static <R, V> V[] of(List<? extends R> rows, IntFunction<V[]> array, Cell<? super R, ? extends V> cell) {
        V[] values = array.apply(rows.size());
        for (int i = 0; i < values.length; i++) {
            values[i] = cell.of(rows.get(i));
        }
        return values;
    }
}
