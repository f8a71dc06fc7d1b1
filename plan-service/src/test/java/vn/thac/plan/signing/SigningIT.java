package vn.thac.plan.signing;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.plan.Story.as;
import static vn.thac.plan.Story.draft;
import static vn.thac.plan.Story.inVietnamese;
import static vn.thac.plan.Story.version;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.core.sql.Database;
import vn.thac.plan.SampleUnits;
import vn.thac.testing.ETagOf;
import vn.thac.testing.PartsResource;

/** A department drafts, the province's system signs for it: the draft goes between them until it is issued. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class SigningIT {

    private static final String DRAFTS = "so-gddt-kien-giang";
    private static final String SIGNS = "kien-giang-gateway";
    private static final String WHY = "{\"reason\": \"Bổ sung chỉ tiêu\"}";
    private static final String TEXT =
            "document: {kind: plan, issuer: 'thac:kg-so-gddt', title: %s, date: {value: 2024-03-01}}";

    @Inject
    SampleUnits units;

    @Inject
    Database database;

    private String plan;

    @BeforeEach
    void a_draft_of_the_department() {
        units.load();
        plan = draft(DRAFTS, TEXT.formatted("Trình ký"));
    }

    @Test
    void it_is_handed_in_returned_with_a_reason_changed_handed_in_again_and_signed() {
        step(DRAFTS, "submit", "{\"reason\": \"Đã lấy ý kiến\"}")
                .statusCode(200)
                .header("ETag", ETagOf.version(2))
                .body("state", equalTo("submitted"), "submittedAt", notNullValue());
        as(SIGNS)
                .get("/v1/plans/" + plan)
                .then()
                .body("nextActions.action", contains("take-back", "return", "issue"))
                .body("nextActions.duty", contains("draft", "issue", "issue"));
        step(SIGNS, "return", WHY).statusCode(200).body("state", equalTo("draft"), "submittedAt", nullValue());
        as(DRAFTS)
                .get("/v1/plans/" + plan + "/steps")
                .then()
                .body("step", contains("submit", "return"), "reason", contains("Đã lấy ý kiến", "Bổ sung chỉ tiêu"));
        replace("*").statusCode(200).body("title", equalTo("Đã sửa"));
        step(DRAFTS, "submit", "").statusCode(200);
        step(SIGNS, "issue", "{}").statusCode(200).body("state", equalTo("issued"), "title", equalTo("Đã sửa"));
        assertEquals(
                List.of(
                        "plan.drafted.v1",
                        "plan.submitted.v1",
                        "plan.returned.v1",
                        "plan.revised.v1",
                        "plan.submitted.v1",
                        "plan.issued.v1"),
                database.list(
                        "select action from audit where aggregate_id = ?::uuid order by sequence",
                        row -> row.text("action"),
                        plan));
    }

    @Test
    void while_it_lies_with_who_signs_nobody_changes_or_deletes_it() {
        step(DRAFTS, "submit", "").statusCode(200);
        String now = version(DRAFTS, plan);
        replace("*").statusCode(409).body("code", equalTo("plan-submitted"));
        as(DRAFTS).header("If-Match", "*").delete("/v1/plans/" + plan).then().statusCode(409);
        step(DRAFTS, "submit", "").statusCode(409).body("code", equalTo("plan-submitted"));
        inVietnamese(DRAFTS)
                .header("If-Match", "*")
                .post("/v1/plans/" + plan + "/submit")
                .then()
                .body("detail", equalTo("Dự thảo đang trình ký: rút về hoặc để người ký trả lại rồi mới sửa được."));
        assertEquals(now, version(DRAFTS, plan));
        step(DRAFTS, "take-back", "").statusCode(200).body("state", equalTo("draft"));
        replace("*").statusCode(200);
        as(DRAFTS).header("If-Match", "*").delete("/v1/plans/" + plan).then().statusCode(204);
        assertEquals(
                0L,
                database.first("select count(*) as n from plan_step where plan = ?::uuid", row -> row.number("n"), plan)
                        .orElseThrow());
    }

    @Test
    void each_side_takes_its_own_steps_and_only_where_they_are_due() {
        step(DRAFTS, "take-back", "").statusCode(409).body("code", equalTo("plan-not-submitted"));
        step(SIGNS, "return", WHY).statusCode(409).body("code", equalTo("plan-not-submitted"));
        step(DRAFTS, "submit", "").statusCode(200);
        step(DRAFTS, "return", WHY).statusCode(403);
        step(DRAFTS, "issue", "{}").statusCode(403);
        step("ub-tam-duong", "return", WHY).statusCode(404);
        step("giam-sat", "take-back", "").statusCode(404);
        step(SIGNS, "return", "{\"reason\": \" \"}").statusCode(422).body("errors.pointer", contains("/reason"));
        step(SIGNS, "return", "").statusCode(400);
        as(SIGNS).body(WHY).post("/v1/plans/" + plan + "/return").then().statusCode(428);
        as(SIGNS)
                .header("If-Match", "\"1\"")
                .body(WHY)
                .post("/v1/plans/" + plan + "/return")
                .then()
                .statusCode(412);
        step(SIGNS, "issue", "{}").statusCode(200);
        for (String step : List.of("submit", "take-back")) {
            step(DRAFTS, step, "").statusCode(409).body("code", equalTo("plan-already-issued"));
        }
        step(SIGNS, "return", WHY).statusCode(409).body("code", equalTo("plan-already-issued"));
    }

    @Test
    void it_stands_in_its_own_list_and_stays_private_with_what_was_said_of_it() {
        step(DRAFTS, "submit", WHY).statusCode(200);
        as(DRAFTS).get("/v1/plans?state=submitted").then().body("items.id", hasItem(plan));
        as(DRAFTS)
                .get("/v1/plans?state=draft&limit=500")
                .then()
                .body("items.id", not(hasItem(plan)), "items.state.unique()", not(hasItem("submitted")));
        as("ub-tam-duong").get("/v1/plans?state=submitted").then().body("items.id", not(hasItem(plan)));
        as("giam-sat").get("/v1/plans/" + plan).then().statusCode(404);
        step(SIGNS, "issue", "{}").statusCode(200);
        as("giam-sat")
                .get("/v1/plans/" + plan + "/steps")
                .then()
                .statusCode(200)
                .body("", empty());
        as(DRAFTS).get("/v1/plans/" + plan + "/steps").then().body("step", contains("submit"));
        audit("giam-sat").body("items.action", contains("plan.issued.v1"), "items.reason", contains(nullValue()));
        for (String own : List.of(DRAFTS, SIGNS)) {
            audit(own)
                    .body("items.action", contains("plan.drafted.v1", "plan.submitted.v1", "plan.issued.v1"))
                    .body("items[1].reason", equalTo("Bổ sung chỉ tiêu"));
        }
    }

    private ValidatableResponse audit(String user) {
        return as(user).get("/v1/audit?aggregateId=" + plan).then().statusCode(200);
    }

    @Test
    void of_two_at_once_one_is_taken_and_a_repeated_request_is_one() {
        step(DRAFTS, "submit", "").statusCode(200);
        List<Integer> answers = Stream.of(DRAFTS + " take-back", SIGNS + " return")
                .map(call -> CompletableFuture.supplyAsync(() -> as(call.split(" ")[0])
                        .header("If-Match", "\"2\"")
                        .body(WHY)
                        .post("/v1/plans/" + plan + "/" + call.split(" ")[1])
                        .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertEquals(200, answers.get(0));
        assertThat(version(DRAFTS, plan), ETagOf.version(3));
        for (int i = 0; i < 2; i++) {
            as(DRAFTS)
                    .header("If-Match", "\"3\"")
                    .header("Idempotency-Key", "submit-" + plan)
                    .body("{}")
                    .post("/v1/plans/" + plan + "/submit")
                    .then()
                    .statusCode(200)
                    .body("version", equalTo(4));
        }
        as(DRAFTS)
                .get("/v1/audit?aggregateId=" + plan + "&limit=100")
                .then()
                .body("items.sequence", containsInAnyOrder(1, 2, 3, 4));
    }

    @Test
    void every_next_action_is_there_under_its_address_and_leaves_a_plan_of_another_version_alone() {
        everyActionIsThere("revise", "delete", "submit", "issue", "carry-amendment");
        step(DRAFTS, "submit", "").statusCode(200);
        everyActionIsThere("take-back", "return", "issue");
        step(SIGNS, "issue", "{}").statusCode(200);
        everyActionIsThere("particulars", "amend", "close", "withdraw");
        step(SIGNS, "close", WHY).statusCode(200);
        everyActionIsThere("withdraw");
    }

    private void everyActionIsThere(String... actions) {
        String now = version(SIGNS, plan);
        List<Map<String, String>> next = as(SIGNS).get("/v1/plans/" + plan).path("nextActions");
        assertEquals(
                List.of(actions), next.stream().map(one -> one.get("action")).toList());
        next.forEach(one -> {
            var request = as(SIGNS).header("If-Match", "\"0\"");
            (one.get("method").equals("DELETE") ? request : request.body(WHY))
                    .request(one.get("method"), one.get("href"))
                    .then()
                    .statusCode(anyOf(equalTo(412), equalTo(400), equalTo(422)));
        });
        assertEquals(now, version(SIGNS, plan));
    }

    private ValidatableResponse step(String user, String step, String body) {
        return as(user).header("If-Match", "*")
                .body(body)
                .post("/v1/plans/" + plan + "/" + step)
                .then();
    }

    private ValidatableResponse replace(String ifMatch) {
        return as(DRAFTS)
                .header("If-Match", ifMatch)
                .contentType("application/yaml")
                .body(TEXT.formatted("Đã sửa").getBytes(StandardCharsets.UTF_8))
                .put("/v1/plans/" + plan)
                .then();
    }
}
