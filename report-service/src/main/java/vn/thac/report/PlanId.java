package vn.thac.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import vn.thac.core.Id;

/** Identity of a plan, given by plan-service. */
public record PlanId(@JsonValue UUID value) implements Id {

    @JsonCreator
    public static PlanId fromString(String text) {
        return new PlanId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
