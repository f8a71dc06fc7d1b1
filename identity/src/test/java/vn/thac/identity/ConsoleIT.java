package vn.thac.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.thac.testing.PartsResource;

/** The page of all interfaces can be had without a token, and finds everything that it loads. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "identity"))
class ConsoleIT {

    @Test
    void the_page_finds_everything_that_it_loads() {
        String page = given().get("/")
                .then()
                .statusCode(200)
                .body(not(containsString("${")))
                .extract()
                .asString();
        for (String part : page.split("\"")) {
            if (part.startsWith("/") && part.contains(".") && !part.endsWith("5.21.0")) {
                given().get(part).then().statusCode(200);
            }
        }
    }

    @Test
    void the_page_learns_where_the_services_and_the_login_are() {
        given().get("/console.json")
                .then()
                .statusCode(200)
                .body("services.name", contains("identity", "plan-service", "task-service", "report-service"))
                .body("login.clientId", equalTo("thac-swagger"))
                .body(
                        "login.tokenUrl",
                        allOf(startsWith("http://"), endsWith("/realms/thac/protocol/openid-connect/token")));
    }

    @Test
    void the_document_of_identity_is_open_and_shows_real_examples() {
        given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("openapi", containsString("3.1"))
                .body(
                        "paths.'/v1/units/import'.post.requestBody.content.'text/csv'.examples.'Lai Châu'.value",
                        containsString("Tam Đường"));
    }
}
