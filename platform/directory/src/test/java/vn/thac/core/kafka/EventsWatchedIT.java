package vn.thac.core.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.thac.core.Ids;
import vn.thac.core.sql.Database;
import vn.thac.testing.Await;
import vn.thac.testing.Management;
import vn.thac.testing.PartsResource;
import vn.thac.testing.Requests;

/** What an operator sees of events and refusals, at a door of its own. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "identity"))
@TestProfile(EventsWatchedIT.Often.class)
class EventsWatchedIT {

    /** A test need not wait for a quarter of a minute; and nobody carries events meanwhile. */
    public static final class Often implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("thac.watch.every", "PT0.2S");
        }
    }

    /** By the relay, that its lease is another's. */
    private static final Duration SURELY_NOTICED = Duration.ofSeconds(4);

    @Inject
    Database database;

    @Test
    void the_public_door_shows_neither_health_nor_metrics() {
        RestAssured.get("/q/metrics").then().statusCode(404);
        RestAssured.get("/q/health/ready").then().statusCode(404);
        Management.get("/health/live").then().statusCode(200);
    }

    @Test
    void what_waits_to_leave_is_counted_and_timed() throws InterruptedException {
        Await.until("it is seen that nothing waits", () -> is("events_waiting", 0));
        // Another holds the lease: nothing leaves.
        database.update(
                "update relay set holder = ?, fence = fence + 1, until = clock_timestamp() + interval '1 hour'",
                UUID.randomUUID());
        try {
            Thread.sleep(SURELY_NOTICED.toMillis());
            Requests.as("quan-tri")
                    .body(Map.of("name", "waits"))
                    .post("/v1/things")
                    .then()
                    .statusCode(201);
            Await.until("it waits", () -> is("events_waiting", 1));
            Await.until(
                    "for a while", () -> value("events_waiting_oldest_seconds").orElse(0) >= 1);
            assertTrue(value("events_waiting_oldest_seconds").orElse(0) < 120);
        } finally {
            database.update("update relay set until = '-infinity'");
        }
        Await.until("it left", () -> is("events_waiting", 0) && is("events_waiting_oldest_seconds", 0));
        Await.until("it was taken", () -> is("events_behind{topic=\"thac.thing\"}", 0));
    }

    @Test
    void what_could_not_be_taken_is_counted_until_somebody_decides() {
        int open = database.first(
                        "select count(*) as n from dead_letter where replayed_at is null and discarded_at is null",
                        row -> row.integer("n"))
                .orElseThrow();
        database.update(
                "insert into dead_letter (id, topic, partition, \"offset\", type, headers, error) values (?, 'thac.thing', 0, 4711, 'thing.made.v1', '{}', 'x')",
                Ids.next());
        Await.until("it is there", () -> is("dead_letters_open", open + 1));
        database.update("update dead_letter set discarded_at = now(), reason = 'test' where \"offset\" = 4711");
        Await.until("it is settled", () -> is("dead_letters_open", open));
    }

    @Test
    void an_administrator_reads_at_the_interface_what_is_watched() {
        int open = database.first(
                        "select count(*) as n from dead_letter where replayed_at is null and discarded_at is null",
                        row -> row.integer("n"))
                .orElseThrow();
        database.update(
                "insert into dead_letter (id, topic, partition, \"offset\", type, headers, error) values (?, 'thac.thing', 0, 4712, 'thing.made.v1', '{}', 'x')",
                Ids.next());
        Await.until(
                "it is told",
                () -> told().getDouble("numbers.find { it.name == 'dead_letters_open' }.value") == open + 1);
        database.update("update dead_letter set discarded_at = now(), reason = 'test' where \"offset\" = 4712");
        Await.until(
                "it is settled",
                () -> told().getDouble("numbers.find { it.name == 'dead_letters_open' }.value") == open);
        assertTrue(told().getList("numbers.findAll { it.name == 'events_behind' }.of")
                .contains("thac.thing"));
        assertTrue(told().getBoolean("ready"));
        assertTrue(told().getList("checks.name").contains("events leave"));
        Requests.as("giam-sat").get("/v1/watch").then().statusCode(403);
        Requests.as("xa-binh-lu").get("/v1/watch").then().statusCode(403);
    }

    private static JsonPath told() {
        return Requests.as("quan-tri")
                .get("/v1/watch")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void refusals_are_counted_by_their_code() {
        double before =
                value("refusals_total{code=\"not-found\",status=\"404\"}").orElse(0);
        Requests.as("quan-tri").get("/v1/nothing").then().statusCode(404);
        assertEquals(
                before + 1,
                value("refusals_total{code=\"not-found\",status=\"404\"}").orElse(0));
    }

    @Test
    void the_work_in_the_background_says_when_it_last_succeeded() {
        double now = System.currentTimeMillis() / 1000.0;
        assertEquals(
                now,
                value("workers_last_run_timestamp_seconds{worker=\"outbox-relay\"}")
                        .orElse(0),
                30);
        assertTrue(value("workers_rest_seconds{worker=\"forget-answers\"}").orElse(0) >= 3_600);
    }

    private static boolean is(String line, double number) {
        OptionalDouble value = value(line);
        return value.isPresent() && value.getAsDouble() == number;
    }

    private static OptionalDouble value(String line) {
        var found = Pattern.compile("(?m)^" + Pattern.quote(line) + " (\\S+)$")
                .matcher(Management.get("/metrics").asString());
        return found.find() ? OptionalDouble.of(Double.parseDouble(found.group(1))) : OptionalDouble.empty();
    }
}
