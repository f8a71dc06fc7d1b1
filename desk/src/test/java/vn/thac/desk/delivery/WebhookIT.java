package vn.thac.desk.delivery;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.thac.desk.World.hear;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.thac.core.Ids;
import vn.thac.core.sql.Database;
import vn.thac.desk.World;
import vn.thac.desk.outside.Answer;
import vn.thac.desk.webhook.SubscriptionId;
import vn.thac.directory.UnitId;
import vn.thac.testing.Await;
import vn.thac.testing.ETagOf;
import vn.thac.testing.PartsResource;
import vn.thac.testing.Told;

/** Systems of two departments are sent what these hear; the loopback counts as outside, and days are seconds. */
@QuarkusTest
@TestProfile(WebhookIT.Near.class)
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "desk"))
class WebhookIT {

    /** Receivers of a test. */
    public static class Near implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "thac.webhooks.networks", "127.0.0.0/8,::1/128",
                    "thac.webhooks.plain-http", "true",
                    "thac.webhooks.backoff", "0.05s,0.1s,0.2s",
                    "thac.webhooks.patience", "PT6S",
                    "thac.webhooks.lease", "20s");
        }
    }

    private static final String EDUCATION = "so-gddt-kien-giang";
    private static final String HEALTH = "so-y-te-kien-giang";
    private static final String STRANGER = "tu-lai-chau";
    private static final String OVERSEER = "giam-sat";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    World world;

    @Inject
    DeliveryStore deliveries;

    @Inject
    Database database;

    private UnitId education;
    private UnitId health;
    private String before;
    private Runnable educationLeaves;
    private final List<String> made = new ArrayList<>();

    @BeforeEach
    void they_have_their_posts() {
        education = world.unit("Sở " + Math.random(), null);
        health = world.unit("Sở " + Math.random(), null);
        educationLeaves = world.postForNow(EDUCATION, education, "work");
        world.post(HEALTH, health, "work");
        before = hear("quan-tri", null, 1_000).next();
    }

    @AfterEach
    void nothing_is_sent_any_more() {
        made.forEach(id -> World.as("quan-tri").header("If-Match", "*").delete("/v1/subscriptions/" + id));
    }

    private RequestSpecification as(String actor) {
        UnitId unit = actor.equals(EDUCATION) ? education : health;
        return World.as(actor).header("Acting-Unit", unit.toString()).header("If-Match", "*");
    }

    private JsonPath subscribe(String actor, String url, String after) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", "Cổng điều hành");
        body.put("url", url);
        body.put("types", List.of("plan.*"));
        body.put("after", after);
        JsonPath view = as(actor)
                .body(body)
                .post("/v1/subscriptions")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        made.add(view.getString("id"));
        return view;
    }

    private ValidatableResponse see(String actor, String id) {
        return as(actor).get("/v1/subscriptions/" + id).then();
    }

    private boolean isAtTheEnd(String id) {
        return see(EDUCATION, id).extract().jsonPath().getLong("behind") == 0;
    }

    private ValidatableResponse step(String actor, String id, String step) {
        return as(actor).post("/v1/subscriptions/" + id + "/" + step).then();
    }

    private static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Told> drafts(UnitId unit, int plans, int versions) {
        List<Told> told = new ArrayList<>();
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < plans; i++) {
            ids.add(Ids.next());
        }
        for (int version = 1; version <= versions; version++) {
            for (UUID plan : ids) {
                told.add(world.tell(Told.of(
                        "plan",
                        plan,
                        version,
                        version == 1 ? "plan.drafted.v1" : "plan.revised.v1",
                        Map.of("planId", plan, "unit", unit, "version", version))));
            }
        }
        world.awaitTaken(told);
        return told;
    }

    private static List<String> heardPlans(String actor, String from) {
        return hear(actor, from, 100).events().stream()
                .filter(event -> ((String) event.get("type")).startsWith("plan."))
                .map(event -> (String) event.get("id"))
                .toList();
    }

    private static List<String> ids(List<Told> events) {
        return events.stream().map(event -> event.id().toString()).toList();
    }

    @Test
    void every_event_comes_in_its_order_however_the_receiver_behaves() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<Receiver.Manner> taking =
                List.of(Receiver.status(200), Receiver.status(204), Receiver.slowly(202), Receiver.dribble());
        List<Receiver.Manner> refusing =
                List.of(Receiver.status(500), Receiver.status(404), Receiver.redirect(), Receiver.hangUp());
        AtomicInteger refused = new AtomicInteger();
        try (Receiver receiver = new Receiver(nth -> {
            synchronized (random) {
                // Who never takes anything for as long as patience lasts is given up, which is another test's.
                boolean takes = random.nextBoolean() || refused.get() == 3;
                refused.set(takes ? 0 : refused.get() + 1);
                List<Receiver.Manner> manners = takes ? taking : refusing;
                return manners.get(random.nextInt(manners.size()));
            }
        })) {
            JsonPath made = subscribe(EDUCATION, receiver.url(), before);
            List<Told> told = drafts(education, 5, 5);
            drafts(health, 1, 2);
            Await.until("all has come", PATIENCE, () -> receiver.ids().size() >= told.size());
            Await.until("all is taken", PATIENCE, () -> isAtTheEnd(made.getString("id")));

            assertEquals(heardPlans(EDUCATION, before), receiver.ids(), "seed " + seed);
            assertEquals(told.size(), receiver.ids().size());
            assertEquals(0, receiver.elsewhere(), "redirects are not followed");
            receiver.came().forEach(came -> {
                assertTrue(came.isSignedWith(made.getString("secret")), came.body());
                assertEquals(List.of(came.id()), came.headers().get("webhook-id"));
                assertEquals(
                        List.of("application/cloudevents+json; charset=UTF-8"),
                        came.headers().get("content-type"));
            });
            long failed = receiver.came().size() - told.size();
            as(EDUCATION)
                    .get("/v1/subscriptions/" + made.getString("id") + "/attempts?taken=false&total=true&limit=1")
                    .then()
                    .statusCode(200)
                    .body("total", equalTo((int) failed));
            as(EDUCATION)
                    .get("/v1/subscriptions/" + made.getString("id") + "/attempts?taken=true&limit=500")
                    .then()
                    .body("items.event.reverse()", equalTo(heardPlans(EDUCATION, before)))
                    .body("items.nextTry", hasItem(nullValue()));
        }
    }

    @Test
    void who_answers_for_a_target_no_more_is_sent_nothing_more_of_its_plan() {
        try (Receiver receiver = Receiver.thatTakesAll()) {
            subscribe(EDUCATION, receiver.url(), before);
            UUID plan = Ids.next();
            world.take(World.issued(plan, health, List.of()));
            world.take(World.complete(plan, 3));
            Told given = world.take(World.owner(plan, 4, "T1", education));
            Await.until("as long as it does", PATIENCE, () -> receiver.ids().containsAll(ids(List.of(given))));

            Told taken = world.take(World.owner(plan, 5, "T1", null));
            Told amended = world.take(World.amended(plan, 6, 2, health, List.of(), List.of()));
            List<Told> behind = drafts(education, 1, 1);

            Await.until("what is behind it", PATIENCE, () -> receiver.ids().containsAll(ids(behind)));
            for (Told told : List.of(taken, amended)) {
                assertFalse(receiver.ids().contains(told.id().toString()), told.type());
            }
        }
    }

    @Test
    void while_one_takes_nothing_another_gets_its_own_and_the_first_is_given_up_loudly() throws IOException {
        String dead;
        try (ServerSocket closed = new ServerSocket(0)) {
            dead = "http://localhost:" + closed.getLocalPort() + "/events";
        }
        try (Receiver receiver = Receiver.thatTakesAll()) {
            List<String> deads = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                deads.add(subscribe(EDUCATION, dead, before).getString("id"));
            }
            subscribe(HEALTH, receiver.url(), before);
            List<Told> first = drafts(education, 1, 2);
            List<Told> second = drafts(health, 2, 3);
            Await.until("the other has come", PATIENCE, () -> receiver.ids().size() == second.size());

            String id = deads.get(0);
            Await.until("given up", PATIENCE, () -> see(EDUCATION, id)
                    .extract()
                    .jsonPath()
                    .getString("state")
                    .equals("disabled"));
            see(EDUCATION, id)
                    .body("disabledFor", equalTo("failing-too-long"))
                    .body("lastAttempt.failure", equalTo("no-connection"))
                    .body("lastAttempt.event", equalTo(first.get(0).id().toString()))
                    .body("nextTry", nullValue())
                    .body("nextActions.action", hasItem("resume"))
                    .body("nextActions.action", not(hasItem("pause")));
            Await.until("the feed tells it", PATIENCE, () -> hear(EDUCATION, before, 100).events().stream()
                    .filter(event -> event.get("type").equals("subscription.recorded.v1"))
                    .map(event -> (Map<?, ?>) event.get("data"))
                    .anyMatch(data -> data.get("step").equals("disabled")
                            && data.get("subscriptionId").equals(id)));
            as(EDUCATION)
                    .body(Map.of("name", "Mới", "url", receiver.url(), "types", List.of("plan.*")))
                    .put("/v1/subscriptions/" + id)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("disabled"));
            step(EDUCATION, id, "resume").statusCode(200).body("failures", equalTo(0));
            Await.until("nothing was lost", PATIENCE, () -> receiver.ids().containsAll(ids(first)));
        }
    }

    @Test
    void who_takes_one_again_begins_anew_with_what_fails_in_the_same_turn() {
        try (Receiver receiver = new Receiver(nth -> Receiver.status(nth == 2 ? 500 : 204))) {
            String id = subscribe(EDUCATION, receiver.url(), before).getString("id");
            step(EDUCATION, id, "pause").statusCode(200);
            List<Told> told = drafts(education, 3, 1);
            database.update(
                    "update subscription set state = 'active', failures = 8, failing_since = now() - interval '5 days', due_at = now() where id = ?",
                    UUID.fromString(id));

            Await.until("failed", PATIENCE, () -> receiver.came().size() >= 2);
            Await.until("all has come", PATIENCE, () -> receiver.ids().containsAll(ids(told)));
            see(EDUCATION, id).body("state", equalTo("active"));
            long pause = database.first(
                            "select extract(milliseconds from next_at - at)::bigint as pause from attempt where subscription_id = ? and failure is not null",
                            row -> row.number("pause"),
                            UUID.fromString(id))
                    .orElseThrow();
            assertTrue(pause < 80, () -> "left alone for " + pause + " ms, as after the first failure it is 50");
        }
    }

    @Test
    void who_held_it_and_fell_is_followed_and_moves_nothing_any_more() {
        try (Receiver receiver = Receiver.thatTakesAll()) {
            String id = subscribe(EDUCATION, receiver.url(), before).getString("id");
            step(EDUCATION, id, "pause").statusCode(200);
            List<Told> told = drafts(education, 2, 2);
            UUID lease = Ids.next();
            database.update(
                    "update subscription set state = 'active', lease = ?, leased_until = now() + interval '3 seconds' where id = ?",
                    lease,
                    UUID.fromString(id));
            sleep(1_500);
            assertEquals(List.of(), receiver.ids(), "as long as another holds it");

            Await.until("followed", PATIENCE, () -> receiver.ids().size() == told.size());
            assertEquals(heardPlans(EDUCATION, before), receiver.ids());
            Addressee fallen = deliveries.find(SubscriptionId.fromString(id)).orElseThrow();
            Addressee stale = new Addressee(
                    fallen.id(),
                    lease,
                    education,
                    EDUCATION,
                    fallen.url(),
                    List.of(),
                    null,
                    null,
                    List.of(),
                    0,
                    0,
                    null);
            Answer failure = new Answer(500, null, null, 1, null);
            assertFalse(deliveries.failed(stale, null, failure, Duration.ofDays(1)));
            deliveries.release(stale, 0);
            see(EDUCATION, id).body("failures", equalTo(0));
            Await.until(
                    "its place stands",
                    () -> see(EDUCATION, id).extract().jsonPath().getLong("behind") == 0);
        }
    }

    @Test
    void what_was_sent_is_sent_again_from_a_place_on_or_left_out() {
        try (Receiver receiver = Receiver.thatTakesAll()) {
            String id = subscribe(EDUCATION, receiver.url(), null).getString("id");
            String unheard = subscribe(EDUCATION, "http://localhost:9/", " ").getString("id");
            Await.until("starts at the end, and passes over what is not for it", PATIENCE, () -> isAtTheEnd(unheard));
            List<Told> told = drafts(education, 2, 2);
            Await.until("all has come", PATIENCE, () -> receiver.came().size() == told.size());
            String middle = hear(EDUCATION, before, 100).next();

            as(EDUCATION)
                    .body(Map.of("after", before))
                    .post("/v1/subscriptions/" + id + "/replay")
                    .then()
                    .statusCode(200);
            Await.until("all comes again", PATIENCE, () -> receiver.came().size() == 2 * told.size());
            assertEquals(heardPlans(EDUCATION, before), receiver.ids());
            step(EDUCATION, id, "pause").statusCode(200);
            drafts(education, 1, 1);
            as(EDUCATION)
                    .body(Map.of("after", "latest"))
                    .post("/v1/subscriptions/" + id + "/replay")
                    .then()
                    .statusCode(200)
                    .body("behind", equalTo(0))
                    .body("state", equalTo("paused"));
            step(EDUCATION, id, "resume").statusCode(200);
            List<Told> last = drafts(education, 1, 1);
            Await.until("the last has come", PATIENCE, () -> receiver.ids()
                    .contains(ids(last).get(0)));
            assertEquals(told.size() + 1, receiver.ids().size(), "one was left out");
            for (String bad : List.of("x", "00000000-1", middle.substring(0, 9) + "99999999999")) {
                as(EDUCATION)
                        .body(Map.of("after", bad))
                        .post("/v1/subscriptions/" + id + "/replay")
                        .then()
                        .statusCode(bad.equals("00000000-1") ? 410 : 400)
                        .body("errors[0].pointer", equalTo("/after"));
            }
        }
    }

    @Test
    void who_has_no_post_there_any_more_hears_nothing_and_nothing_is_lost_for_who_comes_after() {
        try (Receiver receiver = Receiver.thatTakesAll()) {
            String id = subscribe(EDUCATION, receiver.url(), null).getString("id");
            world.post(EDUCATION, health, "work");
            List<Told> first = drafts(education, 1, 1);
            Await.until("the first has come", PATIENCE, () -> receiver.ids().containsAll(ids(first)));

            educationLeaves.run();
            List<Told> behindTheBack = drafts(health, 1, 1);
            List<Told> second = drafts(education, 1, 1);
            Await.until("told why", PATIENCE, () -> "reader-without-post"
                    .equals(World.as("quan-tri")
                            .get("/v1/subscriptions/" + id)
                            .jsonPath()
                            .getString("lastAttempt.failure")));
            assertEquals(ids(first), receiver.ids());
            World.as(EDUCATION).get("/v1/subscriptions/" + id).then().statusCode(404);

            world.post(STRANGER, education, "work");
            Await.until("given up", PATIENCE, () -> "disabled"
                    .equals(World.as(STRANGER)
                            .get("/v1/subscriptions/" + id)
                            .jsonPath()
                            .getString("state")));
            World.as(STRANGER)
                    .header("If-Match", "*")
                    .header("Acting-Unit", education.toString())
                    .post("/v1/subscriptions/" + id + "/resume")
                    .then()
                    .statusCode(200)
                    .body("reader", equalTo(STRANGER));
            Await.until("the second has come", PATIENCE, () -> receiver.ids().containsAll(ids(second)));
            assertFalse(receiver.ids().containsAll(ids(behindTheBack)), "that was not for this unit's system");
        }
    }

    @Test
    void who_says_that_nobody_is_there_is_given_up_at_once_and_who_asks_for_time_gets_it() {
        try (Receiver gone = new Receiver(nth -> Receiver.status(410));
                Receiver busy = new Receiver(nth -> exchange -> {
                    exchange.getResponseHeaders().add("Retry-After", "600");
                    Receiver.status(503).answer(exchange);
                })) {
            String first = subscribe(EDUCATION, gone.url(), null).getString("id");
            String second = subscribe(EDUCATION, busy.url(), null).getString("id");
            drafts(education, 1, 2);

            Await.until("given up", PATIENCE, () -> "answered-gone"
                    .equals(see(EDUCATION, first).extract().jsonPath().getString("disabledFor")));
            assertEquals(1, gone.came().size());
            Await.until("asked", PATIENCE, () -> busy.came().size() == 1);
            Await.until(
                    "left alone",
                    PATIENCE,
                    () -> see(EDUCATION, second).extract().jsonPath().getInt("failures") == 1);
            JsonPath waits = see(EDUCATION, second).extract().jsonPath();
            assertTrue(Instant.parse(waits.getString("nextTry"))
                    .isAfter(Instant.now().plusSeconds(500)));
            assertEquals(503, waits.getInt("lastAttempt.status"));
        }
    }

    @Test
    void a_secret_is_told_once_and_a_new_one_signs_beside_the_old() {
        try (Receiver receiver = Receiver.thatTakesAll()) {
            JsonPath made = subscribe(EDUCATION, receiver.url(), null);
            String id = made.getString("id");
            String old = made.getString("secret");
            see(EDUCATION, id).body("secret", nullValue()).body("formerSecretUntil", nullValue());

            String fresh = step(EDUCATION, id, "rotate-secret")
                    .statusCode(200)
                    .body("formerSecretUntil", notNullValue())
                    .extract()
                    .path("secret");
            step(EDUCATION, id, "test")
                    .statusCode(200)
                    .body("taken", equalTo(true))
                    .body("status", equalTo(204));

            assertNotEquals(old, fresh);
            Receiver.Came came = receiver.came().get(0);
            assertEquals("subscription.tested.v1", came.type());
            assertTrue(came.isSignedWith(old));
            assertTrue(came.isSignedWith(fresh));
            for (String place : List.of("audit", "outbox")) {
                assertEquals(
                        0,
                        database.list("select 1 from " + place + " t where t::text like '%whsec%'", row -> 1)
                                .size(),
                        place);
            }
            as(EDUCATION).get("/v1/subscriptions").then().body(not(containsString("whsec")));
        }
    }

    @Test
    void only_its_unit_and_administrators_see_it_and_a_step_needs_the_version_last_read() {
        String id = subscribe(EDUCATION, "http://localhost:9/", null).getString("id");

        see(HEALTH, id).statusCode(404).body("code", equalTo("subscription-not-found"));
        as(HEALTH).get("/v1/subscriptions/" + id + "/attempts").then().statusCode(404);
        step(HEALTH, id, "test").statusCode(404);
        step(HEALTH, id, "pause").statusCode(404);
        as(HEALTH).get("/v1/subscriptions").then().body("items.id", not(hasItem(id)));
        as(EDUCATION)
                .get("/v1/subscriptions?unit=" + education)
                .then()
                .body("items.id", equalTo(List.of(id)))
                .body("items[0].unit.id", equalTo(education.toString()));
        World.as("quan-tri").get("/v1/subscriptions/" + id).then().statusCode(200);
        World.as(HEALTH)
                .header("Acting-Unit", education.toString())
                .body(Map.of("name", "Cổng", "url", "http://localhost:9/"))
                .post("/v1/subscriptions")
                .then()
                .statusCode(403);
        World.as(EDUCATION).post("/v1/subscriptions/" + id + "/pause").then().statusCode(428);
        World.as(EDUCATION)
                .header("If-Match", "\"7\"")
                .post("/v1/subscriptions/" + id + "/pause")
                .then()
                .statusCode(412);
        step(EDUCATION, id, "pause").statusCode(200).header("ETag", ETagOf.version(2));
        step(EDUCATION, id, "pause").statusCode(409).body("code", equalTo("subscription-not-active"));
        step(EDUCATION, id, "resume").statusCode(200);
        step(EDUCATION, id, "resume").statusCode(409).body("code", equalTo("subscription-active"));
        World.as("quan-tri")
                .header("If-Match", "*")
                .post("/v1/subscriptions/" + id + "/pause")
                .then()
                .statusCode(200)
                .body("reader", equalTo(EDUCATION));
        as(EDUCATION).delete("/v1/subscriptions/" + id).then().statusCode(204);
        see(EDUCATION, id).statusCode(404);
        as(EDUCATION).get("/v1/audit?aggregateId=" + id).then().statusCode(200).body("items", hasSize(5));
    }

    @Test
    void who_oversees_its_unit_has_no_part_in_its_subscriptions() {
        String id = subscribe(EDUCATION, "http://localhost:9/", null).getString("id");
        world.post(OVERSEER, education, "oversee");

        Supplier<RequestSpecification> overseer = () ->
                World.as(OVERSEER).header("Acting-Unit", education.toString()).header("If-Match", "*");
        Map<String, String> terms = Map.of("name", "Cổng", "url", "http://localhost:9/");
        String at = "/v1/subscriptions/" + id;
        overseer.get().get(at).then().statusCode(404);
        overseer.get().post(at + "/rotate-secret").then().statusCode(404);
        overseer.get().post(at + "/pause").then().statusCode(404);
        overseer.get().body(terms).put(at).then().statusCode(404);
        overseer.get().delete(at).then().statusCode(404);
        overseer.get().body(terms).post("/v1/subscriptions").then().statusCode(403);
        see(EDUCATION, id).body("reader", equalTo(EDUCATION), "state", equalTo("active"), "version", equalTo(1));
    }

    @Test
    void who_has_no_post_there_any_more_gets_no_answer_again_either() {
        String key = UUID.randomUUID().toString();
        String id = subscribe(EDUCATION, "http://localhost:9/", null).getString("id");
        Supplier<ValidatableResponse> pause = () -> World.as(EDUCATION)
                .header("If-Match", "*")
                .header("Idempotency-Key", key)
                .post("/v1/subscriptions/" + id + "/pause")
                .then();
        pause.get().statusCode(200);
        pause.get().statusCode(200).header("Idempotency-Replayed", "true");
        educationLeaves.run();
        pause.get().statusCode(403);
    }

    @Test
    void the_same_request_with_its_key_makes_one_and_gets_the_same_answer() {
        RequestSpecification request = as(EDUCATION)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("name", "Cổng", "url", "http://localhost:9/"));
        String first = request.post("/v1/subscriptions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        made.add(first);

        request.post("/v1/subscriptions").then().statusCode(201).body("id", equalTo(first));
        as(EDUCATION).get("/v1/subscriptions?unit=" + education).then().body("items", hasSize(1));
    }

    /** Each letter comes in time, the answer never. */
    @Test
    @Timeout(60)
    void however_slowly_a_receiver_speaks_it_has_an_end() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getByName("localhost"))) {
            Thread dribbles = new Thread(() -> dribble(server));
            dribbles.setDaemon(true);
            dribbles.start();
            String id = subscribe(EDUCATION, "http://localhost:" + server.getLocalPort() + "/", null)
                    .getString("id");

            int milliseconds = step(EDUCATION, id, "test")
                    .statusCode(200)
                    .body("taken", equalTo(false))
                    .body("failure", equalTo("too-slow"))
                    .extract()
                    .path("milliseconds");
            assertTrue(milliseconds >= 14_000, () -> "after " + milliseconds);
        }
    }

    private static void dribble(ServerSocket server) {
        try (Socket socket = server.accept()) {
            OutputStream out = socket.getOutputStream();
            for (char letter : ("HTTP/1.1 200 OK\r\nX-Slow: " + "x".repeat(100)).toCharArray()) {
                out.write(letter);
                out.flush();
                Thread.sleep(500);
            }
        } catch (IOException | InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
