package vn.thac.desk.delivery;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thac.desk.World;
import vn.thac.directory.UnitId;
import vn.thac.testing.PartsResource;

/** As it is shipped: nothing inside the house is reached, by whatever name. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "desk"))
class InsideIT {

    private static final String OFFICER = "ub-tam-duong";

    @Inject
    World world;

    private RequestSpecification officer(UnitId unit) {
        return World.as(OFFICER).header("Acting-Unit", unit.toString()).header("If-Match", "*");
    }

    @Test
    void a_name_of_our_own_net_is_answered_as_one_that_there_is_not() {
        UnitId unit = world.unit("UBND huyện " + Math.random(), null);
        world.post(OFFICER, unit, "work");
        for (String host : List.of("localhost", "nobody.invalid")) {
            String id = officer(unit)
                    .body(Map.of("name", "Cổng", "url", "https://" + host + "/"))
                    .post("/v1/subscriptions")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            officer(unit)
                    .post("/v1/subscriptions/" + id + "/test")
                    .then()
                    .statusCode(200)
                    .body("failure", equalTo("address-refused"))
                    .body("detail", equalTo(host + " is no address outside"))
                    .body("milliseconds", greaterThanOrEqualTo(3_000));
            officer(unit).delete("/v1/subscriptions/" + id).then().statusCode(204);
        }
    }

    @Test
    void no_address_inside_is_reached_by_whatever_name() throws Exception {
        UnitId unit = world.unit("UBND huyện " + Math.random(), null);
        world.post(OFFICER, unit, "work");
        try (ServerSocket inside = new ServerSocket(0)) {
            inside.setSoTimeout(500);
            for (String host : List.of(
                    "localhost",
                    "127.0.0.1",
                    "2130706433",
                    "[::1]",
                    "[::ffff:127.0.0.1]",
                    "[64:ff9b::7f00:1]",
                    "0.0.0.0",
                    "169.254.169.254",
                    "10.0.0.1")) {
                String url = "https://" + host + ":" + inside.getLocalPort() + "/latest/meta-data";
                String id = officer(unit)
                        .body(Map.of("name", "Cổng", "url", url))
                        .post("/v1/subscriptions")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
                officer(unit)
                        .post("/v1/subscriptions/" + id + "/test")
                        .then()
                        .statusCode(200)
                        .body("taken", equalTo(false))
                        .body("failure", equalTo("address-refused"))
                        .body("detail", containsString("is no address outside"));
                officer(unit).delete("/v1/subscriptions/" + id).then().statusCode(204);
            }
            assertThrows(SocketTimeoutException.class, inside::accept);
        }
    }

    @Test
    void what_is_no_address_of_a_receiver_is_refused_at_its_place() {
        UnitId unit = world.unit("UBND huyện " + Math.random(), null);
        world.post(OFFICER, unit, "work");
        for (String url : List.of(
                "ftp://example.vn/",
                "file:///etc/passwd",
                "https:///x",
                "https://127.1/",
                "example.vn",
                "https://a:b@example.vn/",
                "https://example.vn/#x",
                "https://example.vn:70000/",
                "https://exa mple.vn/")) {
            officer(unit)
                    .body(Map.of("name", "Cổng", "url", url))
                    .post("/v1/subscriptions")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("webhook-url-bad"))
                    .body("errors[0].pointer", equalTo("/url"));
        }
        officer(unit)
                .body(Map.of("name", "Cổng", "url", "http://example.vn/"))
                .post("/v1/subscriptions")
                .then()
                .statusCode(422)
                .body("code", equalTo("webhook-url-not-safe"));
        officer(unit)
                .body(Map.of("name", "Cổng", "url", "https://example.vn/", "types", List.of("report.*", "Report")))
                .post("/v1/subscriptions")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/types/1"));
    }
}
