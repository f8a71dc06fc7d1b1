package vn.thac.report.decision;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.report.Country.report;
import static vn.thac.report.World.as;
import static vn.thac.report.World.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.report.Country;
import vn.thac.report.PlanId;
import vn.thac.report.Said;
import vn.thac.report.World;
import vn.thac.testing.ETagOf;
import vn.thac.testing.PartsResource;

/** What may be decided beside a report that is there, by whom, and what of it is left in the record. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class DecisionsBesideAReportIT {

    private static final String BECAUSE = "{\"reason\": \"Bão số 3.\", \"number\": \"12/QĐ-UBND\"}";
    private static final String MOVE = "{\"due\": \"2024-12-20\", \"reason\": \"Bão số 3.\"}";
    private static final Map<String, String> BODIES =
            Map.of("waive", BECAUSE, "close", BECAUSE, "move", MOVE, "reopen", BECAUSE);
    private static final String RETURN =
            "{\"reasons\": [{\"indicator\": \"KS\", \"code\": \"implausible\", \"text\": \"Mẫu số quá nhỏ.\"}]}";

    @Inject
    World world;

    private Country country;
    private PlanId plan;
    private UnitId collector;
    private String owed;
    private String at;

    @BeforeEach
    void communes_report_through_a_collector_that_did_not_issue_the_plan() {
        world.today("2024-10-01");
        country = new Country(world, 2);
        collector = world.unit(
                "Phòng LĐTBXH",
                "government",
                "district",
                country.district,
                Map.of("command", country.districtCommittee));
        world.post("tp-ldtbxh-kien-giang", collector, "review", false);
        world.post("so-y-te-kien-giang", collector, "consolidate", false);
        plan = world.planOf(country.districtCommittee)
                .form(country.form)
                .addressee("communes", null, country.communeCommittees)
                .addressee("collector", null, List.of(collector))
                .regime(
                        "BC-NAM",
                        "periodic",
                        "P1Y",
                        Map.of("day", 10, "month", 11, "rule", "before"),
                        "unstated",
                        "communes",
                        null,
                        "collector")
                .issue("2024-03-20T01:00:00Z");
        world.members(plan, "communes", "2024-03-20", country.communeCommittees);
        await(() -> world.count("select count(*) as n from obligation where plan_id = '" + plan + "'") == 2);
        owed = country.obligationOf(plan, 0);
        at = "/v1/obligations/" + owed;
    }

    private String version() {
        return as("quan-tri").get(at).header("ETag");
    }

    private ValidatableResponse step(String actor, String step, String body) {
        return as(actor)
                .header("If-Match", version())
                .body(body)
                .post(at + "/" + step)
                .then();
    }

    private void refused(String step, String code) {
        String version = version();
        long records = records();
        Said.refused(
                "tp-ldtbxh-kien-giang",
                request -> request.header("If-Match", version)
                        .body(BODIES.get(step))
                        .post(at + "/" + step),
                409,
                "",
                code);
        assertEquals(version, version());
        assertEquals(records, records());
    }

    private long records() {
        return world.count("select count(*) as n from audit where aggregate_id = '" + owed + "'");
    }

    @Test
    void what_waits_for_review_or_was_accepted_is_neither_waived_nor_closed_nor_moved() {
        step("xa-binh-lu", "submit", report(412, 413, 3)).statusCode(200);
        List.of("waive", "close", "move").forEach(step -> refused(step, "report-under-review"));
        refused("reopen", "nothing-to-reopen");
        step("tp-ldtbxh-kien-giang", "accept", "").statusCode(200);
        List.of("waive", "close", "move").forEach(step -> refused(step, "report-already-accepted"));
        step(
                        "xa-binh-lu",
                        "restate",
                        "{\"reason\": \"Đếm lại.\","
                                + report(412, 430, 3).trim().substring(1))
                .statusCode(200);
        List.of("waive", "close", "move").forEach(step -> refused(step, "report-already-accepted"));
        refused("reopen", "restatement-pending");
        as("xa-binh-lu").get(at + "/decisions").then().body("", hasSize(0));
    }

    @Test
    void a_returned_report_is_moved_or_waived_and_comes_back_with_its_locks() {
        step("xa-binh-lu", "submit", report(412, 413, 3)).statusCode(200);
        step("tp-ldtbxh-kien-giang", "return", RETURN).statusCode(200);
        refused("reopen", "nothing-to-reopen");
        refused("close", "unit-still-there");
        step("tp-ldtbxh-kien-giang", "move", MOVE)
                .statusCode(200)
                .body("state", equalTo("returned"), "reportVersion", equalTo(1), "overdue", equalTo(false));
        step("tp-ldtbxh-kien-giang", "waive", BECAUSE).statusCode(200).body("state", equalTo("waived"));
        List.of("waive", "close", "move").forEach(step -> refused(step, "report-not-owed"));
        step("xa-binh-lu", "withdraw", "").statusCode(409).body("code", equalTo("report-not-owed"));
        step("tp-ldtbxh-kien-giang", "return", RETURN).statusCode(409).body("code", equalTo("report-not-owed"));

        step("tp-ldtbxh-kien-giang", "reopen", BECAUSE)
                .statusCode(200)
                .body("state", equalTo("returned"), "due", equalTo("2024-12-20"), "version", equalTo(6));
        step("xa-binh-lu", "submit", report(412, 430, 9))
                .statusCode(422)
                .body("errors.code", contains("cell-locked"), "errors.pointer", contains("/figures/1"));
        step("xa-binh-lu", "submit", report(412, 430, 3)).statusCode(200).body("reportVersion", equalTo(2));
        as("xa-binh-lu").get(at + "/decisions").then().body("kind", contains("move", "waive", "reopen"));
        assertEquals(
                "1,2,3,4,5,6,7",
                world.text("select string_agg(sequence::text, ',' order by sequence) as t from audit"
                        + " where aggregate_id = '" + owed + "'"));
    }

    @Test
    void a_withdrawn_report_is_waived_and_comes_back_withdrawn() {
        step("xa-binh-lu", "submit", report(412, 413, 3)).statusCode(200);
        step("xa-binh-lu", "withdraw", "").statusCode(200);
        refused("close", "unit-still-there");
        step("tp-ldtbxh-kien-giang", "waive", BECAUSE).statusCode(200);
        as("tp-ldtbxh-kien-giang")
                .get("/v1/obligations?plan=" + plan + "&state=waived&state=withdrawn")
                .then()
                .body("items.id", contains(owed), "items.state", contains("waived"));
        step("tp-ldtbxh-kien-giang", "reopen", BECAUSE).statusCode(200).body("state", equalTo("withdrawn"));
    }

    @Test
    void who_reviews_or_issued_the_plan_decides_and_no_other_post_does() {
        world.post("ub-kien-giang", country.provinceCommittee, "review", true);
        world.post("ld-ubnd-kien-giang", country.provinceCommittee, "review", false);
        for (String other : List.of("xa-binh-lu", "so-y-te-kien-giang", "giam-sat", "ld-ubnd-kien-giang", "quan-tri")) {
            step(other, "waive", BECAUSE).statusCode(403).body("code", equalTo("not-permitted"));
        }
        step("ub-thanh-mien", "waive", BECAUSE).statusCode(404);
        assertThat(version(), ETagOf.version(1));

        step("ub-tam-duong", "move", MOVE).statusCode(200);
        step("ub-kien-giang", "waive", BECAUSE).statusCode(200);
        step("tp-ldtbxh-kien-giang", "reopen", BECAUSE).statusCode(200);
        as("xa-binh-lu")
                .get(at + "/decisions")
                .then()
                .body("actor", contains("ub-tam-duong", "ub-kien-giang", "tp-ldtbxh-kien-giang"))
                .body(
                        "unit",
                        contains(country.districtCommittee.toString(), collector.toString(), collector.toString()));
        assertEquals(
                1,
                world.count("select count(*) as n from audit where aggregate_id = '" + owed
                        + "' and actor = 'ub-kien-giang' and acting_unit = '" + collector + "' and by_post_of = '"
                        + country.provinceCommittee + "'"));
        step("xa-binh-lu", "submit", report(1, 2, 3)).statusCode(200);
        step("ub-tam-duong", "accept", "").statusCode(403);
        step("ub-tam-duong", "return", RETURN).statusCode(403);
        step("so-y-te-kien-giang", "accept", "").statusCode(403);
        step("ub-kien-giang", "accept", "").statusCode(200);
    }

    @Test
    void the_unit_that_is_claimed_is_the_one_that_decides() {
        world.post("tp-ldtbxh-kien-giang", country.districtCommittee, "review", false);
        String foreign = country.communeCommittees.get(0).toString();
        world.post("tp-ldtbxh-kien-giang", country.communeCommittees.get(0), "work", false);
        as("tp-ldtbxh-kien-giang")
                .header("Acting-Unit", foreign)
                .header("If-Match", version())
                .body(BECAUSE)
                .post(at + "/waive")
                .then()
                .statusCode(422)
                .body("code", equalTo("acting-unit-contradicts"), "errors[0].pointer", equalTo("Acting-Unit"));
        as("tp-ldtbxh-kien-giang")
                .header("Acting-Unit", country.districtCommittee.toString())
                .header("If-Match", version())
                .body(BECAUSE)
                .post(at + "/waive")
                .then()
                .statusCode(200);
        as("xa-binh-lu").get(at + "/decisions").then().body("unit", contains(country.districtCommittee.toString()));
    }

    @Test
    void each_decision_leaves_its_reason_in_the_audit_as_it_was_written() {
        step("tp-ldtbxh-kien-giang", "move", "{\"due\": \"2024-12-20\", \"reason\": \"Bão “Yagi”: ngập.\"}")
                .statusCode(200);
        step("tp-ldtbxh-kien-giang", "waive", "{\"reason\": \"Miễn cho xã nghèo.\"}")
                .statusCode(200);
        step("tp-ldtbxh-kien-giang", "reopen", "{\"reason\": \"Miễn nhầm.\"}").statusCode(200);
        step("xa-binh-lu", "submit", report(412, 413, 3)).statusCode(200);
        step("tp-ldtbxh-kien-giang", "return", RETURN).statusCode(200);
        step(
                        "xa-binh-lu",
                        "submit",
                        "{\"reason\": \"Đếm lại trường.\","
                                + report(412, 430, 4).trim().substring(1))
                .statusCode(200);
        step("tp-ldtbxh-kien-giang", "accept", "").statusCode(200);
        step(
                        "xa-binh-lu",
                        "restate",
                        "{\"reason\": \"Đếm sót.\","
                                + report(412, 430, 5).trim().substring(1))
                .statusCode(200);
        step("tp-ldtbxh-kien-giang", "restatement/refuse", "{\"reason\": \"Đã kiểm tra.\"}")
                .statusCode(200);
        step("tp-ldtbxh-kien-giang", "reopen", "{\"reason\": \"Tiếp nhận nhầm.\"}")
                .statusCode(200);

        as("xa-binh-lu")
                .get("/v1/audit?aggregate=report&aggregateId=" + owed)
                .then()
                .statusCode(200)
                .body(
                        "items.reason",
                        contains(
                                "plan.members-expanded.v1",
                                "Bão “Yagi”: ngập.",
                                "Miễn cho xã nghèo.",
                                "Miễn nhầm.",
                                null,
                                "Mẫu số quá nhỏ.",
                                "Đếm lại trường.",
                                null,
                                "Đếm sót.",
                                "Đã kiểm tra.",
                                "Tiếp nhận nhầm."));
    }

    @Test
    void a_decision_repeated_with_its_key_is_done_once_and_its_key_means_nothing_else() {
        String version = version();
        for (int i = 0; i < 2; i++) {
            as("tp-ldtbxh-kien-giang")
                    .header("If-Match", version)
                    .header("Idempotency-Key", "move-" + owed)
                    .body(MOVE)
                    .post(at + "/move")
                    .then()
                    .statusCode(200)
                    .header("ETag", ETagOf.version(2))
                    .body("version", equalTo(2), "due", equalTo("2024-12-20"));
        }
        as("tp-ldtbxh-kien-giang")
                .header("If-Match", "\"2\"")
                .header("Idempotency-Key", "move-" + owed)
                .body(MOVE.replace("12-20", "12-25"))
                .post(at + "/move")
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        as("ub-tam-duong")
                .header("If-Match", "\"2\"")
                .header("Idempotency-Key", "move-" + owed)
                .body(MOVE.replace("12-20", "12-25"))
                .post(at + "/move")
                .then()
                .statusCode(200)
                .body("version", equalTo(3), "originalDue", equalTo("2024-11-09"));
        as("xa-binh-lu").get(at + "/decisions").then().body("dueAfter", contains("2024-12-20", "2024-12-25"));
    }

    private List<Response> atOnce(List<Supplier<Response>> requests) {
        List<CompletableFuture<Response>> sent =
                requests.stream().map(CompletableFuture::supplyAsync).toList();
        return sent.stream().map(CompletableFuture::join).toList();
    }

    @Test
    void of_a_waiver_and_a_report_at_the_same_moment_one_is_first_and_the_other_is_told() {
        List<Response> answers = atOnce(List.of(
                () -> as("tp-ldtbxh-kien-giang")
                        .header("If-Match", "\"1\"")
                        .body(BECAUSE)
                        .post(at + "/waive"),
                () -> as("xa-binh-lu")
                        .header("If-Match", "\"1\"")
                        .body(report(1, 2, 3))
                        .post(at + "/submit"),
                () -> as("ub-tam-duong").header("If-Match", "\"1\"").body(MOVE).post(at + "/move")));

        assertEquals(
                List.of(200, 412, 412),
                answers.stream().map(Response::statusCode).sorted().toList());
        assertThat(version(), ETagOf.version(2));
        assertEquals(2, records());
        assertEquals(
                1,
                world.count("select (select count(*) from obligation_decision where obligation_id = '" + owed
                        + "') + (select count(*) from report_version where obligation_id = '" + owed + "') as n"));
    }

    @Test
    void an_event_tells_each_decision_with_who_may_decide_next() {
        step("tp-ldtbxh-kien-giang", "waive", BECAUSE).statusCode(200);
        step("ub-tam-duong", "reopen", "{\"reason\": \"Miễn nhầm.\", \"date\": \"2024-09-30\"}")
                .statusCode(200);

        var told = Stream.of("obligation.waived.v1", "obligation.reopened.v1")
                .flatMap(type -> world.heard("thac.report", type).stream())
                .filter(event -> event.getString("obligationId").equals(owed))
                .toList();
        assertEquals(
                List.of("waived", "open"),
                told.stream().map(e -> e.getString("state")).toList());
        assertEquals(
                List.of("Bão số 3.", "Miễn nhầm."),
                told.stream().map(e -> e.getString("reason")).toList());
        assertEquals(
                List.of(collector.toString(), country.districtCommittee.toString()),
                told.stream().map(e -> e.getString("by.id")).toList());
        assertEquals("12/QĐ-UBND", told.get(0).getString("number"));
        assertEquals("2024-09-30", told.get(1).getString("decidedOn"));
        told.forEach(event -> assertEquals(List.of(collector.toString()), event.getList("reviewers.id")));
    }

    @Test
    void every_fault_of_a_move_is_told_in_both_languages() {
        Said.refused(
                "tp-ldtbxh-kien-giang",
                request -> request.header("If-Match", "*")
                        .body("{\"reason\": \"x\", \"due\": \"2024-09-30\"}")
                        .post(at + "/move"),
                422,
                "/due",
                "due-passed");
        Said.refused(
                "tp-ldtbxh-kien-giang",
                request -> request.header("If-Match", "*")
                        .body("{\"reason\": \"x\", \"due\": \"2024-11-09\"}")
                        .post(at + "/move"),
                422,
                "/due",
                "due-unchanged");
        Said.refused(
                "tp-ldtbxh-kien-giang",
                request -> request.header("If-Match", "*")
                        .body("{\"reason\": \"x\"}")
                        .post(at + "/move"),
                422,
                "/due",
                "due-missing");
        as("tp-ldtbxh-kien-giang")
                .header("If-Match", "*")
                .body("{\"reason\": \"" + "x".repeat(4001) + "\", \"number\": \"" + "1".repeat(201) + "\"}")
                .post(at + "/move")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/reason", "/number", "/due"));
        assertThat(version(), ETagOf.version(1));
    }
}
