package vn.thac.report;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The name of an obligation's state, as the database, the interface and the totals know it. */
public enum ReportState {
    OPEN,
    SUBMITTED,
    RETURNED,
    ACCEPTED;

    public static Optional<ReportState> find(String wire) {
        return Arrays.stream(values()).filter(s -> s.wire().equals(wire)).findFirst();
    }

    public static ReportState of(String wire) {
        return find(wire).orElseThrow(() -> new IllegalArgumentException("not a state: " + wire));
    }

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the figures of a report in this state enter the totals: a returned report's never do. */
    public boolean counts() {
        return this == SUBMITTED || this == ACCEPTED;
    }
}
