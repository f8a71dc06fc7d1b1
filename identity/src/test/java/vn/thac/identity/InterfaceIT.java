package vn.thac.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.thac.testing.PartsResource;

/** The description of the interface, as a browser gets it. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "identity"))
class InterfaceIT {

    @Test
    void it_is_open_and_shows_real_examples() {
        given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("openapi", containsString("3.1"))
                .body(
                        "paths.'/v1/units/import'.post.requestBody.content.'text/csv'.examples.'Lai Châu'.value",
                        containsString("Tam Đường"));
    }
}
