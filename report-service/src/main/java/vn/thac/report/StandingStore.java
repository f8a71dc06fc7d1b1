package vn.thac.report;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;
import vn.thac.core.problem.Refused;
import vn.thac.core.sql.Sql;

/** The conditions of {@link Standing} and {@link ReportState} for lists, written from these and nowhere else. */
public final class StandingStore {

    private static final LocalDate DUE = LocalDate.of(2000, 1, 1);
    private static final LocalDate AFTER = DUE.plusDays(1);

    private static final String OVERDUE = "overdue";

    private StandingStore() {}

    /** Whether the report in its present state enters the totals; {@code o} is the obligation. */
    public static String counts(String o) {
        return among(o, ReportState::counts);
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

    /** What a list's parameter {@code state} means: a state, {@code missing} or {@code overdue}; all where it is null. */
    public static Sql inState(@Nullable String word, String o, LocalDate today) {
        if (word == null) {
            return Sql.of("true");
        }
        if (word.equals(Standing.MISSING.wire())) {
            return is(Standing.MISSING, o, today);
        }
        if (word.equals(OVERDUE)) {
            return overdue(o, today);
        }
        ReportState state = WireName.find(ReportState.class, word)
                .orElseThrow(() -> Refused.at(ReportRefusal.STATE_UNKNOWN, "state", Map.of("state", word)));
        return Sql.of(o + ".state = ?", state);
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
