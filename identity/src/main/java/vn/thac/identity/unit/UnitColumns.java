package vn.thac.identity.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;

/** Dated lines of many units, column by column, as one statement takes them: unit, from, to, then texts. */
final class UnitColumns {

    private final List<UnitId> units = new ArrayList<>();
    private final List<LocalDate> from = new ArrayList<>();
    private final List<@Nullable LocalDate> to = new ArrayList<>();
    private final List<@Nullable String[]> texts = new ArrayList<>();

    void add(UnitId unit, Span span, @Nullable String... values) {
        units.add(unit);
        from.add(span.from());
        to.add(span.to());
        texts.add(values);
    }

    Object[] of(int textColumns) {
        List<Object> columns = new ArrayList<>();
        columns.add(units.toArray(UnitId[]::new));
        columns.add(from.toArray(LocalDate[]::new));
        columns.add(to.toArray(LocalDate[]::new));
        for (int column = 0; column < textColumns; column++) {
            int at = column;
            columns.add(texts.stream().map(row -> row[at]).toArray(String[]::new));
        }
        return columns.toArray();
    }
}
