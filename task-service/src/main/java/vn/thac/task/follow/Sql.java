package vn.thac.task.follow;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement that grows piece by piece, each with its arguments. */
public final class Sql {

    private final StringBuilder text = new StringBuilder();
    private final List<@Nullable Object> args = new ArrayList<>();

    public Sql add(String piece, @Nullable Object... more) {
        text.append(piece).append('\n');
        args.addAll(java.util.Arrays.asList(more));
        return this;
    }

    public Sql add(Sql other) {
        text.append(other.text);
        args.addAll(other.args);
        return this;
    }

    /** Adds the piece only when there is something to compare with. */
    public Sql where(String piece, @Nullable Object value) {
        return value == null ? this : add(" and " + piece, value);
    }

    public String text() {
        return text.toString();
    }

    public @Nullable Object[] args() {
        return args.toArray();
    }
}
