package vn.thac.desk.webhook;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * What a subscription's events are signed with, in the form of Standard Webhooks. The one before signs too for a day, so
 * that a receiver can change over without a gap.
 */
public record Secrets(
        String current, @Nullable String former, @Nullable Instant formerUntil) {

    private static final int BYTES = 32;
    private static final Duration TO_CHANGE_OVER = Duration.ofDays(1);
    private static final SecureRandom RANDOM = new SecureRandom();

    static Secrets first() {
        return new Secrets(made(), null, null);
    }

    Secrets rotated(Instant now) {
        return new Secrets(made(), current, now.plus(TO_CHANGE_OVER));
    }

    /** None that anybody could use. */
    static Secrets none() {
        return new Secrets("", null, null);
    }

    private static String made() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return "whsec_" + Base64.getEncoder().encodeToString(bytes);
    }

    /** They are in no log. */
    @Override
    public String toString() {
        return "secrets";
    }
}
