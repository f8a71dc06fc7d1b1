package vn.thac.launcher;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** For how long something that runs has not been well; once is nothing, on a busy machine. */
final class DownFor {

    private final Duration tooLong;
    private @Nullable Long since;

    DownFor(Duration tooLong) {
        this.tooLong = tooLong;
    }

    /** Whether it has been down for too long without a break. */
    boolean tooLong(boolean well, long now) {
        if (well) {
            since = null;
            return false;
        }
        if (since == null) {
            since = now;
        }
        return now - since >= tooLong.toNanos();
    }

    void forget() {
        since = null;
    }
}
