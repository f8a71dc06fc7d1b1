package vn.thac.plan;

import static org.hamcrest.Matchers.either;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.plan.Story.as;
import static vn.thac.plan.Story.await;
import static vn.thac.plan.Story.draft;
import static vn.thac.plan.Story.draftAndIssue;
import static vn.thac.plan.Story.mandatesOf;
import static vn.thac.plan.Story.version;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thac.core.sql.Database;
import vn.thac.testing.PartsResource;

/** For which unit a request says to act: it is there, it is the actor's, and it is the one that the request is about. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class ActingUnitIT {

    private static final String GATEWAY = "lai-chau-gateway";
    private static final String PLAN = "document: {kind: plan, issuer: 'ubnd:106', title: Thay mặt}";

    @Inject
    SampleUnits units;

    @Inject
    Database database;

    @BeforeEach
    void the_units_of_the_sample_are_known() {
        units.load();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/plans",
                "/v1/mandates",
                "/v1/indicators",
                "/v1/plans/01920000-0000-7000-8000-000000000009",
                "/v1/boards/cascade?plan=01920000-0000-7000-8000-000000000009"
            })
    void an_unknown_or_foreign_unit_is_refused_whatever_is_asked(String path) {
        as("ub-tam-duong")
                .header("Acting-Unit", "ubnd:khong-co")
                .get(path)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("acting-unit-unknown"))
                .body("errors[0].pointer", equalTo("Acting-Unit"));
        as("ub-tam-duong").header("Acting-Unit", "ubnd:91").get(path).then().statusCode(403);
        as("ub-tam-duong")
                .header("Acting-Unit", UUID.randomUUID().toString())
                .get(path)
                .then()
                .statusCode(either(equalTo(400)).or(equalTo(403)));
    }

    @Test
    void ones_own_unit_and_those_one_reads_may_be_claimed() {
        as("ub-tam-duong")
                .header("Acting-Unit", "ubnd:106")
                .get("/v1/plans")
                .then()
                .statusCode(200);
        as("ub-tam-duong")
                .header("Acting-Unit", "ubnd:03412")
                .get("/v1/plans")
                .then()
                .statusCode(200);
        as("giam-sat").header("Acting-Unit", "ubnd:91").get("/v1/plans").then().statusCode(200);
    }

    @Test
    void a_body_that_names_another_unit_than_the_header_is_refused_and_nothing_is_drafted() {
        long before = plans();
        for (String call : List.of("/v1/plans", "/v1/plans?dryRun=true")) {
            yaml(GATEWAY, "ubnd:12", PLAN)
                    .post(call)
                    .then()
                    .statusCode(422)
                    .body("errors[0].code", equalTo("acting-unit-contradicts"));
            yaml(GATEWAY, "ubnd:91", PLAN).post(call).then().statusCode(403);
        }
        assertEquals(before, plans());
        yaml(GATEWAY, "ubnd:106", PLAN).post("/v1/plans").then().statusCode(201);
    }

    @Test
    void a_draft_is_revised_and_issued_for_its_own_unit_only() {
        String plan = draft("ub-tam-duong", PLAN);
        String tag = version("ub-tam-duong", plan);
        yaml(GATEWAY, "ubnd:12", PLAN)
                .header("If-Match", tag)
                .put("/v1/plans/" + plan)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("acting-unit-contradicts"));
        for (String call : List.of("/issue?dryRun=true", "/issue")) {
            as(GATEWAY)
                    .header("Acting-Unit", "ubnd:12")
                    .header("If-Match", tag)
                    .body("{}")
                    .post("/v1/plans/" + plan + call)
                    .then()
                    .statusCode(422)
                    .body("errors[0].code", equalTo("acting-unit-contradicts"));
        }
        as(GATEWAY)
                .header("Acting-Unit", "ubnd:106")
                .header("If-Match", tag)
                .body("{}")
                .post("/v1/plans/" + plan + "/issue")
                .then()
                .statusCode(200);
    }

    @Test
    void the_record_names_the_unit_that_was_claimed_and_the_post_that_allowed_it() {
        String plan = yaml(GATEWAY, "ubnd:106", PLAN).post("/v1/plans").path("id");
        List<UUID> recorded = database.list(
                "select acting_unit from audit where aggregate_id = ?::uuid", row -> row.uuid("acting_unit"), plan);
        assertEquals(List.of(units.id("ubnd:106").value()), recorded);
        assertEquals(
                units.id("ubnd:12").value(),
                database.first(
                                "select by_post_of from audit where aggregate_id = ?::uuid",
                                row -> row.uuid("by_post_of"),
                                plan)
                        .orElseThrow());
    }

    @Test
    void of_a_mandate_that_one_does_not_see_nothing_can_be_told_from_none_at_all() {
        String asking = draftAndIssue("ub-kien-giang", """
                document: {kind: plan, issuer: 'ubnd:91', title: Hỏi sở}
                addressees: [{key: a, name: A, unit: 'thac:kg-so-y-te'}]
                mandates: [{addressee: a, asks: own-plan}]
                """);
        await(
                "the mandate",
                () -> mandatesOf("ub-kien-giang", "thac:kg-so-y-te", asking).size() == 1);
        String foreign = mandatesOf("ub-kien-giang", "thac:kg-so-y-te", asking).get(0);
        String none = UUID.randomUUID().toString();
        String told = from("ub-tam-duong", foreign).statusCode(422).extract().path("errors[0].detail");
        String nothing = from("ub-tam-duong", none).statusCode(422).extract().path("errors[0].detail");
        assertEquals(nothing.replace(none, ""), told.replace(foreign, ""));
        from("ub-tam-duong", foreign)
                .body("errors[0].code", equalTo("unknown-mandate"))
                .body("errors[0].pointer", equalTo("/mandates/0"));
        from("ub-kien-giang", foreign).statusCode(403);
        from("so-y-te-kien-giang", foreign).statusCode(201);
    }

    @Test
    void a_draft_from_a_mandate_is_made_for_the_claimed_owner() {
        String asking = draftAndIssue("hu-tam-duong", """
                document: {kind: plan, issuer: 'capuy:106', title: Hỏi}
                addressees: [{key: a, name: A, unit: 'ubnd:106'}]
                mandates: [{addressee: a, asks: own-plan}]
                """);
        await(
                "the mandate",
                () -> mandatesOf("hu-tam-duong", "ubnd:106", asking).size() == 1);
        String mandate = mandatesOf("hu-tam-duong", "ubnd:106", asking).get(0);
        as(GATEWAY)
                .header("Acting-Unit", "ubnd:12")
                .body("{\"mandates\": [\"" + mandate + "\"]}")
                .post("/v1/plans/from-mandates")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("acting-unit-contradicts"));
        as(GATEWAY)
                .header("Acting-Unit", "ubnd:106")
                .body("{\"mandates\": [\"" + mandate + "\"]}")
                .post("/v1/plans/from-mandates")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse from(String user, String mandate) {
        return as(user).body("{\"mandates\": [\"" + mandate + "\"]}")
                .post("/v1/plans/from-mandates")
                .then();
    }

    private static RequestSpecification yaml(String user, String unit, String text) {
        return as(user).header("Acting-Unit", unit)
                .contentType("application/yaml")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private long plans() {
        return database.first("select count(*) as n from plan", row -> row.number("n"))
                .orElseThrow();
    }
}
