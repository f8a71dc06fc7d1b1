package vn.thac.identity.system;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thac.identity.Api;
import vn.thac.parts.Parts;
import vn.thac.testing.Await;
import vn.thac.testing.PartsResource;

/** Systems are made, get posts and act by client credentials, until they are disabled. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "identity"))
class SystemsIT {

    private static final Api ADMIN = Api.administrator();
    private static final String WHY = "{\"reason\": \"Thay máy chủ\"}";

    private static String made(String clientId) {
        return ADMIN.post("/v1/systems", "{\"clientId\": \"%s\", \"name\": \"Hệ thống thử\"}".formatted(clientId))
                .statusCode(201)
                .body("actor", equalTo("service-account-" + clientId))
                .extract()
                .path("clientSecret");
    }

    private static Response login(String clientId, String secret) {
        return RestAssured.given()
                .formParam("grant_type", "client_credentials")
                .formParam("client_id", clientId)
                .formParam("client_secret", secret)
                .post(Parts.running().keycloak().realmUrl() + "/protocol/openid-connect/token");
    }

    private static Response me(String token) {
        return RestAssured.given().auth().oauth2(token).get("/v1/me");
    }

    @Test
    void a_system_that_was_made_logs_in_and_acts_where_its_posts_say() {
        Api.letCodesLookAsTheyLike();
        ADMIN.takeIn("SYG1,SYG một,tỉnh,province,\n", "on=2020-01-01").statusCode(200);
        String token = login("sa-gateway", made("sa-gateway")).path("access_token");
        ADMIN.asked()
                .contentType("application/json")
                .body("{\"actor\": \"service-account-sa-gateway\", \"unit\": \"ubnd:SYG1\", \"duties\": [\"report\"],"
                        + " \"subtree\": true}")
                .post("/v1/posts")
                .then()
                .statusCode(201);

        me(token)
                .then()
                .statusCode(200)
                .body("actor", equalTo("service-account-sa-gateway"))
                .body("roles", hasItem("system"))
                .body("units.name", contains("UBND tỉnh SYG một"));
        ADMIN.get("/v1/systems/sa-gateway")
                .body("posts.unitName", contains("UBND tỉnh SYG một"))
                .body("$", not(hasKey("clientSecret")));
        ADMIN.get("/v1/systems?q=sa-gateway").body("items.clientId", contains("sa-gateway"));
    }

    @Test
    void a_new_secret_voids_the_old_one() {
        String first = made("sb-gateway");
        String second = ADMIN.post("/v1/systems/sb-gateway/rotate-secret", "")
                .statusCode(200)
                .extract()
                .path("clientSecret");

        assertEquals(401, login("sb-gateway", first).statusCode());
        assertEquals(200, login("sb-gateway", second).statusCode());
    }

    @Test
    void a_disabled_system_gets_no_token_and_its_token_is_refused() {
        String secret = made("sc-gateway");
        String token = login("sc-gateway", secret).path("access_token");
        assertEquals(200, me(token).statusCode());
        String at = "/v1/systems/sc-gateway";

        ADMIN.post(at + "/disable", at, WHY).statusCode(200).body("nextActions", hasItem("enable"));
        Await.until("the token is refused", () -> me(token).statusCode() == 403);
        assertEquals(401, login("sc-gateway", secret).statusCode());
        ADMIN.post(at + "/enable", at, WHY).statusCode(200);
        assertEquals(200, login("sc-gateway", secret).statusCode());
    }

    @Test
    void what_belongs_to_thac_itself_is_no_system() {
        ADMIN.get("/v1/systems/thac-identity").statusCode(404);
        ADMIN.post("/v1/systems/thac-identity/rotate-secret", "").statusCode(404);
        for (String bad : List.of("thac-x", "realm-management", "A", "a b")) {
            ADMIN.post("/v1/systems", "{\"clientId\": \"%s\", \"name\": \"x\"}".formatted(bad))
                    .statusCode(422)
                    .body("errors.pointer", contains("/clientId"));
        }
        ADMIN.post("/v1/systems", "{\"clientId\": \"account\", \"name\": \"x\"}")
                .statusCode(422);
    }

    @Test
    void a_post_for_somebody_who_does_not_exist_is_refused() {
        for (String nobody : List.of("nobody-at-all", "service-account-nobody", "QUAN-TRI", "sa gateway")) {
            ADMIN.asked()
                    .contentType("application/json")
                    .body("[{\"actor\": \"%s\", \"unit\": \"ubnd:vn\", \"duties\": [\"work\"], \"reason\": \"x\"}]"
                            .formatted(nobody))
                    .post("/v1/posts/bulk")
                    .then()
                    .statusCode(422);
        }
        ADMIN.asked("vi")
                .contentType("application/json")
                .body("[{\"actor\": \"nobody-at-all\", \"unit\": \"ubnd:vn\", \"duties\": [\"work\"]}]")
                .post("/v1/posts/bulk")
                .then()
                .statusCode(422)
                .body("errors.collect { it.code + ' ' + it.pointer }", contains("person-unknown /0/actor"))
                .body("detail", startsWith("Không có ai đăng nhập với tên"));
    }
}
