package vn.thac.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.thac.client.Deployment;
import vn.thac.client.ManagedProcess;
import vn.thac.client.Service;
import vn.thac.client.Wait;
import vn.thac.client.http.ApiClient;
import vn.thac.client.http.Body;
import vn.thac.client.http.Caller;
import vn.thac.client.http.Request;
import vn.thac.client.http.Retry;

/**
 * Desk is killed again and again, each time while a receiver has an event and has not said so yet, and people go on working:
 * what was told arrives at least once, in the order of each aggregate (ADR 93).
 */
@Order(5)
@ExtendWith(ToldStory.Undisturbed.class)
class WebhookKillsIT {

    private static final int KILLS = 4;
    private static final int EVENTS_BETWEEN_KILLS = 12;
    private static final int PLANS = 4;
    private static final Duration BETWEEN_CHANGES = Duration.ofMillis(150);
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    @Test
    void what_was_told_arrives_in_order_however_often_desk_is_killed(ToldStory story) {
        Deployment deployment = story.deployment();
        story.day(ClientJob.DAY);
        Caller district = new ApiClient(deployment, Retry.within(Duration.ofMinutes(2)))
                .as(() -> deployment.tokens().ofPerson(ClientJob.DISTRICT));
        try (KillingReceiver receiver = new KillingReceiver(EVENTS_BETWEEN_KILLS, KILLS, () -> killDesk(deployment))) {
            String subscription = subscribe(district, receiver.url());
            try {
                Map<String, Long> told = draftAndRevise(district, () -> receiver.killed() == KILLS);
                Wait.until(
                        PATIENCE,
                        LOOK_EVERY,
                        () -> last(receiver.came()).equals(told),
                        () -> told + " to have come, there are " + last(receiver.came()));
                inOrder(receiver.came(), told);
                cameAgain(receiver.came());
            } finally {
                district.attempt(new Request("DELETE", Service.DESK, "/v1/subscriptions/" + subscription, null, "*"));
            }
        }
    }

    /** All there are, so that nobody is left who could go on. */
    private static void killDesk(Deployment deployment) {
        deployment.processes().stream()
                .filter(each -> each.name().startsWith(Service.DESK.module()))
                .forEach(ManagedProcess::kill);
    }

    private static String subscribe(Caller district, String url) {
        return district.post(
                        Service.DESK,
                        "/v1/subscriptions",
                        Body.json(Map.of("name", "Cổng điều hành", "url", url, "types", List.of("plan.*"))))
                .createdId();
    }

    /** One version behind the other of each plan, until it is enough. How many each has then. */
    private static Map<String, Long> draftAndRevise(Caller district, BooleanSupplier enough) {
        Map<String, Long> versions = new TreeMap<>();
        List<String> plans = IntStream.range(0, PLANS)
                .mapToObj(plan ->
                        district.post(Service.PLAN, "/v1/plans", text(plan, 1)).createdId())
                .toList();
        plans.forEach(plan -> versions.put(plan, 1L));
        long until = System.nanoTime() + PATIENCE.toNanos();
        for (int turn = 0; !enough.getAsBoolean() && System.nanoTime() < until; turn++) {
            String plan = plans.get(turn % PLANS);
            long version = versions.merge(plan, 1L, Long::sum);
            district.attempt(Request.put(Service.PLAN, "/v1/plans/" + plan, text(turn % PLANS, version))
                            .ifMatch("*"))
                    .requireSuccess();
            Wait.pause(BETWEEN_CHANGES);
        }
        assertTrue(enough.getAsBoolean(), "desk was not killed often enough");
        return versions;
    }

    private static Body text(int plan, long version) {
        return Body.json(Map.of(
                "document",
                Map.of(
                        "kind", "plan",
                        "issuer", "ubnd:300",
                        "title", "Kế hoạch thử " + plan + ", lần " + version)));
    }

    /** The highest number that came of each plan. */
    private static Map<String, Long> last(List<KillingReceiver.Came> came) {
        Map<String, Long> last = new TreeMap<>();
        came.forEach(event -> last.merge(event.subject(), event.sequence(), Math::max));
        return last;
    }

    /** Of each plan every number once it is known by its id, one behind the other from 1. */
    private static void inOrder(List<KillingReceiver.Came> came, Map<String, Long> told) {
        Map<String, KillingReceiver.Came> first = new LinkedHashMap<>();
        came.forEach(event -> first.putIfAbsent(event.id(), event));
        told.forEach((plan, versions) -> assertEquals(
                LongStream.rangeClosed(1, versions).boxed().toList(),
                first.values().stream()
                        .filter(event -> event.subject().equals(plan))
                        .map(KillingReceiver.Came::sequence)
                        .toList(),
                "of " + plan));
    }

    /** Nobody could know whether it was taken: it comes once more, before anything else does. */
    private static void cameAgain(List<KillingReceiver.Came> came) {
        List<String> again = new ArrayList<>();
        for (int nth = 0; nth < came.size(); nth++) {
            if (!came.get(nth).answered()) {
                assertEquals(came.get(nth).id(), came.get(nth + 1).id(), "behind the one at which desk was killed");
                again.add(came.get(nth).id());
            }
        }
        assertEquals(KILLS, again.size());
    }
}
