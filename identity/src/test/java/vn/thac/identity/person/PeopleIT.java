package vn.thac.identity.person;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.representations.idm.GroupRepresentation;
import vn.thac.core.sql.Database;
import vn.thac.identity.Api;
import vn.thac.identity.Together;
import vn.thac.parts.Parts;
import vn.thac.testing.Await;
import vn.thac.testing.PartsResource;

/** People are made, disabled and given passwords; the real Keycloak says whether they may log in. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "identity"))
class PeopleIT {

    private static final Api ADMIN = Api.administrator();
    private static final String WHY = "{\"reason\": \"Chuyển công tác\"}";

    @Inject
    Database database;

    @Inject
    Keycloak keycloak;

    private static String person(String username) {
        return "{\"username\": \"%s\", \"name\": \"Nguyễn Thị Hoa\"}".formatted(username);
    }

    private static ValidatableResponse repeatedly(String key, String json) {
        return ADMIN.asked()
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(json)
                .post("/v1/people")
                .then();
    }

    /** What Keycloak says to a login by password. */
    private static Response login(String username, String password) {
        return RestAssured.given()
                .formParam("grant_type", "password")
                .formParam("client_id", "thac-demo")
                .formParam("username", username)
                .formParam("password", password)
                .post(Parts.running().keycloak().realmUrl() + "/protocol/openid-connect/token");
    }

    @Test
    void a_person_is_made_with_a_password_that_is_shown_once_and_must_be_changed() {
        String password = repeatedly("pa-1", person("pa-hoa"))
                .statusCode(201)
                .header("Location", equalTo("http://localhost:" + RestAssured.port + "/v1/people/pa-hoa"))
                .body("name", equalTo("Nguyễn Thị Hoa"))
                .body("nextActions", contains("disable", "reset-password"))
                .extract()
                .path("temporaryPassword");

        assertEquals("Account is not fully set up", login("pa-hoa", password).path("error_description"));
        assertEquals("Invalid user credentials", login("pa-hoa", password + "x").path("error_description"));
        repeatedly("pa-1", person("pa-hoa"))
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"))
                .body("username", equalTo("pa-hoa"))
                .body("$", not(hasKey("temporaryPassword")));
        ADMIN.get("/v1/people/pa-hoa").statusCode(200).body("$", not(hasKey("temporaryPassword")));
        assertEquals(
                List.of(),
                database.list(
                        "select 1 from idempotency where strpos(body, ?) > 0 union all select 1 from audit"
                                + " where strpos(coalesce(after::text, ''), ?) > 0",
                        row -> true,
                        password,
                        password));
        String again = ADMIN.post("/v1/people/pa-hoa/reset-password", "")
                .statusCode(200)
                .extract()
                .path("temporaryPassword");
        assertEquals("Account is not fully set up", login("pa-hoa", again).path("error_description"));
        assertEquals("Invalid user credentials", login("pa-hoa", password).path("error_description"));
    }

    @Test
    void a_login_is_given_once_and_what_is_no_name_is_refused() {
        ADMIN.post("/v1/people", person("pb-hoa")).statusCode(201);

        ADMIN.post("/v1/people", person("pb-hoa"))
                .statusCode(409)
                .body("errors.collect { it.code + ' ' + it.pointer }", contains("account-exists /username"));
        ADMIN.post("/v1/people", person("ub-lam-son")).statusCode(409);
        for (String bad : List.of("Hoa", "a", "a b", "service-account-x", "hoà")) {
            ADMIN.post("/v1/people", person(bad)).statusCode(422).body("errors.pointer", contains("/username"));
        }
        ADMIN.post("/v1/people", "{\"username\": \"pb-mai\", \"name\": \"Mai\", \"email\": \"mai@\"}")
                .statusCode(422)
                .body("errors.pointer", contains("/email"));
    }

    @Test
    void people_are_found_by_the_words_of_their_name_page_by_page() {
        ADMIN.post("/v1/people", "{\"username\": \"pc-1\", \"name\": \"Lò Văn Páo\", \"email\": \"pao@pc.example\"}")
                .statusCode(201);
        ADMIN.post("/v1/people", "{\"username\": \"pc-2\", \"name\": \"Lò Thị Páo\"}")
                .statusCode(201);

        String next = ADMIN.get("/v1/people?q=pao lo&limit=1&total=true")
                .statusCode(200)
                .body("items.username", contains("pc-1"))
                .body("total", equalTo(2))
                .extract()
                .path("next");
        ADMIN.get("/v1/people?q=pao lo&limit=1&cursor=" + next).body("items.username", contains("pc-2"));
        ADMIN.get("/v1/people?q=Lò Thị").body("items.username", hasItem("pc-2"));
        ADMIN.get("/v1/people?q=pao@pc").body("items.username", contains("pc-1"));
        Await.until("who was in Keycloak before is known", () -> ADMIN.get("/v1/people?q=giam-sat")
                .extract()
                .<List<String>>path("items.username")
                .equals(List.of("giam-sat")));
    }

    @Test
    void only_administrators_keep_people() {
        for (String other : List.of("giam-sat", "ub-lam-son")) {
            Api.as(other).get("/v1/people").statusCode(403);
            Api.as(other).post("/v1/people", person("pd-hoa")).statusCode(403);
            Api.as(other).get("/v1/people/quan-tri").statusCode(403);
            Api.as(other).post("/v1/people/quan-tri/disable", WHY).statusCode(403);
        }
        ADMIN.get("/v1/people/pd-hoa").statusCode(404).body("code", equalTo("account-not-found"));
    }

    @Test
    void a_token_of_somebody_who_is_disabled_is_refused_within_a_second() {
        Api tokenHolder = Api.as("ub-thanh-mien");
        tokenHolder.get("/v1/me").statusCode(200);
        Await.until(
                "the person is known",
                () -> ADMIN.asked().get("/v1/people/ub-thanh-mien").statusCode() == 200);
        String at = "/v1/people/ub-thanh-mien";

        ADMIN.post(at + "/disable", WHY).statusCode(428);
        ADMIN.post(at + "/disable", at, WHY).statusCode(200).body("enabled", equalTo(false));
        long disabled = System.nanoTime();
        Await.until(
                "the token is refused", () -> tokenHolder.asked().get("/v1/me").statusCode() == 403);
        assertTrue(System.nanoTime() - disabled < 2_000_000_000L, "it took longer than two seconds");
        tokenHolder.get("/v1/me").body("code", equalTo("account-disabled"));
        String demo = Parts.running().secrets().demo();
        assertEquals("Account disabled", login("ub-thanh-mien", demo).path("error_description"));
        ADMIN.post(at + "/disable", at, WHY).statusCode(200).body("version", equalTo(2));
        ADMIN.get("/v1/audit?aggregateId=" + ADMIN.get(at).extract().path("id"))
                .body("items.action", hasItem("account.recorded.v1"))
                .body("items[1].reason", equalTo("Chuyển công tác"));

        ADMIN.post(at + "/enable", at, WHY).statusCode(200).body("enabled", equalTo(true));
        Await.until(
                "the token is good again",
                () -> tokenHolder.asked().get("/v1/me").statusCode() == 200);
        assertEquals(200, login("ub-thanh-mien", demo).statusCode());
    }

    @Test
    void nobody_disables_themselves() {
        Await.until("known", () -> ADMIN.asked().get("/v1/people/quan-tri").statusCode() == 200);

        ADMIN.get("/v1/people/quan-tri").body("nextActions", contains("reset-password"));
        ADMIN.get("/v1/people?q=quan-tri")
                .body("items.find { it.username == 'quan-tri' }.nextActions", contains("reset-password"));
        ADMIN.post("/v1/people/quan-tri/disable", "/v1/people/quan-tri", WHY)
                .statusCode(409)
                .body("code", equalTo("own-account"));
    }

    @Test
    void an_administrator_is_appointed_and_dismissed_by_another() {
        ADMIN.post("/v1/people", person("pg-hoa")).statusCode(201);
        String at = "/v1/people/pg-hoa/administrator";
        ADMIN.get(at).statusCode(200).body("administrator", equalTo(false)).body("nextActions", contains("appoint"));
        Api.as("giam-sat").post(at + "/appoint", WHY).statusCode(403);
        ADMIN.post(at + "/appoint", "{}").statusCode(422).body("errors.pointer", contains("/reason"));

        ADMIN.post(at + "/appoint", WHY).statusCode(200).body("administrator", equalTo(true));
        ADMIN.post(at + "/appoint", WHY).statusCode(200);
        ADMIN.get(at).body("administrator", equalTo(true)).body("nextActions", contains("dismiss"));
        ADMIN.post(at + "/dismiss", WHY).statusCode(200).body("administrator", equalTo(false));
        ADMIN.get(at).body("administrator", equalTo(false));

        ADMIN.get("/v1/audit?aggregateId="
                        + ADMIN.get("/v1/people/pg-hoa").extract().path("id"))
                .body(
                        "items.findAll { it.action.contains('administrator') }.collect { it.action + ' ' + it.reason }",
                        containsInAnyOrder(
                                "account.administrator-appointed Chuyển công tác",
                                "account.administrator-dismissed Chuyển công tác"));
        Await.until("known", () -> ADMIN.asked().get("/v1/people/quan-tri").statusCode() == 200);
        ADMIN.get("/v1/people/quan-tri/administrator").body("administrator", equalTo(true), "nextActions", empty());
        ADMIN.post("/v1/people/quan-tri/administrator/dismiss", WHY)
                .statusCode(409)
                .body("code", equalTo("own-account"));
        ADMIN.get("/v1/people/quan-tri/administrator").body("administrator", equalTo(true));
        ADMIN.get("/v1/people/nobody-here/administrator").statusCode(404);
    }

    @Test
    void who_is_appointed_keeps_people_from_the_next_login_on() {
        Api before = Api.as("ub-tam-duong");
        before.get("/v1/people").statusCode(403);
        Await.until("known", () -> ADMIN.asked().get("/v1/people/ub-tam-duong").statusCode() == 200);
        String at = "/v1/people/ub-tam-duong/administrator";

        ADMIN.post(at + "/appoint", WHY).statusCode(200);
        String token = login("ub-tam-duong", Parts.running().secrets().demo()).path("access_token");
        RestAssured.given().auth().oauth2(token).get("/v1/people").then().statusCode(200);
        ADMIN.post(at + "/dismiss", WHY).statusCode(200);
        dismissedWithToken(token, at + "/appoint");
        dismissedWithToken(token, "/v1/people/quan-tri/administrator/dismiss");
        ADMIN.get(at).body("administrator", equalTo(false));
        ADMIN.get("/v1/people/quan-tri/administrator").body("administrator", equalTo(true));
        String later = login("ub-tam-duong", Parts.running().secrets().demo()).path("access_token");
        RestAssured.given().auth().oauth2(later).get("/v1/people").then().statusCode(403);
    }

    /** The token still says administrator. */
    private static void dismissedWithToken(String token, String at) {
        RestAssured.given()
                .auth()
                .oauth2(token)
                .contentType("application/json")
                .body(bodyOf(at))
                .post(at)
                .then()
                .statusCode(403)
                .body("code", equalTo("not-permitted"));
    }

    private static Api appointed(String username) {
        Await.until("known", () -> ADMIN.asked().get("/v1/people/" + username).statusCode() == 200);
        ADMIN.post("/v1/people/" + username + "/administrator/appoint", WHY).statusCode(200);
        return Api.as(username);
    }

    private static String tokenOf(String username) {
        return login(username, Parts.running().secrets().demo()).path("access_token");
    }

    private static int sent(String token, String path) {
        return RestAssured.given()
                .auth()
                .oauth2(token)
                .contentType("application/json")
                .header("If-Match", "*")
                .body(bodyOf(path))
                .post(path)
                .statusCode();
    }

    /** A credential is given without a reason. */
    private static String bodyOf(String path) {
        return path.endsWith("/reset-password") || path.endsWith("/rotate-secret") ? "" : WHY;
    }

    @Test
    void who_was_dismissed_takes_nothing_from_anybody_by_a_token_that_is_out() {
        ADMIN.post("/v1/people", person("ph-hoa")).statusCode(201);
        ADMIN.post("/v1/people/ph-hoa/administrator/appoint", WHY).statusCode(200);
        appointed("xa-binh-lu");
        String token = tokenOf("xa-binh-lu");
        assertEquals(200, sent(token, "/v1/people/ph-hoa/reset-password"));
        ADMIN.post("/v1/people/xa-binh-lu/administrator/dismiss", WHY).statusCode(200);

        for (String step : List.of("reset-password", "disable", "enable")) {
            dismissedWithToken(token, "/v1/people/ph-hoa/" + step);
        }
        dismissedWithToken(token, "/v1/systems/lai-chau-gateway/rotate-secret");
        ADMIN.get("/v1/people/ph-hoa").body("enabled", equalTo(true), "version", equalTo(1));
    }

    @Test
    void of_two_administrators_who_take_from_each_other_at_once_one_is_left() throws Exception {
        List<String> two = List.of("hu-tam-duong", "tu-kien-giang");
        two.forEach(PeopleIT::appointed);
        List<String> tokens = two.stream().map(PeopleIT::tokenOf).toList();
        for (List<String> steps : List.of(
                List.of("/disable", "/disable"),
                List.of("/disable", "/administrator/dismiss"),
                List.of("/administrator/dismiss", "/disable"))) {
            List<Integer> answers =
                    Together.run(2, n -> sent(tokens.get(n), "/v1/people/" + two.get(1 - n) + steps.get(n)));

            assertEquals(List.of(200, 403), answers, steps.toString());
            for (String each : two) {
                assertEquals(
                        200,
                        ADMIN.asked()
                                .contentType("application/json")
                                .header("If-Match", "*")
                                .body(WHY)
                                .post("/v1/people/" + each + "/enable")
                                .statusCode());
                ADMIN.post("/v1/people/" + each + "/administrator/appoint", WHY).statusCode(200);
                Await.until(
                        "the token is good again",
                        () -> Api.as(each).asked().get("/v1/me").statusCode() == 200);
            }
        }
        two.forEach(each ->
                ADMIN.post("/v1/people/" + each + "/administrator/dismiss", WHY).statusCode(200));
    }

    @Test
    void who_is_an_administrator_by_a_group_of_keycloak_is_dismissed_there() {
        ADMIN.post("/v1/people", person("pj-hoa")).statusCode(201);
        String at = "/v1/people/pj-hoa/administrator";
        ADMIN.post(at + "/appoint", WHY).statusCode(200);
        var realm = keycloak.realm("thac");
        var user = realm.users()
                .get(realm.users().searchByUsername("pj-hoa", true).get(0).getId());
        GroupRepresentation group = new GroupRepresentation();
        group.setName("pj-quan-tri");
        String id;
        try (var made = realm.groups().add(group)) {
            id = CreatedResponseUtil.getCreatedId(made);
        }
        var roles = realm.groups().group(id).roles().realmLevel();
        roles.add(roles.listAvailable().stream()
                .filter(role -> role.getName().equals("administrator"))
                .toList());
        user.joinGroup(id);

        ADMIN.post(at + "/dismiss", WHY)
                .statusCode(409)
                .body("code", equalTo("administrator-by-group"))
                .body("errors[0].detail", containsString("group"));
        ADMIN.get(at).body("administrator", equalTo(true));
        ADMIN.get("/v1/audit?aggregateId="
                        + ADMIN.get("/v1/people/pj-hoa").extract().path("id"))
                .body("items.action", not(hasItem("account.administrator-dismissed")));

        user.leaveGroup(id);
        ADMIN.get(at).body("administrator", equalTo(true));
        ADMIN.post(at + "/dismiss", WHY).statusCode(200).body("administrator", equalTo(false));
        realm.groups().group(id).remove();
    }

    /** As a crash leaves it after the wish was noted, and after Keycloak was asked as well. */
    @Test
    void what_ended_half_way_is_gone_on_with() {
        inTransaction("insert into account (id, kind, actor, name, enabled, settled, version)"
                + " values (gen_random_uuid(), 'person', 'pe-noted', 'x', true, false, 0)");
        ADMIN.post("/v1/people", person("pe-made")).statusCode(201);
        inTransaction(
                "update account set id = gen_random_uuid(), settled = false, version = 0 where actor = 'pe-made'");

        for (String begun : List.of("pe-noted", "pe-made")) {
            ADMIN.get("/v1/people/" + begun).statusCode(404);
            String password = ADMIN.post("/v1/people", person(begun))
                    .statusCode(201)
                    .body("name", equalTo("Nguyễn Thị Hoa"))
                    .extract()
                    .path("temporaryPassword");
            assertEquals("Account is not fully set up", login(begun, password).path("error_description"));
            ADMIN.get("/v1/people/" + begun).statusCode(200).body("version", equalTo(1));
        }
    }

    private void inTransaction(String sql) {
        QuarkusTransaction.requiringNew().run(() -> database.update(sql));
    }

    @Test
    void without_keycloak_nothing_is_done_and_the_answer_says_so() {
        ADMIN.post("/v1/people", person("pf-hoa")).statusCode(201);
        String version = ADMIN.asked().get("/v1/people/pf-hoa").getHeader("ETag");
        var keycloak = Parts.running().keycloak();
        ADMIN.get("/v1/me").statusCode(200);
        keycloak.kill();
        try {
            ADMIN.post("/v1/people", person("pf-mai")).statusCode(503).body("code", equalTo("login-unavailable"));
            ADMIN.post("/v1/people/pf-hoa/disable", "/v1/people/pf-hoa", WHY)
                    .statusCode(503)
                    .body("code", equalTo("login-unavailable"));
            ADMIN.get("/v1/people/pf-hoa").header("ETag", equalTo(version)).body("enabled", equalTo(true));
        } finally {
            keycloak.start();
        }
        ADMIN.post("/v1/people", person("pf-mai")).statusCode(201);
        ADMIN.post("/v1/people/pf-hoa/disable", "/v1/people/pf-hoa", WHY).statusCode(200);
    }
}
