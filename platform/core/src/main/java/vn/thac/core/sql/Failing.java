package vn.thac.core.sql;

import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a failure says of the database, by its SQLSTATE: whether to come again later, or never. */
public enum Failing {
    /** Two changes met: could not be put in order, or waited for each other. */
    MET,
    /** Nothing reaches it, or it takes nobody more. */
    AWAY,
    /** No room is left on its disk. */
    FULL,
    /** It answers, but takes no change: it stands by, or its disk fails. */
    READ_ONLY,
    /** The statement or what is in it: the same again fails again. */
    STATEMENT,
    /** No failure of the database. */
    ELSEWHERE;

    /** Whether the same may go well later without anything in it having changed. */
    public boolean passes() {
        return this == AWAY || this == FULL || this == READ_ONLY;
    }

    public static Failing of(Throwable failure) {
        SQLException sql = find(failure, SQLException.class);
        return sql == null ? ELSEWHERE : of(sql.getSQLState());
    }

    /** A pool that has no connection left to give says so without a state. */
    static Failing of(@Nullable String state) {
        if (state == null || state.startsWith("08") || state.startsWith("57P") || state.equals("53300")) {
            return AWAY;
        }
        return switch (state) {
            case "40001", "40P01" -> MET;
            case "53100" -> FULL;
            case "25006", "58030", "58000" -> READ_ONLY;
            default -> STATEMENT;
        };
    }

    /** The first of a kind among a failure, what caused it and what failed beside it; null where there is none. */
    public static <T extends Throwable> @Nullable T find(Throwable failure, Class<T> type) {
        return find(failure, type, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static <T extends Throwable> @Nullable T find(
            @Nullable Throwable failure, Class<T> type, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return null;
        }
        if (type.isInstance(failure)) {
            return type.cast(failure);
        }
        T cause = find(failure.getCause(), type, seen);
        if (cause != null) {
            return cause;
        }
        for (Throwable beside : failure.getSuppressed()) {
            T found = find(beside, type, seen);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
