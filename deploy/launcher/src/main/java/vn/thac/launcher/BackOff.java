package vn.thac.launcher;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait before something that ended is started again: longer each time it ends soon after, and from the
 * beginning once it has been well for a while. Times are those of a clock that only goes on, in nanoseconds.
 */
final class BackOff {

    static final Duration FIRST = Duration.ofMillis(500);
    static final Duration LONGEST = Duration.ofSeconds(30);

    /** Well for so long, it has recovered. */
    static final Duration RECOVERED = Duration.ofSeconds(30);

    private @Nullable Long wellSince;
    private @Nullable Duration last;

    /** It was seen to be well. */
    void well(long now) {
        if (wellSince == null) {
            wellSince = now;
        } else if (now - wellSince >= RECOVERED.toNanos()) {
            last = null;
        }
    }

    void unwell() {
        wellSince = null;
    }

    /** It ended: how long to wait now. */
    Duration ended() {
        wellSince = null;
        Duration before = last;
        Duration wait = before == null ? FIRST : before.multipliedBy(2);
        last = wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
        return last;
    }
}
