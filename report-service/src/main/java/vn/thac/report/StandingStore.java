package vn.thac.report;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.thac.core.sql.Sql;

/** The conditions of {@link Standing} and {@link ReportState} for lists, written from these and nowhere else. */
public final class StandingStore {

    private static final LocalDate DUE = LocalDate.of(2000, 1, 1);
    private static final LocalDate AFTER = DUE.plusDays(1);

    private StandingStore() {}

    /** Whether the report in its present state enters the totals; {@code o} is the obligation. */
    public static String counts(String o) {
        return among(o, ReportState::counts);
    }

    /** Whether a report is owed, and none that counts is there. */
    public static String outstanding(String o) {
        return among(o, ReportState::isOutstanding);
    }

    /** Whether it is owed still, or was given. */
    public static String owed(String o) {
        return among(o, ReportState::isOwed);
    }

    /** Obligations that stand so on a day. */
    public static Sql is(Standing standing, String o, LocalDate today) {
        return standing == Standing.NOT_DUE
                ? Sql.of(among(o, s -> Standing.of(s, null, AFTER) == standing) + " and not " + over(o), today)
                : standing == Standing.MISSING
                        ? Sql.of(among(o, s -> Standing.of(s, DUE, AFTER) == standing) + " and " + over(o), today)
                        : Sql.of(among(o, s -> Standing.of(s, DUE, AFTER) == standing));
    }

    public static Sql overdue(String o, LocalDate today) {
        return Sql.of(among(o, s -> Standing.isOverdue(s, DUE, AFTER)) + " and " + over(o), today);
    }

    /** What a list's parameter {@code state} means: any of the words; all where there is none. */
    public static Sql inState(Collection<StateFilter> words, String o, LocalDate today) {
        if (words.isEmpty()) {
            return Sql.of("true");
        }
        Sql any = Sql.of("(false");
        for (StateFilter word : words) {
            any.add(" or (").add(inState(word, o, today)).add(")");
        }
        return any.add(")");
    }

    private static Sql inState(StateFilter word, String o, LocalDate today) {
        return switch (word) {
            case MISSING -> is(Standing.MISSING, o, today);
            case OVERDUE -> overdue(o, today);
            default -> Sql.of(o + ".state = ?", word.state().orElseThrow());
        };
    }

    private static String over(String o) {
        return "coalesce(" + o + ".due < ?, false)";
    }

    private static String among(String o, Predicate<ReportState> which) {
        return Arrays.stream(ReportState.values())
                .filter(which)
                .map(s -> "'" + s.wire() + "'")
                .collect(Collectors.joining(", ", o + ".state in (", ")"));
    }
}
