package vn.thac.plan.register;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.thac.plan.Story.as;
import static vn.thac.plan.Story.draft;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.plan.SampleUnits;
import vn.thac.testing.PartsResource;

/** Plans and what they say, found and filtered. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class PlanListIT {

    private static final String BLANK = "\u00a0\u200b";

    @Inject
    SampleUnits units;

    @BeforeEach
    void the_units_of_the_sample_are_known() {
        units.load();
    }

    @Test
    void a_number_of_nothing_but_blanks_is_none_wherever_it_is_given() {
        String plan = draft("ub-tam-duong", """
                document: {kind: plan, issuer: 'ubnd:106', title: K, number: "%s"}
                basis: [{key: B, relation: cites, kind: plan, issuer: UBND tỉnh, number: "%s"}]
                """.formatted(BLANK, BLANK));
        as("ub-tam-duong")
                .header("If-Match", "\"1\"")
                .body("{\"number\": \"" + BLANK + "\"}")
                .post("/v1/plans/" + plan + "/issue")
                .then()
                .statusCode(200)
                .body("number", nullValue());
        as("ub-tam-duong").queryParam("number", BLANK).get("/v1/plans").then().statusCode(200);
        as("ub-tam-duong")
                .body("""
                        {"document": {"kind": "plan", "issuer": "ubnd:106", "title": "K"},
                         "targets": [{"key": "T", "name": "N", "origins": [{"plan": "%s", "key": "T"}]}]}
                        """.formatted(BLANK))
                .post("/v1/plans")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("unknown-origin"));
    }

    @Test
    void a_draft_is_found_by_its_number_however_it_is_written() {
        String plan =
                draft("ub-tam-duong", "document: {kind: plan, issuer: 'ubnd:106', title: K, number: Số 0731/KH-UBND}");
        as("ub-tam-duong")
                .queryParam("number", "731 /kh\u2013ubnd")
                .get("/v1/plans")
                .then()
                .statusCode(200)
                .body("items.id", contains(plan));
    }
}
