package vn.thac.identity.gazetteer;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import vn.thac.parts.test.PartsResource;
import vn.thac.parts.test.Tokens;

@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "identity"))
class ImportIT {

    private static ValidatableResponse take(byte[] csv, String query) {
        return given().auth().oauth2(Tokens.of("quan-tri"))
                .header("Accept-Language", "en")
                .contentType("text/csv; charset=UTF-8")
                .body(csv)
                .post("/v1/units/import?" + query)
                .then();
    }

    @Test
    void the_whole_country_is_taken_in_within_seconds_and_the_second_time_changes_nothing() {
        byte[] country = NationalTree.csv();
        take(country, "on=2020-01-01").statusCode(200)
                .body("rows", equalTo(NationalTree.ALL))
                .body("territories.registered", equalTo(NationalTree.ALL + 1))
                .body("bodies.registered", equalTo(2 * (NationalTree.ALL + 1)))
                .body("events", equalTo(3 * (NationalTree.ALL + 1)))
                .time(lessThan(60_000L));
        take(country, "on=2020-01-01").statusCode(200).body("events", equalTo(0)).time(lessThan(30_000L));
    }
}
