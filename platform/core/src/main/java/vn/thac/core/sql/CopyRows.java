package vn.thac.core.sql;

import org.jspecify.annotations.Nullable;
import vn.thac.core.Id;
import vn.thac.core.WireName;

/**
 * Rows for one table, as PostgreSQL's COPY takes them as text: the shortest way in for many. A value is written as its
 * {@code toString} says, an {@code Id} and a {@code WireName} as what they stand for.
 */
public final class CopyRows {

    private final String statement;
    private final StringBuilder text = new StringBuilder();
    private int rows;

    private CopyRows(String statement) {
        this.statement = statement;
    }

    /** @param columns what each row has, in its order */
    public static CopyRows into(String table, String... columns) {
        return new CopyRows("copy " + table + " (" + String.join(", ", columns) + ") from stdin");
    }

    public CopyRows add(@Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                text.append('\t');
            }
            append(values[i]);
        }
        text.append('\n');
        rows++;
        return this;
    }

    public int size() {
        return rows;
    }

    String statement() {
        return statement;
    }

    String text() {
        return text.toString();
    }

    private void append(@Nullable Object value) {
        if (value == null) {
            text.append("\\N");
        } else if (value instanceof Id id) {
            text.append(id.value());
        } else if (value instanceof WireName named) {
            escape(named.wire());
        } else {
            escape(value.toString());
        }
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }
}
