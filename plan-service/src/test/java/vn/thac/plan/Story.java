package vn.thac.plan;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.function.BooleanSupplier;
import vn.thac.testing.Await;
import vn.thac.testing.Tokens;

/** What a test does in words: who sends what, and waiting for what follows. */
public final class Story {

    private Story() {}

    /** A person, or a province's own system, whose name ends so. */
    public static RequestSpecification as(String user) {
        return given().auth()
                .oauth2(user.endsWith("-gateway") ? Tokens.ofClient(user) : Tokens.of(user))
                .header("Accept-Language", "en")
                .contentType(ContentType.JSON);
    }

    public static RequestSpecification inVietnamese(String user) {
        return given().auth()
                .oauth2(Tokens.of(user))
                .header("Accept-Language", "vi,en;q=0.5")
                .contentType(ContentType.JSON);
    }

    public static String sample(String file) {
        try {
            return Files.readString(SampleUnits.SAMPLE.resolve("plans").resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Drafts a package; returns the plan's id. */
    public static String draft(String user, String yaml) {
        Response answer = as(user).contentType("application/yaml")
                .body(yaml.getBytes(StandardCharsets.UTF_8))
                .post("/v1/plans");
        answer.then().statusCode(201);
        return answer.path("id");
    }

    public static void issue(String user, String plan) {
        issue(user, plan, "{}");
    }

    public static void issue(String user, String plan, String body) {
        as(user).header("If-Match", version(user, plan))
                .body(body)
                .post("/v1/plans/" + plan + "/issue")
                .then()
                .statusCode(200);
    }

    public static String version(String user, String plan) {
        return as(user).get("/v1/plans/" + plan)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    public static String draftAndIssue(String user, String yaml) {
        String plan = draft(user, yaml);
        issue(user, plan);
        return plan;
    }

    /** What the plan asks has reached all whom it asks; returns the plan. */
    public static String reached(String plan) {
        await("it has reached its addressees", () -> "ended"
                .equals(as("quan-tri").get("/v1/plans/" + plan + "/fan-out").path("state")));
        return plan;
    }

    /** Drafts a document that amends a plan, without its new text yet; returns its id. */
    public static String draftAmendment(String user, String plan) {
        return as(user).body("{\"title\": \"Sửa đổi\"}")
                .post("/v1/plans/" + plan + "/amend")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The draft carries the whole new text of the plan; what falls away is recalled. */
    public static ValidatableResponse carry(String user, String draft, String text) {
        return as(user).contentType("application/yaml")
                .header("If-Match", "*")
                .body(("openWork: recalled\npackage:\n" + text.indent(2)).getBytes(StandardCharsets.UTF_8))
                .put("/v1/plans/" + draft + "/amendment")
                .then();
    }

    /** The plan has the new text from now on; returns the document that amended it. */
    public static String amend(String user, String plan, String text) {
        String by = draftAmendment(user, plan);
        carry(user, by, text).statusCode(200);
        issue(user, by);
        return by;
    }

    public static List<String> mandatesOf(String user, String unit, String plan) {
        return as(user).get("/v1/mandates?unit=" + unit + "&plan=" + plan)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    public static void await(String what, BooleanSupplier condition) {
        Await.until(what, condition);
    }
}
