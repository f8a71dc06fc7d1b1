package vn.thac.plan.draft;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.plan.Story.as;
import static vn.thac.plan.Story.await;
import static vn.thac.plan.Story.draft;
import static vn.thac.plan.Story.draftAndIssue;
import static vn.thac.plan.Story.issue;
import static vn.thac.plan.Story.mandatesOf;
import static vn.thac.plan.Story.version;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.core.sql.Database;
import vn.thac.plan.SampleUnits;
import vn.thac.testing.ETagOf;
import vn.thac.testing.PartsResource;

/** Drafts: made, revised, two at once, and taken over from mandates. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class DraftsIT {

    @Inject
    SampleUnits units;

    @Inject
    Database database;

    private int number;

    @BeforeEach
    void the_units_of_the_sample_are_known() {
        units.load();
        number = 60_000
                + database.first("select count(*) as n from plan", row -> row.integer("n"))
                        .orElse(0);
    }

    @Test
    void a_draft_is_revised_as_often_as_one_likes_and_each_time_is_a_version() {
        String plan = draft("ub-tam-duong", text("Lần một"));
        for (int i = 2; i < 5; i++) {
            replace("ub-tam-duong", plan, "\"" + (i - 1) + "\"", text("Lần " + i))
                    .statusCode(200)
                    .header("ETag", ETagOf.version(i))
                    .body("title", equalTo("Lần " + i))
                    .body("state", equalTo("draft"))
                    .body("edition", equalTo(1));
        }
        assertEquals(
                List.of("plan.drafted.v1", "plan.revised.v1", "plan.revised.v1", "plan.revised.v1"),
                database.list(
                        "select action from audit where aggregate_id = ?::uuid order by sequence",
                        row -> row.text("action"),
                        plan));
    }

    @Test
    void of_two_revisions_at_once_one_is_taken() throws Exception {
        String plan = draft("ub-tam-duong", text("Trước"));
        List<Integer> answers = atOnce(
                () -> replace("ub-tam-duong", plan, "\"1\"", text("Một"))
                        .extract()
                        .statusCode(),
                () -> replace("ub-tam-duong", plan, "\"1\"", text("Hai"))
                        .extract()
                        .statusCode());
        assertEquals(List.of(200, 412), answers);
        assertThat(version("ub-tam-duong", plan), ETagOf.version(2));
    }

    @Test
    void a_draft_can_be_deleted_and_is_gone_with_its_text() {
        String plan = draft("ub-tam-duong", text("Nhầm"));
        delete("ub-tam-duong", plan, "\"2\"").statusCode(412);
        delete("hu-tam-duong", plan, "*").statusCode(404);
        as("ub-tam-duong").delete("/v1/plans/" + plan).then().statusCode(428);
        delete("ub-tam-duong", plan, "\"1\"").statusCode(204);
        delete("ub-tam-duong", plan, "*").statusCode(404);
        as("ub-tam-duong").get("/v1/plans/" + plan).then().statusCode(404);
        assertEquals(0, count("select count(*) as n from plan_edition where plan = '" + plan + "'"));
        assertEquals(
                List.of("plan.drafted.v1", "plan.draft-deleted.v1"),
                database.list(
                        "select action from audit where aggregate_id = ?::uuid order by sequence",
                        row -> row.text("action"),
                        plan));
    }

    @Test
    void what_was_issued_is_not_deleted_and_of_a_deletion_and_an_issue_at_once_one_is_done() throws Exception {
        String issued = draftAndIssue("ub-tam-duong", text("Đã ban hành"));
        delete("ub-tam-duong", issued, "*").statusCode(409).body("code", equalTo("plan-already-issued"));
        String plan = draft("ub-tam-duong", text("Xóa hay ban hành"));
        List<Integer> answers =
                atOnce(() -> delete("ub-tam-duong", plan, "\"1\"").extract().statusCode(), () -> as("ub-tam-duong")
                        .header("If-Match", "\"1\"")
                        .body("{}")
                        .post("/v1/plans/" + plan + "/issue")
                        .statusCode());
        assertEquals(true, List.of(List.of(200, 409), List.of(204, 404)).contains(answers), String.valueOf(answers));
    }

    @Test
    void the_mandate_of_a_deleted_draft_can_be_drafted_from_again() {
        String mandate = mandatesOf("hu-tam-duong", "ubnd:106", asking()).get(0);
        String first =
                from("ub-tam-duong", mandate, "").statusCode(201).extract().path("id");
        delete("ub-tam-duong", first, "*").statusCode(204);
        as("hu-tam-duong").get("/v1/mandates/" + mandate).then().body("state", equalTo("open"));
        String second =
                from("ub-tam-duong", mandate, "").statusCode(201).extract().path("id");
        issue("ub-tam-duong", second);
        as("hu-tam-duong").get("/v1/mandates/" + mandate).then().body("fulfilledBy", equalTo(second));
    }

    private static ValidatableResponse delete(String user, String plan, String ifMatch) {
        return as(user).header("If-Match", ifMatch).delete("/v1/plans/" + plan).then();
    }

    @Test
    void of_two_issues_at_once_one_is_in_force() throws Exception {
        String plan = draft("ub-tam-duong", text("Một lần thôi"));
        Callable<Integer> issue = () -> as("ub-tam-duong")
                .header("If-Match", "\"1\"")
                .body("{}")
                .post("/v1/plans/" + plan + "/issue")
                .statusCode();
        assertEquals(List.of(200, 409), atOnce(issue, issue));
        assertEquals(
                1,
                database.first(
                                "select count(*) as n from audit where aggregate_id = ?::uuid and action = 'plan.issued.v1'",
                                row -> row.integer("n"),
                                plan)
                        .orElseThrow());
    }

    @Test
    void another_issuer_is_another_draft() {
        String plan = draft("ub-tam-duong", text("Của huyện"));
        replace("ub-tam-duong", plan, "\"1\"", "document: {kind: plan, issuer: 'ubnd:91', title: K}")
                .statusCode(422)
                .body("errors[0].code", equalTo("issuer-cannot-change"))
                .body("errors[0].pointer", equalTo("/document/issuer"));
        as("ub-tam-duong").get("/v1/plans/" + plan).then().body("version", equalTo(1));
    }

    @Test
    void a_dry_run_keeps_nothing() {
        long before = count("select count(*) as n from plan");
        as("ub-tam-duong")
                .contentType("application/yaml")
                .body(bytes(text("Thử")))
                .post("/v1/plans?dryRun=true")
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true));
        assertEquals(before, count("select count(*) as n from plan"));
    }

    @Test
    void a_dry_run_of_a_plan_entered_late_says_what_is_left_out_and_late_in_both_languages() {
        String late = """
                document: {kind: plan, issuer: 'ubnd:106', title: Nhập muộn, date: {value: 2023-07-01}}
                addressees: [{key: xa, name: Xã, unit: 'ubnd:03412'}]
                duties: [{key: D, addressee: xa, text: Làm, due: 2023-12-31}]
                reporting: [{key: R, who: [xa], kind: periodic, frequency: P1Y, deadline: {day: 10, month: 11, rule: before}}]
                """;
        as("ub-tam-duong")
                .contentType("application/yaml")
                .body(bytes(late))
                .post("/v1/plans?dryRun=true")
                .then()
                .statusCode(200)
                .body("warnings.code", contains("periods-left-out", "due-before-entry"))
                .body("warnings.pointer", contains("/reporting/0", "/duties/0/due"))
                .body("warnings[0].periods[0..1].period", contains("2023", "2024"))
                .body("warnings[0].periods[0..1].due", contains("2023-11-09", "2024-11-09"))
                .body("warnings[0].detail", containsString("2023 (due 9 November 2023), 2024 (due 9 November 2024)"))
                .body("warnings[1].detail", startsWith("It was due on 31 December 2023"));
        vn.thac.plan.Story.inVietnamese("ub-tam-duong")
                .contentType("application/yaml")
                .body(bytes(late))
                .post("/v1/plans?dryRun=true")
                .then()
                .body("warnings[0].detail", containsString("2023 (hạn 09/11/2023), 2024 (hạn 09/11/2024)"))
                .body("warnings[1].detail", startsWith("Hạn 31/12/2023"));
    }

    @Test
    void a_dry_run_of_the_issue_says_it_too_by_the_date_that_is_given_there() {
        String plan = draft("ub-tam-duong", """
                document: {kind: plan, issuer: 'ubnd:106', title: Nhập muộn lúc ban hành}
                addressees: [{key: xa, name: Xã, unit: 'ubnd:03412'}]
                duties: [{key: D, addressee: xa, text: Làm, due: 2023-12-31}]
                reporting:
                  - {key: R, who: [xa], kind: periodic, frequency: P1Y, deadline: {day: 10, month: 11, rule: before}}
                """);
        dryIssue(plan, "{}")
                .body("warnings.code", contains("due-before-entry"))
                .body("warnings[0].periods", nullValue());
        dryIssue(plan, "{\"date\": {\"value\": \"2023-06-15\", \"precision\": \"month\"}}")
                .body("warnings.code", contains("periods-left-out", "due-before-entry"))
                .body("warnings[0].pointer", equalTo("/reporting/0"))
                .body("warnings[0].periods[0..1].period", contains("2023", "2024"))
                .body("plan.state", equalTo("issued"));
        as("ub-tam-duong").get("/v1/plans/" + plan).then().body("state", equalTo("draft"));
    }

    private static ValidatableResponse dryIssue(String plan, String body) {
        return as("ub-tam-duong")
                .header("If-Match", "*")
                .body(body)
                .post("/v1/plans/" + plan + "/issue?dryRun=true")
                .then()
                .statusCode(200);
    }

    @Test
    void a_draft_from_a_mandate_takes_over_targets_and_its_own_duties_with_their_origin() {
        String asking = asking();
        String mandate = mandatesOf("hu-tam-duong", "ubnd:106", asking).get(0);
        String plan = from("ub-tam-duong", mandate, "")
                .statusCode(201)
                .body("title", equalTo("Kế hoạch thực hiện Kế hoạch " + number + "-KH/HU của Huyện ủy Tam Đường"))
                .body("fulfils", contains(mandate))
                .extract()
                .path("id");
        as("ub-tam-duong")
                .get("/v1/plans/" + plan + "/package")
                .then()
                .body("targets", hasSize(1))
                .body("targets[0].origins[0].key", equalTo("T1"))
                .body("basis[0].number", equalTo(number + "-KH/HU"))
                .body("basis[0].relation", equalTo("implements"));
        as("ub-tam-duong").get("/v1/plans/" + plan + "/items").then().body("origins.flatten().key", hasItem("D2"));
        issue("ub-tam-duong", plan);
        as("hu-tam-duong").get("/v1/mandates/" + mandate).then().body("fulfilledBy", equalTo(plan));
    }

    @Test
    void what_is_tried_is_what_is_drafted_and_nothing_of_it_is_kept() {
        String mandate = mandatesOf("hu-tam-duong", "ubnd:106", asking()).get(0);
        long before = count("select count(*) as n from plan");
        String changes =
                ", \"changes\": {\"addressees\": [{\"key\": \"xa\", \"name\": \"Xã\", \"unit\": \"ubnd:03412\"}],"
                        + " \"mandates\": [{\"addressee\": \"xa\", \"asks\": \"own-plan\"}]}";
        Map<String, Object> tried = as("ub-tam-duong")
                .body("{\"mandates\": [\"" + mandate + "\"]" + changes + "}")
                .post("/v1/plans/from-mandates?dryRun=true")
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("mandates", equalTo(1))
                .body("warnings.code", contains("reporters-unsaid"))
                .extract()
                .path("package");
        assertEquals(before, count("select count(*) as n from plan"));
        String plan =
                from("ub-tam-duong", mandate, changes).statusCode(201).extract().path("id");
        Map<String, Object> drafted =
                as("ub-tam-duong").get("/v1/plans/" + plan + "/package").path("");
        assertEquals(drafted, tried);
        as("ub-kien-giang")
                .body("{\"mandates\": [\"" + mandate + "\"]}")
                .post("/v1/plans/from-mandates?dryRun=true")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/mandates/0"));
    }

    @Test
    void a_draft_from_a_mandate_carries_what_work_waits_for_who_has_which_part_and_by_when_to_report() {
        String mandate = mandatesOf("hu-tam-duong", "ubnd:106", asking()).get(0);
        String plan = from("ub-tam-duong", mandate, "")
                .statusCode(201)
                .body("warnings.code", contains("reporters-unsaid"))
                .body("warnings.pointer", contains("/reporting/0/who"))
                .body("warnings[0].detail", startsWith("Reporting rule R1"))
                .extract()
                .path("id");
        as("ub-tam-duong")
                .get("/v1/plans/" + plan + "/package")
                .then()
                .body("conditions.text", contains("Khi có hướng dẫn"))
                .body("taskGroups[0].tasks.key", contains("D2", "D3"))
                .body("taskGroups[0].tasks.waitsFor", contains(null, "condition-1"))
                .body("taskGroups[0].tasks.origins.flatten().role", contains("perform", "coordinate"))
                .body("reporting.key", contains("R1"))
                .body("reporting[0].origins.key", contains("R1"))
                .body("reporting[0].deadline.month", equalTo(12))
                .body("reporting[0].deadline.day", lessThan(14));
        vn.thac.plan.Story.inVietnamese("ub-tam-duong")
                .body("{\"mandates\": [\"" + mandate + "\"]}")
                .post("/v1/plans/from-mandates?dryRun=true")
                .then()
                .body("warnings[0].detail", startsWith("Chế độ báo cáo R1"));
    }

    @Test
    void what_is_left_out_is_not_taken_over_and_the_title_is_ones_own() {
        String asking = asking();
        String mandate = mandatesOf("hu-tam-duong", "ubnd:106", asking).get(0);
        String plan = from("ub-tam-duong", mandate, ", \"leaveOut\": [\"T1\", \"D2\"], \"title\": \"Tên riêng\"")
                .statusCode(201)
                .body("title", equalTo("Tên riêng"))
                .extract()
                .path("id");
        as("ub-tam-duong")
                .get("/v1/plans/" + plan + "/items")
                .then()
                .body("findAll { it.origins.any { o -> o.key == 'D2' } }", hasSize(0));
    }

    @Test
    void two_drafts_from_one_mandate_may_stand_and_the_first_issued_answers_it() {
        String asking = asking();
        String mandate = mandatesOf("hu-tam-duong", "ubnd:106", asking).get(0);
        String one = from("ub-tam-duong", mandate, "").statusCode(201).extract().path("id");
        String two = from("ub-tam-duong", mandate, "").statusCode(201).extract().path("id");
        issue("ub-tam-duong", two);
        issue("ub-tam-duong", one);
        as("hu-tam-duong").get("/v1/mandates/" + mandate).then().body("fulfilledBy", equalTo(two));
        from("ub-tam-duong", mandate, "").statusCode(409).body("code", equalTo("mandate-fulfilled"));
    }

    private String asking() {
        String plan = draftAndIssue("hu-tam-duong", """
                document: {kind: plan, number: %d-KH/HU, issuer: 'capuy:106', title: Hỏi, date: {value: 2024-02-01}}
                targets: [{key: T1, name: Mọi trường có nước sạch, comparator: '>=', value: 95, unit: '%%', year: 2030}]
                addressees: [{key: a, name: UBND huyện, unit: 'ubnd:106'}, {key: x, name: Xã, unit: 'capuy:03412'}]
                duties:
                  - {key: D1, addressee: a, text: Lập kế hoạch, produces: plan}
                  - {key: D2, addressee: a, text: Rà soát từng trường}
                  - {key: D3, addressee: x, with: [a], text: Xây dựng quy chế, waitsFor: Khi có hướng dẫn}
                reporting: [{key: R1, who: [a], frequency: P1Y, deadline: {day: 15, month: 12, rule: before}}]
                mandates: [{addressee: a, asks: own-plan, duty: D1}]
                """.formatted(number));
        await("its mandate", () -> mandatesOf("hu-tam-duong", "ubnd:106", plan).size() == 1);
        return plan;
    }

    private static String text(String title) {
        return "document: {kind: plan, issuer: 'ubnd:106', title: " + title + "}";
    }

    private static ValidatableResponse from(String user, String mandate, String more) {
        return as(user).body("{\"mandates\": [\"" + mandate + "\"]" + more + "}")
                .post("/v1/plans/from-mandates")
                .then();
    }

    private static ValidatableResponse replace(String user, String plan, String ifMatch, String text) {
        return as(user).contentType("application/yaml")
                .header("If-Match", ifMatch)
                .body(bytes(text))
                .put("/v1/plans/" + plan)
                .then();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private long count(String sql) {
        return database.first(sql, row -> row.number("n")).orElseThrow();
    }

    @SafeVarargs
    private static List<Integer> atOnce(Callable<Integer>... calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.length);
        try {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(List.of(calls))) {
                answers.add(answer.get());
            }
            return answers.stream().sorted().toList();
        } finally {
            threads.shutdownNow();
        }
    }
}
