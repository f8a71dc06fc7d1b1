package vn.thac.client.http;

import java.time.Duration;

/**
 * Whether a request is sent again while its service is down.
 *
 * @param attempt how long one attempt may take
 * @param patience how long attempts are made; zero for a single one
 * @param pause between two attempts
 */
public record Retry(Duration attempt, Duration patience, Duration pause) {

    /** For measurements: each request goes out once, with nothing that it doesn't need. */
    public static Retry never() {
        return new Retry(Duration.ofMinutes(3), Duration.ZERO, Duration.ZERO);
    }

    public static Retry within(Duration patience) {
        return new Retry(Duration.ofSeconds(20), patience, Duration.ofMillis(250));
    }

    boolean repeats() {
        return !patience.isZero();
    }
}
