package vn.thac.desk.outside;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came back from outside.
 *
 * @param status of HTTP; null where none came, for a {@code failure}
 * @param detail what the failure says of itself
 * @param retryAfter how long the receiver asks to be left alone
 */
public record Answer(
        @Nullable Integer status,
        @Nullable Failure failure,
        @Nullable String detail,
        long milliseconds,
        @Nullable Duration retryAfter) {

    private static final int GONE_STATUS = 410;

    /** Taken: any 2xx. All else is not, a redirect neither. */
    public boolean isTaken() {
        return status != null && status / 100 == 2;
    }

    /** It says that nobody is there, and will not be. */
    public boolean isGone() {
        return status != null && status == GONE_STATUS;
    }
}
