package vn.thac.report.rollup;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.report.Standing;
import vn.thac.report.form.Answer;
import vn.thac.report.form.Rule;

/**
 * Whose answers to one indicator are wanting, by the rule by which figures are supplied ({@link Supply}): who owes one,
 * has none that counts, isn't barred by the rule, and would be added to what is there. That is whoever is of the class that
 * supplies the place, as its members add up; and where nobody gave a figure for the place, in it, below it or above it,
 * everybody in it. What is not additive is wanting only of units of the place itself. "Not applicable" is an answer.
 */
public final class Silence {

    private static final int MOST_TIERS = 50;

    /**
     * What a unit owes.
     *
     * @param report with its answers under the definitions that they continue
     * @param asks whether its version of the form asks the indicator
     * @param outstanding whether an answer is owed and none is there that counts
     */
    public record Owing(OwnReport report, boolean asks, boolean outstanding) {}

    private Silence() {}

    public static Gaps of(
            Map<UUID, List<Owing>> places, Map<UUID, @Nullable UUID> above, String pin, Rule rule, LocalDate today) {
        String indicator = pin.substring(0, Math.max(0, pin.lastIndexOf('@')));
        Map<UUID, Seat> given = new HashMap<>();
        Set<UUID> givenBelow = new HashSet<>();
        places.forEach((area, owing) -> owing.stream()
                .filter(one -> gives(one, pin, indicator))
                .map(one -> one.report().seat())
                .reduce((a, b) -> b.compareFor(indicator, a) < 0 ? b : a)
                .ifPresent(first -> {
                    given.put(area, first);
                    UUID at = above.get(area);
                    for (int i = 0; at != null && i < MOST_TIERS; at = above.get(at), i++) {
                        givenBelow.add(at);
                    }
                }));
        int overdue = 0;
        int awaited = 0;
        for (Map.Entry<UUID, List<Owing>> place : places.entrySet()) {
            UUID area = place.getKey();
            Seat first = given.get(area);
            boolean elsewhere = rule == Rule.NOT_ADDITIVE
                    ? isWithin(area, above)
                    : givenBelow.contains(area) || first == null && givenAbove(area, above, given.keySet());
            for (Owing one : elsewhere ? List.<Owing>of() : place.getValue()) {
                OwnReport report = one.report();
                boolean wanting = one.asks()
                        && one.outstanding()
                        && !report.seat().isBarredFrom(indicator)
                        && (first == null || report.seat().compareFor(indicator, first) == 0);
                boolean over = Standing.isOverdue(report.state(), report.due(), today);
                overdue += wanting && over ? 1 : 0;
                awaited += wanting && !over ? 1 : 0;
            }
        }
        return new Gaps(overdue, awaited);
    }

    /** Whether it lies in another area that takes part. */
    private static boolean isWithin(UUID area, Map<UUID, @Nullable UUID> above) {
        UUID next = above.get(area);
        return next != null && above.containsKey(next);
    }

    private static boolean gives(Owing one, String pin, String indicator) {
        return one.report().state().counts()
                && one.report().answers().get(pin) instanceof Answer.Given
                && !one.report().seat().isBarredFrom(indicator);
    }

    private static boolean givenAbove(UUID area, Map<UUID, @Nullable UUID> above, Set<UUID> given) {
        UUID at = above.get(area);
        for (int i = 0; at != null && i < MOST_TIERS; at = above.get(at), i++) {
            if (given.contains(at)) {
                return true;
            }
        }
        return false;
    }
}
