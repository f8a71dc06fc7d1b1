package vn.thac.task;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import vn.thac.core.Id;

/** Identity of an issued plan, as plan-service gave it. */
public record PlanId(@JsonValue UUID value) implements Id {

    @JsonCreator
    public static PlanId of(String text) {
        return new PlanId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
