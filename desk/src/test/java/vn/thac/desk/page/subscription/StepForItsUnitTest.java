package vn.thac.desk.page.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thac.desk.page.frame.Reader;
import vn.thac.desk.page.service.WebhookClient;
import vn.thac.desk.page.service.WebhookClient.SubscribedUnit;
import vn.thac.desk.page.service.WebhookClient.Subscription;

/** The page lists what all units of its reader have; each step is its unit's. */
class StepForItsUnitTest {

    private static final UUID UNIT = UUID.fromString("0192f1c4-7a11-7c3e-9b58-3f6d2a51c002");
    private static final UUID ID = UUID.fromString("0190c5a2-8f00-7000-8000-0000000000e1");

    private final List<String> done = new ArrayList<>();

    private static Subscription subscription() {
        return new Subscription(
                ID,
                new SubscribedUnit(UNIT, "Sở Y tế"),
                "may",
                "Cổng",
                "https://cong.example",
                List.of(),
                null,
                null,
                "active",
                null,
                Instant.EPOCH,
                "1-1",
                0,
                0,
                null,
                null,
                null,
                null,
                null,
                1,
                List.of());
    }

    private SubscriptionResource page() {
        SubscriptionResource page = new SubscriptionResource();
        page.webhooks = (WebhookClient) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {WebhookClient.class}, (proxy, method, arguments) -> {
                    done.add(method.getName());
                    return method.getReturnType() == Subscription.class ? subscription() : null;
                });
        page.reader = new Reader() {
            @Override
            public void actForOwnerOf(UUID unit) {
                done.add("for " + unit);
            }
        };
        return page;
    }

    @Test
    void a_step_is_taken_for_the_unit_whose_it_is() {
        for (String step : List.of("pause", "resume", "replay", "delete")) {
            done.clear();
            page().take(ID, step, new MultivaluedHashMap<>());
            assertEquals(List.of("subscription", "for " + UNIT, step), done);
        }
    }
}
