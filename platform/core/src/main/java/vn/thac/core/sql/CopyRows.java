package vn.thac.core.sql;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import vn.thac.core.Id;
import vn.thac.core.WireName;

/**
 * Rows for one table, as PostgreSQL's COPY takes them as text: the shortest way in for many. A value is written as its
 * {@code toString} says, an {@code Id} and a {@code WireName} as what they stand for, bytes as the text that they are in
 * UTF-8.
 */
public final class CopyRows {

    private static final byte[] NULL = {'\\', 'N'};

    private final String statement;
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
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
                text.write('\t');
            }
            append(values[i]);
        }
        text.write('\n');
        rows++;
        return this;
    }

    public int size() {
        return rows;
    }

    String statement() {
        return statement;
    }

    /** In UTF-8, which every connection of the driver speaks. */
    byte[] text() {
        return text.toByteArray();
    }

    private void append(@Nullable Object value) {
        if (value == null) {
            text.writeBytes(NULL);
        } else if (value instanceof byte[] bytes) {
            escape(bytes);
        } else if (value instanceof WireName named) {
            append(named.wire());
        } else {
            escape(String.valueOf(value instanceof Id id ? id.value() : value).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** In UTF-8 no part of a longer sign looks like one of those that are escaped. */
    private void escape(byte[] value) {
        int written = 0;
        for (int i = 0; i < value.length; i++) {
            int letter = letter(value[i]);
            if (letter != 0) {
                text.write(value, written, i - written);
                text.write('\\');
                text.write(letter);
                written = i + 1;
            }
        }
        text.write(value, written, value.length - written);
    }

    /** By which letter a sign is written that would end a value or a row, 0 for all others. */
    private static int letter(byte sign) {
        return switch (sign) {
            case '\\' -> '\\';
            case '\t' -> 't';
            case '\n' -> 'n';
            case '\r' -> 'r';
            default -> 0;
        };
    }
}
