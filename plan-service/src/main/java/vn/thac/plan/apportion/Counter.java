package vn.thac.plan.apportion;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;

/** Another share that a unit proposes for itself, and what became of it. */
public record Counter(
        BigDecimal value,
        String reason,
        Instant at,
        Answer answer,
        @Nullable String answerReason) {

    /** What the issuer says of it. */
    public enum Answer implements WireName {
        OPEN,
        TAKEN,
        REFUSED
    }

    public static Counter open(BigDecimal value, String reason, Instant at) {
        return new Counter(value, reason, at, Answer.OPEN, null);
    }

    Counter answered(Answer said, @Nullable String why) {
        return new Counter(value, reason, at, said, why);
    }

    boolean isOpen() {
        return answer == Answer.OPEN;
    }
}
