package vn.thac.plan.ownership;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.plan.Story.as;
import static vn.thac.plan.Story.await;
import static vn.thac.plan.Story.draft;
import static vn.thac.plan.Story.draftAndIssue;
import static vn.thac.plan.Story.inVietnamese;
import static vn.thac.plan.Story.version;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.plan.SampleUnits;
import vn.thac.testing.ETagOf;
import vn.thac.testing.PartsResource;

/** A target that nobody was made answerable for gets an owner after the issue, as Tam Đường's plan leaves it to be done. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class OwnerIT {

    private static final String PLAN = """
            document: {kind: plan, issuer: 'ubnd:106', title: Không ai chịu trách nhiệm, date: {value: 2024-03-01}}
            targets: [{key: T1, name: Khai sinh, comparator: '=', value: 100, unit: '%', year: 2030}]
            """;

    @Inject
    SampleUnits units;

    private String plan;

    @BeforeEach
    void a_plan_of_the_district_in_force() {
        units.load();
        plan = draftAndIssue("ub-tam-duong", PLAN);
    }

    @Test
    void who_is_given_a_target_sees_the_plan_and_the_text_and_edition_stay() {
        as("xa-binh-lu").get("/v1/plans/" + plan).then().statusCode(404);
        give("ub-tam-duong", "T1", "*", "{\"unit\": \"ubnd:03412\"}")
                .statusCode(204)
                .header("ETag", ETagOf.version(3));
        target().body("[0].owner.name", equalTo("Ủy ban nhân dân xã Bình Lư"))
                .body("[0].owner.relation", equalTo("ordered"), "[0].owner.reason", nullValue());
        as("xa-binh-lu").get("/v1/plans/" + plan).then().statusCode(200).body("edition", equalTo(1));
        as("xa-binh-lu").get("/v1/plans?limit=200").then().body("items.id", hasItem(plan));
        await("it is found", () -> as("xa-binh-lu")
                .get("/v1/search?q=chịu trách nhiệm")
                .<List<String>>path("items.plan.id")
                .contains(plan));
        as("ub-tam-duong").get("/v1/plans/" + plan + "/package").then().body("targets[0].owner", nullValue());

        give("ub-tam-duong", "T1", "*", "{\"unit\": \"thac:td-huyen-doan\", \"reason\": \"Theo lĩnh vực\"}")
                .statusCode(204);
        target().body("[0].owner.relation", equalTo("requested"), "[0].owner.reason", equalTo("Theo lĩnh vực"));
        as("xa-binh-lu").get("/v1/plans/" + plan).then().statusCode(404);
        as("xa-binh-lu").get("/v1/plans?limit=200").then().body("items.id", not(hasItem(plan)));
        give("ub-tam-duong", "T1", "*", "{\"reason\": \"Giao lại sau\"}").statusCode(204);
        target().body("[0].owner", nullValue());
        as("ub-tam-duong")
                .get("/v1/audit?aggregateId=" + plan + "&action=plan.target-owner-given.v1")
                .then()
                .body("items.size()", equalTo(3))
                .body("items.find { it.sequence == 4 }.before.owner.code", equalTo("ubnd:03412"))
                .body("items.find { it.sequence == 4 }.after.owner.code", equalTo("thac:td-huyen-doan"))
                .body("items.find { it.sequence == 5 }.after.owner", nullValue());
    }

    @Test
    void only_who_can_be_asked_is_given_a_target_and_a_change_says_why() {
        give("ub-tam-duong", "T1", "*", "{\"unit\": \"ubnd:12\"}")
                .statusCode(422)
                .body("errors.code", contains("owner-out-of-reach"), "errors.pointer", contains("/unit"));
        inVietnamese("ub-tam-duong")
                .header("If-Match", "*")
                .body("{\"unit\": \"ubnd:91\"}")
                .post(at("T1"))
                .then()
                .statusCode(422)
                .body(
                        "errors[0].detail",
                        equalTo(
                                "Không thể giao chỉ tiêu cho Ủy ban nhân dân tỉnh Kiên Giang: đơn vị này không thuộc phạm vi mà cơ quan"
                                        + " ban hành được giao hay đề nghị."));
        give("ub-tam-duong", "T1", "*", "{\"unit\": \"ubnd:nowhere\"}")
                .statusCode(422)
                .body("errors.code", contains("unit-unknown"));
        give("ub-tam-duong", "T1", "*", "{}").statusCode(422).body("code", equalTo("nothing-given"));
        give("ub-tam-duong", "T1", "*", "{\"unit\": \"ubnd:03412\"}").statusCode(204);
        give("ub-tam-duong", "T1", "*", "{\"unit\": \"ubnd:91\"}")
                .statusCode(422)
                .body("errors.code", contains("owner-out-of-reach", "owner-changes-without-reason"))
                .body("errors.pointer", contains("/unit", "/reason"));
        give("ub-tam-duong", "T1", "*", "{\"unit\": \"ubnd:03412\", \"reason\": \"Vẫn vậy\"}")
                .statusCode(422)
                .body("code", equalTo("nothing-given"));
        target().body("[0].owner.name", equalTo("Ủy ban nhân dân xã Bình Lư"));
        assertThat(version("ub-tam-duong", plan), ETagOf.version(3));
    }

    @Test
    void a_unit_that_is_there_no_more_answers_for_none() {
        UnitId gone = units.crowd("ubnd:106", 1).get(0);
        units.tell(gone, "ubnd:106", 2, LocalDate.of(2024, 7, 1), List.of(units.id("ubnd:03412")));
        give("ub-tam-duong", "T1", "*", "{\"unit\": \"" + gone + "\"}")
                .statusCode(422)
                .body("errors.code", contains("unit-ended"), "errors.pointer", contains("/unit"));
        target().body("[0].owner", nullValue());
    }

    @Test
    void only_who_issues_gives_it_and_only_of_a_plan_in_force() {
        String body = "{\"unit\": \"ubnd:03412\"}";
        give("hu-tam-duong", "T1", "*", body).statusCode(403);
        give("ub-kien-giang", "T1", "*", body).statusCode(404);
        give("ub-tam-duong", "T9", "*", body).statusCode(404);
        give("ub-tam-duong", "T1", "\"1\"", body).statusCode(412);
        as("ub-tam-duong").body(body).post(at("T1")).then().statusCode(428);
        String draft = draft("ub-tam-duong", PLAN);
        as("ub-tam-duong")
                .header("If-Match", "*")
                .body(body)
                .post("/v1/plans/" + draft + "/targets/T1/owner")
                .then()
                .statusCode(409)
                .body("code", equalTo("plan-not-issued"));
        target().body("[0].owner", nullValue());
    }

    @Test
    void of_two_at_once_one_is_taken() {
        List<Integer> answers = Stream.of("ubnd:03412", "ubnd:03421")
                .map(unit -> CompletableFuture.supplyAsync(
                        () -> give("ub-tam-duong", "T1", "\"2\"", "{\"unit\": \"" + unit + "\"}")
                                .extract()
                                .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertEquals(List.of(204, 412), answers);
    }

    private ValidatableResponse give(String user, String target, String ifMatch, String body) {
        return as(user).header("If-Match", ifMatch).body(body).post(at(target)).then();
    }

    private ValidatableResponse target() {
        return as("ub-tam-duong").get("/v1/plans/" + plan + "/targets").then().statusCode(200);
    }

    private String at(String target) {
        return "/v1/plans/" + plan + "/targets/" + target + "/owner";
    }
}
