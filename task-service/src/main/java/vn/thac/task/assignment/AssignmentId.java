package vn.thac.task.assignment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import vn.thac.core.Id;
import vn.thac.core.Ids;

/** Identity of one duty or task of one unit. */
public record AssignmentId(@JsonValue UUID value) implements Id {

    @JsonCreator
    public static AssignmentId fromString(String text) {
        return new AssignmentId(UUID.fromString(text));
    }

    public static AssignmentId next() {
        return new AssignmentId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
