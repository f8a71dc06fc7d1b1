package vn.thac.task.inbox;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What waits: work, a plan to answer with, a report to send, one to review, a period to consolidate. */
@Schema(name = "InboxKind")
public enum Kind {
    ASSIGNMENT,
    MANDATE,
    OBLIGATION,
    REVIEW,
    CONSOLIDATION;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Kind> of(String wire) {
        return Arrays.stream(values()).filter(kind -> kind.wire().equals(wire)).findFirst();
    }
}
