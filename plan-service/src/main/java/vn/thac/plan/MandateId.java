package vn.thac.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import vn.thac.core.Id;
import vn.thac.core.Ids;

/** Identity of a mandate: what one issued plan asks of one addressee. */
public record MandateId(@JsonValue UUID value) implements Id {

    @JsonCreator
    public static MandateId of(String text) {
        return new MandateId(UUID.fromString(text));
    }

    public static MandateId next() {
        return new MandateId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
