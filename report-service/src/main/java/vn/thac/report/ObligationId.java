package vn.thac.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import vn.thac.core.Id;
import vn.thac.core.Ids;

/** Identity of what one unit owes for one period of one regime. */
public record ObligationId(@JsonValue UUID value) implements Id {

    @JsonCreator
    public static ObligationId fromString(String text) {
        return new ObligationId(UUID.fromString(text));
    }

    public static ObligationId next() {
        return new ObligationId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
