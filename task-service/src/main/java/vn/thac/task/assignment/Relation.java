package vn.thac.task.assignment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether the issuer orders the unit or, having no line of command to it, requests (đề nghị). The order is stronger. */
public enum Relation {
    ORDERED,
    REQUESTED;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Relation> of(String wire) {
        return Arrays.stream(values())
                .filter(relation -> relation.wire().equals(wire))
                .findFirst();
    }
}
