package vn.thac.desk.delivery;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long a receiver that did not take an event is left alone: longer each time, up to a last step that repeats. */
record Backoff(List<Duration> steps) {

    private static final Duration LONGEST_WISH = Duration.ofDays(1);
    private static final double SPREAD = 0.2;

    Backoff {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("no step");
        }
    }

    /**
     * @param failures how often it has failed in a row, from 1
     * @param wish of the receiver ({@code Retry-After}): makes it longer, up to a day, never shorter
     * @param chance from 0 to 1: receivers that fell together are not all tried together
     */
    Duration after(int failures, @Nullable Duration wish, double chance) {
        Duration step = steps.get(Math.min(failures, steps.size()) - 1);
        Duration spread = Duration.ofMillis(Math.round(step.toMillis() * (1 + SPREAD * (2 * chance - 1))));
        if (wish == null) {
            return spread;
        }
        Duration bounded = wish.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wish;
        return bounded.compareTo(spread) > 0 ? bounded : spread;
    }
}
