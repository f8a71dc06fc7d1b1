package vn.thac.task.assignment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a unit says when it is done: when, by whom, with what result, and where the evidence lies.
 * Whether it was in time is judged by this moment, not by that of the confirmation.
 */
public record Completion(
        Instant at, String by, String result, @Nullable String evidence) {

    public Completion {
        if (result.isBlank()) {
            throw new IllegalArgumentException("a completion tells its result");
        }
    }
}
