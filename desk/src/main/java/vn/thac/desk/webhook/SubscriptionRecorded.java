package vn.thac.desk.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.event.Change;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.NamedUnit;

/**
 * Payload of {@code subscription.recorded.v1}: a subscription as it stands after a step. Of its address only the host: what
 * stands behind it may be a key. Never its secret.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubscriptionRecorded(
        SubscriptionId subscriptionId,
        Step step,
        NamedUnit unit,
        String reader,
        String name,
        String host,
        List<String> types,
        @Nullable UnitId under,
        @Nullable UUID planId,
        State state,
        @Nullable DisabledFor disabledFor) {

    static final String TYPE = "subscription.recorded.v1";

    static SubscriptionRecorded of(Step step, Subscription after, NamedUnit unit) {
        Terms terms = after.terms();
        return new SubscriptionRecorded(
                after.id(),
                step,
                unit,
                after.reader(),
                terms.name(),
                terms.url().getHost(),
                terms.types(),
                terms.under(),
                terms.plan(),
                after.state(),
                after.disabledFor());
    }

    public static Change change(Step step, Subscription after, NamedUnit unit) {
        return new Change("subscription", after.id().value(), after.version(), TYPE, of(step, after, unit));
    }
}
