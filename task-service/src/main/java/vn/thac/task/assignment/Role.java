package vn.thac.task.assignment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The part a unit has in a duty, from the strongest to the weakest: chủ trì, thường trực, tổng hợp, thực hiện,
 * phối hợp, tham mưu, giám sát. A unit named twice in one duty holds the stronger part.
 */
public enum Role {
    LEAD,
    STANDING,
    CONSOLIDATE,
    PERFORM,
    COORDINATE,
    ADVISE,
    SUPERVISE;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> of(String wire) {
        return Arrays.stream(values()).filter(role -> role.wire().equals(wire)).findFirst();
    }
}
