package vn.thac.directory;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.thac.testing.Requests.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thac.testing.Management;
import vn.thac.testing.PartsResource;

/** Who asks too often is told when to come again; others notice nothing of it. */
@QuarkusTest
@TestProfile(RateLimitIT.Slow.class)
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "identity"))
class RateLimitIT {

    /** Rates that a test can use up. */
    public static class Slow implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "thac.rate-limit.client.per-second", "1",
                    "thac.rate-limit.client.burst", "6",
                    "thac.rate-limit.address.per-second", "1",
                    "thac.rate-limit.address.burst", "30");
        }
    }

    @Test
    void a_client_that_asks_too_often_is_refused_and_another_is_not() {
        Response refused = until429(() -> as("ub-tam-duong").get("/v1/things"), 10);
        refused.then()
                .contentType("application/problem+json")
                .body("code", equalTo("too-many-requests"))
                .body("traceId", notNullValue())
                .header("Retry-After", equalTo("1"))
                .header("RateLimit", startsWith("\"client\";r=0;t="))
                .header("RateLimit-Policy", equalTo("\"client\";q=6;w=6"))
                .header("Cache-Control", equalTo("no-store"));
        as("ub-lam-son").get("/v1/things").then().statusCode(200);

        // Without a token they are counted by their address, whatever they say, before it is looked at.
        Response stranger =
                until429(() -> given().header("Authorization", "Bearer a.b.c").get("/v1/things"), 40);
        stranger.then().header("RateLimit", startsWith("\"address\";r=0;t="));
        given().get("/v1/things").then().statusCode(429);
        // Who watches over the service asks at another door.
        Management.get("/health/live").then().statusCode(200);
        as("ub-lam-son").get("/v1/things").then().statusCode(200);
    }

    private static Response until429(java.util.function.Supplier<Response> ask, int most) {
        for (int i = 0; i < most; i++) {
            Response answer = ask.get();
            if (answer.statusCode() == 429) {
                assertTrue(i > 4, "after " + i);
                return answer;
            }
        }
        throw new AssertionError("never refused");
    }
}
