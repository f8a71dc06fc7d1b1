package vn.thac.story.context;

import java.time.Duration;

/**
 * How long the story waits before it gives up.
 *
 * @param answer for a service to answer, sent again and again while it is down
 * @param consequence for what follows from a change elsewhere: mandates, assignments, obligations
 * @param rollUp for figures to reach the centre
 */
public record Patience(Duration answer, Duration consequence, Duration rollUp) {

    /** When nothing is broken on purpose. */
    public static Patience usual() {
        return new Patience(Duration.ofSeconds(60), Duration.ofSeconds(45), Duration.ofSeconds(20));
    }

    /** While processes are killed, and the broker or the database is away for half a minute. */
    public static Patience duringFaults() {
        return new Patience(Duration.ofSeconds(200), Duration.ofSeconds(200), Duration.ofSeconds(200));
    }
}
