package vn.thac.task.condition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import vn.thac.core.Id;

/** Identity of what items of one plan wait for. */
public record ConditionId(@JsonValue UUID value) implements Id {

    @JsonCreator
    public static ConditionId fromString(String text) {
        return new ConditionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
