package vn.thac.report.rollup;

import java.time.LocalDate;
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
 * has none that counts, isn't barred by the rule, and for whose place nobody else gave one: in it, below it or above it.
 * What is not additive is supplied in each place by its own units. "Not applicable" is an answer.
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
        Set<UUID> given = new HashSet<>();
        Set<UUID> givenBelow = new HashSet<>();
        places.forEach((area, owing) -> {
            if (owing.stream().anyMatch(o -> gives(o, pin, indicator))) {
                given.add(area);
                UUID at = above.get(area);
                for (int i = 0; at != null && i < MOST_TIERS; at = above.get(at), i++) {
                    givenBelow.add(at);
                }
            }
        });
        int overdue = 0;
        int awaited = 0;
        for (Map.Entry<UUID, List<Owing>> place : places.entrySet()) {
            UUID area = place.getKey();
            boolean supplied = given.contains(area)
                    || rule != Rule.NOT_ADDITIVE && (givenBelow.contains(area) || givenAbove(area, above, given));
            for (Owing one : supplied ? List.<Owing>of() : place.getValue()) {
                OwnReport report = one.report();
                boolean wanting =
                        one.asks() && one.outstanding() && !report.seat().isBarredFrom(indicator);
                boolean over = Standing.isOverdue(report.state(), report.due(), today);
                overdue += wanting && over ? 1 : 0;
                awaited += wanting && !over ? 1 : 0;
            }
        }
        return new Gaps(overdue, awaited);
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
