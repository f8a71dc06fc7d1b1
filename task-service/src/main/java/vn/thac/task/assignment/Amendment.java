package vn.thac.task.assignment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an edition of the plan writes otherwise of an assignment.
 *
 * @param edition the last that is taken into account
 * @param document number or title of the document that made it
 * @param fields all that is otherwise, as it was and as it is
 * @param dueBefore the day that the plan wrote until then, and {@code due} the one that it writes now
 * @param condition what the plan lets it wait for now; null for nothing, or where that has come
 * @param holding the part that the unit has now; null where it is the same
 */
public record Amendment(
        int edition,
        @Nullable String document,
        List<Field> fields,
        @Nullable Deadline dueBefore,
        @Nullable Deadline due,
        @Nullable String condition,
        @Nullable Holding holding) {

    public static final String DUE = "due";
    public static final String WAITS_FOR = "waitsFor";

    /** A field of the plan's text, or of the unit's part, in its words. */
    public record Field(
            String name,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {}

    boolean moves() {
        return says(DUE);
    }

    /** Where an assignment stands that stood so. */
    State state(State before) {
        if (!says(WAITS_FOR)) {
            return before;
        }
        if (condition == null) {
            return before instanceof State.Waiting waiting ? waiting.meetCondition() : before;
        }
        if (before instanceof State.Waiting waiting) {
            return waiting.waitFor(condition);
        }
        return before instanceof State.Assigned assigned ? assigned.waitAgain(condition) : before;
    }

    private boolean says(String name) {
        return fields.stream().anyMatch(field -> field.name().equals(name));
    }
}
