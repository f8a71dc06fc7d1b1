package vn.thac.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import vn.thac.core.Id;

/** Identity of one unit's consolidated report for one period of one regime. */
public record ConsolidationId(@JsonValue UUID value) implements Id {

    @JsonCreator
    public static ConsolidationId fromString(String text) {
        return new ConsolidationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
