package vn.thac.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import vn.thac.core.Id;
import vn.thac.core.Ids;

/** Identity of a unit of the state: our own id, because official codes are reused for other units. */
public record UnitId(@JsonValue UUID value) implements Id {

    @JsonCreator
    public static UnitId of(String text) {
        return new UnitId(UUID.fromString(text));
    }

    public static UnitId next() {
        return new UnitId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
