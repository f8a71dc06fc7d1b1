package vn.thac.desk.webhook;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import vn.thac.core.Id;
import vn.thac.core.Ids;

/** Identity of a subscription. */
public record SubscriptionId(@JsonValue UUID value) implements Id {

    @JsonCreator
    public static SubscriptionId fromString(String text) {
        return new SubscriptionId(UUID.fromString(text));
    }

    static SubscriptionId next() {
        return new SubscriptionId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
