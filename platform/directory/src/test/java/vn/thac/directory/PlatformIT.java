package vn.thac.directory;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thac.core.idempotency.ForgetAnswers;
import vn.thac.core.sql.Database;
import vn.thac.directory.thing.SeenThings;
import vn.thac.testing.Await;
import vn.thac.testing.ETagOf;
import vn.thac.testing.PartsResource;
import vn.thac.testing.Tokens;

/** The platform on real PostgreSQL, Kafka and Keycloak, through a stand-in service. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "identity"))
class PlatformIT {

    @Inject
    Database database;

    @Inject
    ForgetAnswers forgetAnswers;

    @Test
    void a_change_arrives_as_an_event_once_and_leaves_an_audit_record() {
        String id = make("kettle", null);
        Await.until("the event is seen", () -> seen(id) == 1);
        Await.until("the outbox is empty", () -> count("select count(*) as n from outbox") == 0);
        assertEquals(
                1,
                count("select count(*) as n from audit where aggregate_id = '" + id
                        + "' and actor = 'quan-tri' and action = 'thing.made.v1' and sequence = 1"));
    }

    @Test
    void an_event_of_many_megabytes_reaches_kafka_as_well() {
        database.update("""
                insert into outbox (id, aggregatetype, aggregateid, type, payload, occurred_at)
                values (?, 'thing', ?, 'thing.grown.v1', ?, now())
                """, UUID.randomUUID(), UUID.randomUUID(), "{\"text\":\"" + "x".repeat(12_000_000) + "\"}");
        Await.until("the outbox is empty", () -> count("select count(*) as n from outbox") == 0);
        String id = make("bucket", null);
        Await.until("events behind it are seen", () -> seen(id) == 1);
    }

    @Test
    void a_repeated_request_gets_the_first_answer_and_changes_nothing() {
        String key = UUID.randomUUID().toString();
        String first = make("cup", key);
        assertEquals(first, make("cup", key));
        assertEquals(1, count("select count(*) as n from thing where name = 'cup'"));
        as("quan-tri")
                .header("Idempotency-Key", key)
                .body("{\"name\":\"plate\"}")
                .post("/v1/things")
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void the_answer_to_a_key_is_forgotten_after_a_week() {
        String young = UUID.randomUUID().toString();
        String old = UUID.randomUUID().toString();
        make("saucer", young);
        make("saucer", old);
        database.update("update idempotency set at = now() - interval '8 days' where key = ?", old);
        forgetAnswers.forget();
        assertEquals(1, count("select count(*) as n from idempotency where key = '" + young + "'"));
        assertEquals(0, count("select count(*) as n from idempotency where key = '" + old + "'"));
    }

    @Test
    void every_fault_of_a_body_is_named_at_its_place() {
        as("quan-tri")
                .header("Accept-Language", "en")
                .body(
                        "{\"name\":\"x\",\"colour\":\"red\",\"day\":\"2024-13-01\",\"parts\":[{\"name\":7,\"weight\":\"w\"},3]}")
                .post("/v1/things")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItems("/colour", "/day", "/parts/0/name", "/parts/0/weight", "/parts/1"))
                .body("errors.find { it.pointer == '/colour' }.detail", containsString("colour"));
    }

    @Test
    void broken_json_is_a_400_and_bounds_are_a_422_with_pointers() {
        as("quan-tri")
                .body("{\"name\":")
                .post("/v1/things")
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-body"));
        as("quan-tri").body("").post("/v1/things").then().statusCode(400);
        as("quan-tri")
                .body("{\"name\":\"a\\u0000b\"}")
                .post("/v1/things")
                .then()
                .statusCode(400);
        as("quan-tri")
                .body("{\"name\":\"this name is far too long for a thing\",\"parts\":[{\"weight\":1}]}")
                .post("/v1/things")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/name", "/parts/0/name"));
    }

    @Test
    void the_frameworks_own_errors_have_our_shape() {
        given().get("/v1/things").then().statusCode(401).body("code", equalTo("not-authenticated"));
        given().auth()
                .oauth2("nonsense")
                .get("/v1/things")
                .then()
                .statusCode(401)
                .body("code", equalTo("not-authenticated"));
        as("quan-tri").get("/v1/nothing").then().statusCode(404).body("code", equalTo("not-found"));
        as("quan-tri").delete("/v1/things").then().statusCode(405).body("code", equalTo("method-not-allowed"));
        as("quan-tri")
                .contentType("text/plain")
                .body("x")
                .post("/v1/things")
                .then()
                .statusCode(415);
        as("quan-tri").get("/v1/things?day=soon").then().statusCode(400);
        as("quan-tri").get("/v1/things/broken").then().statusCode(500).body("traceId", matchesPattern("[0-9a-f]{32}"));
        as("giam-sat").get("/v1/dead-letters").then().statusCode(403).body("code", equalTo("not-permitted"));
    }

    @Test
    void every_parameter_that_cannot_be_read_is_named() {
        as("quan-tri")
                .get("/v1/things?day=2024-02-30&colour=red&colour=blue")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("day", "colour"))
                .body("errors.code", hasItems("malformed-parameter", "unknown-parameter"));
        as("quan-tri")
                .header("If-Match", "*")
                .body("{\"name\":\"x\"}")
                .put("/v1/things/seven")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("id"));
        as("quan-tri")
                .header("Accept", "x")
                .get("/v1/things")
                .then()
                .statusCode(anyOf(equalTo(400), equalTo(406)))
                .contentType("application/problem+json");
    }

    @Test
    void a_word_of_a_closed_list_is_read_and_another_refused_with_the_list() {
        as("quan-tri").get("/v1/things?order=by-age").then().statusCode(200);
        as("quan-tri")
                .header("Accept-Language", "en")
                .get("/v1/things?order=by-size")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("unknown-word"))
                .body("errors[0].pointer", equalTo("order"))
                .body("errors[0].detail", containsString("by-name, by-age"));
        given().get("/q/openapi?format=json")
                .then()
                .body("components.schemas.Order.enum", equalTo(List.of("by-name", "by-age")));
    }

    @Test
    void what_no_column_can_hold_is_refused() {
        for (String odd : List.of(
                "{\"name\":\"x\",\"day\":\"+999999999-12-31\"}",
                "{\"name\":\"x\",\"price\":1e2147483647}",
                "{\"name\":\"x\",\"price\":1e99999999999}",
                "{\"name\":1e99999999999}",
                "{\"name\":\"\\ud800\"}")) {
            as("quan-tri").body(odd).post("/v1/things").then().statusCode(400).contentType("application/problem+json");
        }
    }

    @Test
    void a_token_of_no_shape_is_no_login() {
        for (String odd : List.of("...", "a.b.c", ".", "x".repeat(3_000))) {
            given().auth()
                    .oauth2(odd)
                    .get("/v1/things")
                    .then()
                    .statusCode(401)
                    .body("code", equalTo("not-authenticated"));
        }
    }

    @Test
    void a_broken_bound_is_told_in_vietnamese_and_a_title_has_no_gaps() {
        as("quan-tri")
                .body("{}")
                .post("/v1/things")
                .then()
                .statusCode(422)
                .body("errors.find { it.pointer == '/name' }.detail", containsString("không được thiếu"));
        as("quan-tri")
                .header("Acting-Unit", "ubnd:nowhere")
                .header("If-Match", "*")
                .body("{\"name\":\"x\"}")
                .put("/v1/things/" + UUID.randomUUID())
                .then()
                .statusCode(400)
                .body("title", not(containsString("{")));
    }

    @Test
    void an_event_that_cannot_be_taken_is_kept_and_can_be_replayed() {
        SeenThings.fails = true;
        long before = count("select count(*) as n from dead_letter");
        String after = make("poison", null);
        String next = make("spoon", null);
        Await.until("the next event is seen", () -> seen(next) == 1);
        Await.until("it is dead-lettered", () -> count("select count(*) as n from dead_letter") == before + 1);
        String letter = as("quan-tri")
                .get("/v1/dead-letters?limit=500")
                .then()
                .statusCode(200)
                .extract()
                .path("items[-1].id");
        SeenThings.fails = false;
        as("quan-tri").post("/v1/dead-letters/" + letter + "/replay").then().statusCode(204);
        assertEquals(1, seen(after));
        as("quan-tri").post("/v1/dead-letters/" + letter + "/replay").then().statusCode(409);
    }

    @Test
    void who_has_no_post_may_not_write() {
        String id = make("jug", null);
        as("bo-chinh-tri")
                .header("If-Match", "\"1\"")
                .body("{\"name\":\"mug\"}")
                .put("/v1/things/" + id)
                .then()
                .statusCode(403)
                .body("code", equalTo("not-permitted"));
    }

    @Test
    void the_clock_of_a_local_run_can_be_set_by_an_administrator_only() {
        as("giam-sat")
                .body("{\"now\":\"2024-03-15T08:00:00+07:00\"}")
                .put("/v1/clock")
                .then()
                .statusCode(403);
        as("quan-tri")
                .body("{\"now\":\"2024-03-15T08:00:00+07:00\"}")
                .put("/v1/clock")
                .then()
                .statusCode(200);
        as("quan-tri")
                .get("/v1/clock")
                .then()
                .body("now", containsString("2024-03-15T08:0"))
                .body("adjustable", equalTo(true));
    }

    private String make(String name, String key) {
        RequestSpecification request = as("quan-tri").body("{\"name\":\"" + name + "\"}");
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.post("/v1/things")
                .then()
                .statusCode(201)
                .header("ETag", ETagOf.version(1))
                .extract()
                .path("id");
    }

    private long seen(String id) {
        return count("select count(*) as n from seen where id = '" + id + "'");
    }

    private long count(String sql) {
        return database.first(sql, row -> row.number("n")).orElseThrow();
    }

    private static RequestSpecification as(String user) {
        return given().auth().oauth2(Tokens.of(user)).contentType(ContentType.JSON);
    }
}
