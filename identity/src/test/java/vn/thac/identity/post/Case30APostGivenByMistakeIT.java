package vn.thac.identity.post;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.core.time.Vietnam;
import vn.thac.identity.Api;
import vn.thac.identity.Together;
import vn.thac.testing.ETagOf;
import vn.thac.testing.PartsResource;

/** What was given or registered by mistake is taken back at once, with its reason; nobody counts on it afterwards. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "identity"))
class Case30APostGivenByMistakeIT {

    private static final Api ADMIN = Api.administrator();
    private static final String WHY = "{\"reason\": \"Giao nhầm đơn vị\"}";

    @Inject
    Clock clock;

    @BeforeEach
    void codesLookAsTheyLike() {
        Api.letCodesLookAsTheyLike();
    }

    private LocalDate today() {
        return Vietnam.today(clock);
    }

    private static void branch(String prefix) {
        ADMIN.takeIn(
                        "%1$s1,Lai Châu %1$s,tỉnh,province,\n%1$s106,Tam Đường,huyện,district,%1$s1\n"
                                .formatted(prefix),
                        "on=2020-01-01")
                .statusCode(200);
    }

    private static String give(String actor, String unit, Object from) {
        String day = from == null ? "" : ", \"from\": \"" + from + "\"";
        return ADMIN.post(
                        "/v1/posts",
                        "{\"actor\": \"%s\", \"unit\": \"%s\", \"duties\": [\"review\"]%s}".formatted(actor, unit, day))
                .statusCode(201)
                .extract()
                .path("items[0].id");
    }

    private static ValidatableResponse withdraw(String post) {
        return ADMIN.post("/v1/posts/" + post + "/withdraw", "/v1/posts/" + post, WHY);
    }

    @Test
    void a_post_of_today_is_withdrawn_today_and_gives_nothing_any_more() {
        branch("CA");
        String post = give("xa-binh-lu", "ubnd:CA106", null);
        Api.as("xa-binh-lu").get("/v1/me").body("posts.id", hasItem(post));
        Api.as("xa-binh-lu").get("/v1/posts?unit=ubnd:CA106").statusCode(200);

        withdraw(post)
                .statusCode(200)
                .header("ETag", ETagOf.version(2))
                .body("withdrawn", equalTo("Giao nhầm đơn vị"))
                .body("version", equalTo(2));

        Api.as("xa-binh-lu")
                .get("/v1/me")
                .body("posts.id", not(hasItem(post)))
                .body("units.name", not(hasItem("UBND huyện Tam Đường")));
        Api.as("xa-binh-lu").get("/v1/posts?unit=ubnd:CA106").statusCode(403);
        ADMIN.get("/v1/posts?unit=ubnd:CA106&on=" + today()).body("items", hasSize(0));
        ADMIN.get("/v1/posts?unit=ubnd:CA106").body("items.withdrawn", contains("Giao nhầm đơn vị"));
        Api.as("xa-binh-lu").get("/v1/posts/" + post).statusCode(200).body("withdrawn", equalTo("Giao nhầm đơn vị"));
    }

    @Test
    void a_planned_post_is_withdrawn_before_it_begins() {
        branch("CB");
        String post = give("cb", "ubnd:CB106", today().plusMonths(2));

        ADMIN.post("/v1/posts/" + post + "/end", "/v1/posts/" + post, "{\"on\": \"" + today() + "\"}")
                .statusCode(422)
                .body("code", equalTo("ends-before-it-begins"));
        withdraw(post).statusCode(200);

        for (int months = 0; months <= 4; months++) {
            ADMIN.get("/v1/posts?actor=cb&on=" + today().plusMonths(months)).body("items", hasSize(0));
        }
    }

    @Test
    void of_an_older_post_the_days_before_today_stay() {
        branch("CC");
        String post = give("cc", "ubnd:CC106", "2024-01-01");

        withdraw(post).statusCode(200).body("to", equalTo(today().toString())).body("withdrawn", nullValue());

        ADMIN.get("/v1/posts?actor=cc&on=2024-06-01").body("items.id", contains(post));
        ADMIN.get("/v1/posts?actor=cc&on=" + today()).body("items", hasSize(0));
    }

    @Test
    void a_post_is_withdrawn_once_with_a_reason_by_an_administrator_who_has_seen_it() {
        branch("CD");
        String post = give("cd", "ubnd:CD106", null);
        String at = "/v1/posts/" + post;

        ADMIN.post(at + "/withdraw", WHY).statusCode(428);
        ADMIN.asked()
                .contentType("application/json")
                .header("If-Match", "\"7\"")
                .body(WHY)
                .post(at + "/withdraw")
                .then()
                .statusCode(412);
        for (String none : List.of("{}", "{\"reason\": \"\"}", "{\"reason\": \" \u200b \"}", "{\"reason\": \"…\"}")) {
            ADMIN.post(at + "/withdraw", at, none).statusCode(422).body("errors.pointer", hasItem("/reason"));
        }
        ADMIN.post(at + "/withdraw", at, "{\"why\": \"x\"}").statusCode(400);
        Api.as("ub-lam-son").post(at + "/withdraw", WHY).statusCode(403);
        ADMIN.get(at).body("version", equalTo(1)).body("withdrawn", nullValue());

        withdraw(post).statusCode(200);
        withdraw(post).statusCode(409).body("code", equalTo("post-withdrawn"));
        ADMIN.post(at + "/end", at, "{\"on\": \"2030-01-01\"}").statusCode(409).body("code", equalTo("post-withdrawn"));
        ADMIN.post("/v1/posts/01931b5a-7c40-7000-8000-000000000000/withdraw", WHY)
                .statusCode(404);
    }

    @Test
    void a_post_that_has_ended_is_not_withdrawn() {
        branch("CE");
        String post = give("ce", "ubnd:CE106", "2024-01-01");
        ADMIN.post("/v1/posts/" + post + "/end", "/v1/posts/" + post, "{\"on\": \"2024-06-01\"}")
                .statusCode(200);

        withdraw(post).statusCode(409).body("code", equalTo("post-ended"));
    }

    @Test
    void the_audit_says_why_as_it_was_written() {
        branch("CF");
        String post = give("cf", "ubnd:CF106", null);
        withdraw(post).statusCode(200);

        ADMIN.get("/v1/audit?aggregateId=" + post)
                .body("items.sequence", contains(1, 2))
                .body("items[1].reason", equalTo("Giao nhầm đơn vị"))
                .body("items[1].actor", equalTo("quan-tri"));
    }

    @Test
    void the_same_withdrawal_sent_twice_is_done_once() {
        branch("CG");
        String at = "/v1/posts/" + give("cg", "ubnd:CG106", null);
        String key = UUID.randomUUID().toString();
        for (int time = 0; time < 2; time++) {
            ADMIN.asked()
                    .contentType("application/json")
                    .header("Idempotency-Key", key)
                    .header("If-Match", "\"1\"")
                    .body(WHY)
                    .post(at + "/withdraw")
                    .then()
                    .statusCode(200)
                    .body("version", equalTo(2));
        }
    }

    @Test
    void of_two_administrators_who_withdraw_at_once_one_does() throws Exception {
        branch("CH");
        String at = "/v1/posts/" + give("ch", "ubnd:CH106", null);

        List<Integer> answers = Together.run(2, one -> ADMIN.asked()
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(WHY)
                .post(at + "/withdraw")
                .statusCode());

        assertEquals(List.of(200, 412), answers);
    }

    @Test
    void a_reviewer_hands_over_to_a_successor_and_takes_it_back_on_one_day() {
        branch("CI");
        String mine = give("ci-1", "ubnd:CI106", "2024-01-01");
        for (int time = 0; time < 3; time++) {
            ADMIN.post("/v1/posts/" + mine + "/withdraw", "/v1/posts/" + mine, WHY)
                    .statusCode(200);
            String successors = give("ci-2", "ubnd:CI106", null);
            ADMIN.get("/v1/posts?unit=ubnd:CI106&on=" + today()).body("items.actor", contains("ci-2"));
            withdraw(successors).statusCode(200);
            mine = give("ci-1", "ubnd:CI106", null);
            ADMIN.get("/v1/posts?unit=ubnd:CI106&on=" + today()).body("items.actor", contains("ci-1"));
        }
    }

    @Test
    void who_gives_itself_a_post_says_why_and_it_shows() {
        branch("CJ");
        String post = "{\"actor\": \"quan-tri\", \"unit\": \"ubnd:CJ106\", \"duties\": [\"draft\"], \"reason\": %s}";

        for (String none : List.of("null", "\"\"", "\" \u200b\"")) {
            ADMIN.post("/v1/posts", post.formatted(none))
                    .statusCode(422)
                    .body("errors.collect { it.code + ' ' + it.pointer }", contains("reason-for-own-post /reason"));
        }
        ADMIN.post("/v1/posts/bulk", "[" + post.formatted("null") + "]")
                .statusCode(422)
                .body("errors.pointer", contains("/0/reason"));
        String id = ADMIN.post("/v1/posts", post.formatted("\"Trực thay văn thư\""))
                .statusCode(201)
                .body("items[0].givenBy", equalTo("quan-tri"))
                .body("items[0].reason", equalTo("Trực thay văn thư"))
                .extract()
                .path("items[0].id");
        ADMIN.get("/v1/posts/" + id).body("reason", equalTo("Trực thay văn thư"));
        ADMIN.get("/v1/audit?aggregateId=" + id).body("items.reason", contains("Trực thay văn thư"));
        withdraw(id).statusCode(200);
    }

    @Test
    void each_post_of_a_list_has_its_own_reason_in_the_audit() {
        branch("CK");
        List<String> posts = ADMIN.post("/v1/posts/bulk", """
                [{"actor": "ck-1", "unit": "ubnd:CK106", "duties": ["work"], "reason": "Quyết định số 1"},
                 {"actor": "ck-2", "unit": "ubnd:CK106", "duties": ["work"], "reason": "Quyết định số 2"},
                 {"actor": "ck-3", "unit": "ubnd:CK106", "duties": ["work"]}]
                """)
                .statusCode(201)
                .body("items.givenBy", everyItem(equalTo("quan-tri")))
                .extract()
                .path("items.id");

        ADMIN.get("/v1/audit?aggregateId=" + posts.get(0)).body("items.reason", contains("Quyết định số 1"));
        ADMIN.get("/v1/audit?aggregateId=" + posts.get(1)).body("items.reason", contains("Quyết định số 2"));
        ADMIN.get("/v1/audit?aggregateId=" + posts.get(2)).body("items[0].reason", nullValue());
    }

    @Test
    void who_has_very_many_posts_learns_that_there_are_more() {
        String codes = IntStream.range(0, 1_005)
                .mapToObj(n ->
                        "{\"ref\": \"thac:cl-%d\", \"track\": \"government\", \"kind\": \"office\", \"level\": \"district\", \"area\": \"dvhc:CL106\", \"name\": \"Phòng %d\", \"begins\": \"2020-01-01\"}"
                                .formatted(n, n))
                .collect(Collectors.joining(",", "[", "]"));
        branch("CL");
        ADMIN.post("/v1/units/bulk", codes).statusCode(201);
        String posts = IntStream.range(0, 1_005)
                .mapToObj(n ->
                        "{\"actor\": \"ub-thanh-mien\", \"unit\": \"thac:cl-%d\", \"duties\": [\"work\"], \"from\": \"2024-01-01\"}"
                                .formatted(n))
                .collect(Collectors.joining(",", "[", "]"));
        ADMIN.post("/v1/posts/bulk", posts).statusCode(201);

        Api reader = Api.as("ub-thanh-mien");
        Response me = reader.asked().get("/v1/me");
        int total = me.path("total");
        String next = me.path("next");
        assertEquals(1_000, me.<List<?>>path("posts").size());
        assertEquals(true, total >= 1_005);
        int rest = reader.get("/v1/posts?on=" + today() + "&limit=500&cursor=" + next)
                .extract()
                .<List<?>>path("items")
                .size();
        assertEquals(total - 1_000, rest);
        Api.as("ub-lam-son").get("/v1/me").body("next", nullValue());
    }
}
