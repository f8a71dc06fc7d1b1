package vn.thac.core.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement, or a piece of one, that grows with its arguments beside it: each {@code ?} in the text has its argument
 * in the same call, an array of values as one. Pieces are joined into others whole, so no argument can lose its place.
 */
public final class Sql {

    private final StringBuilder text = new StringBuilder();
    private final List<@Nullable Object> args = new ArrayList<>();

    public static Sql of(String text, @Nullable Object... args) {
        return new Sql().add(text, args);
    }

    /** The pieces with {@code between} between them: {@code join(" and ", conditions)}. */
    public static Sql join(String between, List<Sql> pieces) {
        Sql joined = new Sql();
        for (int i = 0; i < pieces.size(); i++) {
            joined.text.append(i == 0 ? "" : between).append(pieces.get(i).text);
            joined.args.addAll(pieces.get(i).args);
        }
        return joined;
    }

    public Sql add(String more, @Nullable Object... itsArgs) {
        return add(more, Bind.each(itsArgs));
    }

    public Sql add(Sql piece) {
        return add(piece.text.toString(), Arrays.asList(piece.args()));
    }

    /** Adds the text only where the condition holds. */
    public Sql addIf(boolean condition, String more, @Nullable Object... itsArgs) {
        return condition ? add(more, itsArgs) : this;
    }

    public Sql addIf(boolean condition, Sql piece) {
        return condition ? add(piece) : this;
    }

    /** Adds the text, which has one {@code ?}, only where there is a value for it. */
    public Sql addGiven(String more, @Nullable Object value) {
        return value == null ? this : add(more, value);
    }

    /** The same in brackets. */
    public Sql bracketed() {
        Sql whole = new Sql();
        whole.text.append('(').append(text).append(')');
        whole.args.addAll(args);
        return whole;
    }

    public String text() {
        return text.toString();
    }

    public @Nullable Object[] args() {
        return args.toArray();
    }

    @Override
    public String toString() {
        return text + " " + args;
    }

    private Sql add(String more, List<? extends @Nullable Object> itsArgs) {
        boolean apart =
                !text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1)) && !startsBlank(more);
        text.append(apart ? "\n" : "").append(more);
        args.addAll(itsArgs);
        return this;
    }

    private static boolean startsBlank(String more) {
        return more.isEmpty() || Character.isWhitespace(more.charAt(0));
    }
}
