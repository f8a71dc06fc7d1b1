package vn.thac.task;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Key of a duty or task inside its plan, as the plan package wrote it. */
public record ItemKey(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ItemKey {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an item of a plan has a key");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
