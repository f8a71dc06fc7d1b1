package vn.thac.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import vn.thac.core.Id;
import vn.thac.core.Ids;

/** Identity of a fan-out: the background work by which one edition of a plan reaches its addressees. */
public record FanOutId(@JsonValue UUID value) implements Id {

    @JsonCreator
    public static FanOutId of(String text) {
        return new FanOutId(UUID.fromString(text));
    }

    public static FanOutId next() {
        return new FanOutId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
