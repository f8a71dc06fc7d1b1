package vn.thac.directory.access;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.core.Ids;
import vn.thac.core.sql.Database;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.post.KeepPosts;
import vn.thac.directory.post.PostFacts;
import vn.thac.testing.Neighbours;
import vn.thac.testing.NewUnit;
import vn.thac.testing.PartsResource;
import vn.thac.testing.Requests;

/** The answer to a repeated request is given again only to who may still do what it did. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "identity"))
class RepeatedRequestIT {

    private static final String HOLDER = "xa-binh-lu";
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

    @Inject
    KeepPosts posts;

    @Inject
    Clock clock;

    @Inject
    Database database;

    @Inject
    com.fasterxml.jackson.databind.ObjectMapper json;

    private final UnitId unit = UnitId.next();
    private final UnitId other = UnitId.next();
    private final UUID post = Ids.next();

    @BeforeEach
    void a_unit_with_a_post() {
        Neighbours identity = new Neighbours(database, json);
        identity.register(NewUnit.of(unit, "UBND xã Bình Lư"), NewUnit.of(other, "UBND xã Thèn Sin"));
        identity.settle();
        posts.keep(List.of(new PostFacts(post, 1, HOLDER, unit, "draft", false, LONG_AGO, null)));
    }

    @Test
    void the_holder_of_the_post_gets_the_same_answer() {
        String key = UUID.randomUUID().toString();
        String id = make(key, unit).statusCode(200).extract().path("id");
        make(key, unit).statusCode(200).body("id", equalTo(id)).header("Idempotency-Replayed", "true");
        assertEquals(1, made(id));
    }

    @Test
    void who_has_lost_the_post_gets_it_no_more_and_again_with_a_new_post() {
        String key = UUID.randomUUID().toString();
        String id = make(key, unit).statusCode(200).extract().path("id");
        posts.keep(List.of(new PostFacts(post, 2, HOLDER, unit, "draft", false, LONG_AGO, Vietnam.today(clock))));
        make(key, unit).statusCode(403).body("code", equalTo("not-permitted"));
        posts.keep(List.of(new PostFacts(Ids.next(), 1, HOLDER, unit, "draft", false, LONG_AGO, null)));
        make(key, unit).statusCode(200).body("id", equalTo(id));
        assertEquals(1, made(id));
    }

    @Test
    void another_duty_or_another_unit_does_not_do() {
        String key = UUID.randomUUID().toString();
        make(key, unit).statusCode(200);
        posts.keep(List.of(
                new PostFacts(post, 2, HOLDER, unit, "draft", false, LONG_AGO, Vietnam.today(clock)),
                new PostFacts(Ids.next(), 1, HOLDER, unit, "report", false, LONG_AGO, null),
                new PostFacts(Ids.next(), 1, HOLDER, other, "draft", false, LONG_AGO, null)));
        make(key, unit).statusCode(403);
    }

    @Test
    void the_key_with_another_unit_is_another_request() {
        String key = UUID.randomUUID().toString();
        make(key, unit).statusCode(200);
        posts.keep(List.of(new PostFacts(Ids.next(), 1, HOLDER, other, "draft", false, LONG_AGO, null)));
        make(key, other).statusCode(422).body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void a_key_belongs_to_who_used_it() {
        String key = UUID.randomUUID().toString();
        String id = make(key, unit).statusCode(200).extract().path("id");
        posts.keep(List.of(new PostFacts(Ids.next(), 1, "hu-tam-duong", unit, "draft", false, LONG_AGO, null)));
        String others = Requests.as("hu-tam-duong")
                .header("Idempotency-Key", key)
                .header("Acting-Unit", unit.toString())
                .body(Map.of("name", "mine"))
                .post("/v1/things/of-unit")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        assertEquals(false, id.equals(others));
    }

    private static ValidatableResponse make(String key, UnitId forUnit) {
        return Requests.as(HOLDER)
                .header("Idempotency-Key", key)
                .header("Acting-Unit", forUnit.toString())
                .body(Map.of("name", "mine"))
                .post("/v1/things/of-unit")
                .then();
    }

    private long made(String id) {
        return database.first("select count(*) as n from thing where id = ?::uuid", row -> row.number("n"), id)
                .orElseThrow();
    }
}
