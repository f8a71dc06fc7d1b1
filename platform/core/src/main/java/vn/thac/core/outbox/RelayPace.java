package vn.thac.core.outbox;

import java.time.Duration;

/**
 * How long the relay rests after a batch, so that a burst of commits shares the next one. The first event of a quiet
 * time goes at once; the rest grows only while every look finds more, and a batch that was full is followed at once.
 */
final class RelayPace {

    static final Duration SHORTEST = Duration.ofMillis(20);
    static final Duration LONGEST = Duration.ofMillis(100);

    private final int full;
    private Duration next = SHORTEST;

    RelayPace(int full) {
        this.full = full;
    }

    /** The rest after a batch of so many events. */
    Duration restAfter(int events) {
        if (events >= full) {
            return Duration.ZERO;
        }
        Duration rest = next;
        Duration longer = rest.multipliedBy(2);
        next = longer.compareTo(LONGEST) > 0 ? LONGEST : longer;
        return rest;
    }

    /** A look found nothing: what comes next begins a new burst. */
    void quiet() {
        next = SHORTEST;
    }
}
