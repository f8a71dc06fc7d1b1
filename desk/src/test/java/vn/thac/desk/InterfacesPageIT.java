package vn.thac.desk;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.thac.testing.Management;
import vn.thac.testing.PartsResource;

/** The page of all interfaces can be had without a token, and finds everything that it loads. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "desk"))
class InterfacesPageIT {

    private static final Pattern LOADED = Pattern.compile("\"(/[^\"]+\\.(?:js|css|png))\"");
    private static final Pattern SWAGGER_UI = Pattern.compile("data-swagger-ui=\"([^\"]+)\"");
    private static final Pattern WAY_BACK = Pattern.compile("dataset\\.swaggerUi \\+ '(/[^']+)'");

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

    /** Its address stands in two pieces: the page says where Swagger UI lies, the script what it opens there. */
    @Test
    void the_login_finds_its_way_back() {
        String swaggerUi = one(SWAGGER_UI, given().get("/interfaces/").asString());
        String wayBack = one(WAY_BACK, given().get("/interfaces/interfaces.js").asString());

        given().get(swaggerUi + wayBack).then().statusCode(200).body(containsString("oauth2"));
    }

    private static String one(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        assertTrue(found.find(), () -> pattern + " in " + text);
        return found.group(1);
    }

    @Test
    void the_page_learns_where_the_services_and_the_login_are() {
        given().get("/interfaces.json")
                .then()
                .statusCode(200)
                .body("services.name", contains("identity", "plan-service", "task-service", "report-service", "desk"))
                .body("login.clientId", equalTo("thac-swagger"))
                .body("login.tokenUrl", equalTo("http://localhost:8085/realms/thac/protocol/openid-connect/token"));
    }

    @Test
    void it_tells_whether_it_is_well() {
        Management.get("/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }
}
