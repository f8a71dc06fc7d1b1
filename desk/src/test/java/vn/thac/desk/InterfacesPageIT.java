package vn.thac.desk;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.thac.testing.Management;
import vn.thac.testing.PartsResource;
import vn.thac.testing.Tokens;

/** The page of all interfaces can be had without a token, and finds everything that it loads. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "desk"))
class InterfacesPageIT {

    private static final Pattern LOADED = Pattern.compile("\"(/[^\"]+\\.(?:js|css|png))\"");

    @Test
    void the_page_finds_everything_that_it_loads() {
        String page = given().get("/interfaces/")
                .then()
                .statusCode(200)
                .body(not(containsString("${")))
                .extract()
                .asString();
        List<String> loaded = LOADED.matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertTrue(loaded.size() >= 5, () -> "found only " + loaded);
        loaded.forEach(part -> given().get(part).then().statusCode(200));
    }

    @Test
    void the_page_learns_where_the_services_are() {
        given().get("/interfaces.json")
                .then()
                .statusCode(200)
                .body("services.name", contains("identity", "plan-service", "task-service", "report-service", "desk"))
                .body("login", nullValue());
    }

    @Test
    void nobody_calls_through_it_without_a_session() {
        given().get("/interfaces/call/identity/v1/me").then().statusCode(499);
        String token = "Bearer " + Tokens.of("quan-tri");
        given().header("Authorization", token).get("/v1/subscriptions").then().statusCode(200);
        given().header("Authorization", token)
                .get("/interfaces/call/identity/v1/me")
                .then()
                .statusCode(499);
        given().redirects()
                .follow(false)
                .header("Authorization", token)
                .get("/")
                .then()
                .statusCode(302);
        given().redirects()
                .follow(false)
                .get("/interfaces/login")
                .then()
                .statusCode(302)
                .header("Location", containsString("client_id=thac-pages"));
    }

    /** As what ends TLS before it says. */
    @Test
    void behind_a_door_with_tls_the_login_leads_back_through_it_and_its_cookies_are_for_tls_alone() {
        Response login = given().redirects()
                .follow(false)
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "thac.example")
                .get("/");
        login.then()
                .statusCode(302)
                .header("Location", containsString("redirect_uri=https%3A%2F%2Fthac.example%2Flogin"));
        assertTrue(login.headers().getValues("Set-Cookie").stream().allMatch(cookie -> cookie.contains("Secure")));
    }

    @Test
    void it_tells_whether_it_is_well() {
        Management.get("/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }
}
