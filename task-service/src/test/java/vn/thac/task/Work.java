package vn.thac.task;

import static vn.thac.task.World.as;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;

/** Steps with an assignment over the public interface, each on the version that it has by then. */
public final class Work {

    public static final String DEPARTMENT = "so-gddt-kien-giang";
    public static final String HEALTH = "so-y-te-kien-giang";
    public static final String ISSUER = "ub-kien-giang";
    public static final String REVIEWER = "ld-ubnd-kien-giang";
    public static final String OVERSEER = "giam-sat";

    private Work() {}

    /** Done, or the test ends here. */
    public static ValidatableResponse done(String actor, String id, String step, String body) {
        return tried(actor, id, step, body).statusCode(200);
    }

    public static ValidatableResponse tried(String actor, String id, String step, String body) {
        return tried(as(actor), id, step, body);
    }

    /** For a unit that the request names. */
    public static ValidatableResponse triedFor(String unit, String actor, String id, String step, String body) {
        return tried(as(actor).header("Acting-Unit", unit), id, step, body);
    }

    private static ValidatableResponse tried(RequestSpecification request, String id, String step, String body) {
        return request.header("If-Match", "\"" + version(id) + "\"")
                .body(body)
                .post("/v1/assignments/" + id + "/" + step)
                .then();
    }

    public static ValidatableResponse read(String actor, String id) {
        return as(actor).get("/v1/assignments/" + id).then();
    }

    public static int version(String id) {
        return read(ISSUER, id).statusCode(200).extract().path("version");
    }

    public static String bucketOn(String id, String day) {
        String plan = read(ISSUER, id).extract().path("plan");
        return as(ISSUER)
                .get("/v1/assignments?plan=" + plan + "&asOf=" + day)
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.id == '" + id + "' }.bucket");
    }

    public static String because(String reason) {
        return "{\"reason\":\"" + reason + "\"}";
    }

    public static String until(String day, String reason) {
        return "{\"due\":\"" + day + "\",\"reason\":\"" + reason + "\"}";
    }

    /** Noon in Vietnam. */
    public static void on(String day) {
        clock(LocalDate.parse(day) + "T12:00:00+07:00");
    }

    public static void today() {
        clock(java.time.Instant.now().toString());
    }

    private static void clock(String now) {
        as("quan-tri").body("{\"now\":\"" + now + "\"}").put("/v1/clock").then().statusCode(200);
    }
}
