package vn.thac.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import vn.thac.core.Id;

/** Identity of a regime of one plan. */
public record RegimeId(@JsonValue UUID value) implements Id {

    @JsonCreator
    public static RegimeId fromString(String text) {
        return new RegimeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
