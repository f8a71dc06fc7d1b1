package vn.thac.desk.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Semaphore;
import vn.thac.core.Ids;
import vn.thac.core.problem.Refused;
import vn.thac.desk.DeskRefusal;
import vn.thac.desk.feed.CloudEvent;
import vn.thac.desk.outside.Answer;
import vn.thac.desk.webhook.SubscriptionId;
import vn.thac.desk.webhook.subscribing.SeeSubscription;

/** Sends a subscription an event that tells of nothing, now, whatever its state. */
@ApplicationScoped
class TestSubscription {

    /** Whoever tests waits for the answer: a few at a time. */
    private static final int AT_ONCE = 4;

    private final Semaphore running = new Semaphore(AT_ONCE);

    @Inject
    SeeSubscription see;

    @Inject
    DeliveryStore store;

    @Inject
    SendEvent sendEvent;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    Answer test(SubscriptionId id) {
        see.require(id);
        Addressee to = store.find(id).orElseThrow(() -> Refused.of(DeskRefusal.SUBSCRIPTION_NOT_FOUND));
        if (!running.tryAcquire()) {
            throw Refused.of(DeskRefusal.TESTS_TOO_MANY);
        }
        try {
            CloudEvent event = sample(id);
            Answer answer = sendEvent.send(to, event);
            store.tested(to, event, answer);
            return answer;
        } finally {
            running.release();
        }
    }

    private CloudEvent sample(SubscriptionId id) {
        return new CloudEvent(
                "1.0",
                Ids.next(),
                "/thac/desk",
                "subscription.tested.v1",
                null,
                clock.instant(),
                "application/json",
                null,
                id.value(),
                null,
                null,
                data(id));
    }

    private String data(SubscriptionId id) {
        try {
            return json.writeValueAsString(Map.of("subscriptionId", id));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
