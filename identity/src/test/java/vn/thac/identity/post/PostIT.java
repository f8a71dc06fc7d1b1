package vn.thac.identity.post;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.identity.Api;
import vn.thac.testing.ETagOf;
import vn.thac.testing.PartsResource;

/** Posts through the interface, on real parts. Each test has codes of its own. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "identity"))
class PostIT {

    private static final Api ADMIN = Api.administrator();

    @BeforeEach
    void codesLookAsTheyLike() {
        Api.letCodesLookAsTheyLike();
    }

    private static void branch(String prefix) {
        ADMIN.takeIn(
                        "%1$s1,Lai Châu %1$s,tỉnh,province,\n%1$s106,Tam Đường,huyện,district,%1$s1\n"
                                .formatted(prefix),
                        "on=2020-01-01")
                .statusCode(200);
    }

    @Test
    void whoever_asks_learns_who_they_are_and_for_whom_they_act() {
        branch("PA");
        String unit = ADMIN.get("/v1/units/capuy:PA106").extract().path("id");
        ADMIN.post("/v1/posts", """
                {"actor": "hu-tam-duong", "unit": "capuy:PA106", "duties": ["draft", "issue"], "from": "2024-01-01"}
                """).statusCode(201).body("items.duty", containsInAnyOrder("draft", "issue"));

        Api.as("hu-tam-duong")
                .get("/v1/me")
                .statusCode(200)
                .body("actor", equalTo("hu-tam-duong"))
                .body("units.find { it.id == '" + unit + "' }.name", equalTo("Huyện ủy Tam Đường"))
                .body("units.find { it.id == '" + unit + "' }.duties", contains("draft", "issue"));
        ADMIN.get("/v1/me").body("roles", hasItem("administrator"));
    }

    @Test
    void a_post_is_had_only_once_at_a_time() {
        branch("PB");
        String post =
                "{\"actor\": \"pb\", \"unit\": \"ubnd:PB106\", \"duties\": [\"report\"], \"from\": \"%s\", \"to\": %s}";

        ADMIN.post("/v1/posts", post.formatted("2024-01-01", "\"2025-01-01\"")).statusCode(201);
        ADMIN.post("/v1/posts", post.formatted("2024-06-01", "null"))
                .statusCode(409)
                .body("code", equalTo("post-overlaps"));
        ADMIN.post("/v1/posts", post.formatted("2025-01-01", "null")).statusCode(201);
        ADMIN.get("/v1/posts?actor=pb&on=2024-06-01&total=true").body("total", equalTo(1));
    }

    @Test
    void every_fault_of_a_list_is_named_at_its_place_and_no_post_is_given() {
        branch("PC");

        ADMIN.post("/v1/posts/bulk", """
                [{"actor": "pc", "unit": "ubnd:PC1", "duties": ["report"], "from": "2024-01-01"},
                 {"actor": "pc", "unit": "ubnd:PC1", "duties": ["report", "rule", "read"], "from": "2024-01-01"},
                 {"actor": "pc", "unit": "ubnd:nowhere", "duties": ["report"], "from": "2024-01-01"},
                 {"actor": "pc", "unit": "dvhc:PC1", "duties": ["report"], "from": "2024-01-01"},
                 {"actor": "pc", "unit": "ubnd:PC1", "duties": ["work"], "from": "2024-01-01", "to": "2023-01-01"},
                 {"actor": "pc", "unit": "ubnd:PC1", "duties": ["work"], "from": "2019-01-01"}]
                """)
                .statusCode(409)
                .body(
                        "errors.collect { it.code + ' ' + it.pointer }",
                        containsInAnyOrder(
                                "post-overlaps /1/duties/0",
                                "unknown-duty /1/duties/1",
                                "unknown-duty /1/duties/2",
                                "unit-unknown /2/unit",
                                "territory-has-no-posts /3/unit",
                                "ends-before-it-begins /4/to",
                                "unit-not-yet /5/unit"));
        ADMIN.get("/v1/posts?actor=pc").body("items", hasSize(0));
        ADMIN.post("/v1/posts", "{\"actor\": \"a b\", \"unit\": \"ubnd:PC1\", \"duties\": []}")
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/actor", "/duties"));
    }

    @Test
    void a_post_ends_once() {
        branch("PD");
        String id = ADMIN.post(
                        "/v1/posts",
                        "{\"actor\": \"pd\", \"unit\": \"ubnd:PD1\", \"duties\": [\"work\"], \"from\": \"2024-01-01\"}")
                .extract()
                .path("items[0].id");
        String at = "/v1/posts/" + id;

        ADMIN.post(at + "/end", "{\"on\": \"2025-01-01\"}").statusCode(428);
        ADMIN.post(at + "/end", at, "{\"on\": \"2024-01-01\"}")
                .statusCode(422)
                .body("code", equalTo("ends-before-it-begins"));
        ADMIN.post(at + "/end", at, "{\"on\": \"2025-01-01\"}")
                .statusCode(200)
                .header("ETag", ETagOf.version(2))
                .body("to", equalTo("2025-01-01"));
        ADMIN.post(at + "/end", at, "{\"on\": \"2025-06-01\"}").statusCode(409).body("code", equalTo("post-ended"));
        ADMIN.get("/v1/posts/01931b5a-7c40-7000-8000-000000000000").statusCode(404);
        ADMIN.get("/v1/posts/nothing").statusCode(400);
    }

    @Test
    void posts_of_others_are_seen_only_at_units_one_may_see() {
        branch("PE");
        ADMIN.post("/v1/posts/bulk", """
                [{"actor": "tu-lai-chau", "unit": "capuy:PE1", "duties": ["issue"], "from": "2020-01-01"},
                 {"actor": "pe", "unit": "ubnd:PE106", "duties": ["work"], "from": "2020-01-01"}]
                """).statusCode(201);

        Api.as("tu-lai-chau").get("/v1/posts?unit=ubnd:PE106").statusCode(200).body("items.actor", contains("pe"));
        Api.as("ub-lam-son").get("/v1/posts?unit=ubnd:PE106").statusCode(403);
        Api.as("ub-lam-son").get("/v1/posts?actor=pe").statusCode(403);
        Api.as("ub-lam-son").get("/v1/posts").statusCode(200);
        Api.as("ub-lam-son")
                .post("/v1/posts", "{\"actor\": \"ub-lam-son\", \"unit\": \"ubnd:PE1\", \"duties\": [\"issue\"]}")
                .statusCode(403);
    }
}
