package vn.thac.task.assignment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Why somebody declines, sends back, extends or recalls: never empty. */
public record Reason(@JsonValue String text) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Reason {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a reason is told in words");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
