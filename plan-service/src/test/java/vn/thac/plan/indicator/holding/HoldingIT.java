package vn.thac.plan.indicator.holding;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.plan.Story.as;
import static vn.thac.plan.Story.draft;
import static vn.thac.plan.Story.draftAndIssue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.core.sql.Database;
import vn.thac.plan.SampleUnits;
import vn.thac.plan.Story;
import vn.thac.testing.PartsResource;

/** Codes can't be squatted: they are their owner's, of those above it, of those it grants them to. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class HoldingIT {

    private static final String COMMUNE = "xa-binh-lu";
    private static final String DISTRICT = "ub-tam-duong";
    private static final String STRANGER = "ub-kien-giang";

    @Inject
    SampleUnits units;

    @Inject
    Database database;

    @BeforeEach
    void the_units_of_the_sample_are_known() {
        units.load();
    }

    @Test
    void a_unit_above_takes_over_what_a_commune_has_taken_and_the_commune_is_told() {
        draftAndIssue(COMMUNE, plan("ubnd:03412", "hold-1", "Số trẻ em", "sum"));
        Story.as(DISTRICT)
                .contentType("application/yaml")
                .body(bytes(plan("ubnd:106", "hold-1", "Tỷ lệ trẻ em", "ratio")))
                .post("/v1/plans?dryRun=true")
                .then()
                .statusCode(200)
                .body("warnings.code", hasItems("code-taken-over"))
                .body("warnings.find { it.pointer == '/indicators/0' }.detail", containsString("ubnd:03412"));
        holding("indicators", "hold-1")
                .body("owner.code", equalTo("ubnd:03412"))
                .body("version", equalTo(0));

        draftAndIssue(DISTRICT, plan("ubnd:106", "hold-1", "Tỷ lệ trẻ em", "ratio"));

        holding("indicators", "hold-1")
                .body("owner.code", equalTo("ubnd:106"))
                .body("granted", empty())
                .body("version", equalTo(1));
        holding("forms", "hold-1").body("owner.code", equalTo("ubnd:106"));
        as(COMMUNE)
                .get("/v1/indicators/hold-1")
                .then()
                .body("version", contains(2, 1))
                .body("name", contains("Tỷ lệ trẻ em", "Số trẻ em"));
        as(COMMUNE).get("/v1/forms/hold-1").then().body("version", contains(2, 1));
        assertEquals(1, audited("definition.handed-over.v1", "indicator", "hold-1"));
        assertEquals(1, audited("definition.handed-over.v1", "form", "hold-1"));
        refused(COMMUNE, plan("ubnd:03412", "hold-1", "Số trẻ em khác", "sum"), "/indicators/0", "ubnd:106");
    }

    @Test
    void a_stranger_is_refused_with_the_owner_and_the_way_out_and_may_use_it_unchanged() {
        draftAndIssue(COMMUNE, plan("ubnd:03412", "hold-2", "Số trẻ em", "sum"));
        ValidatableResponse refused =
                refused(STRANGER, plan("ubnd:91", "hold-2", "Tỷ lệ trẻ em", "ratio"), "/indicators/0", "ubnd:03412");
        refused.body("errors[0].detail", containsString("administrator"));
        refused("ub-lam-son", plan("ubnd:11260", "hold-2", "Tỷ lệ", "ratio"), "/indicators/0", "ubnd:03412");
        as(STRANGER)
                .contentType("application/yaml")
                .body(bytes(plan("ubnd:91", "hold-2", "Số trẻ em", "sum")))
                .post("/v1/plans")
                .then()
                .statusCode(201)
                .body("warnings.code", contains("code-of-another-branch", "code-of-another-branch"))
                .body("warnings.pointer", contains("/indicators/0", "/forms/0"))
                .body("warnings[0].detail", containsString("ubnd:03412"));
        as(STRANGER).get("/v1/indicators/hold-2").then().body("version", contains(1));
    }

    @Test
    void an_owner_grants_and_withdraws_and_keeps_what_was_defined() {
        draftAndIssue(COMMUNE, plan("ubnd:03412", "hold-3", "Số trẻ em", "sum"));
        change(COMMUNE, "indicators/hold-3/holding/grant", "ubnd:91", "Dùng chung")
                .statusCode(200)
                .body("owner.code", equalTo("ubnd:03412"))
                .body("granted.code", contains("ubnd:91"))
                .body("version", equalTo(1));
        change(COMMUNE, "forms/hold-3/holding/grant", "ubnd:91", "Dùng chung").statusCode(200);
        draftAndIssue(STRANGER, plan("ubnd:91", "hold-3", "Tỷ lệ trẻ em", "ratio"));
        holding("indicators", "hold-3").body("owner.code", equalTo("ubnd:03412"));
        as(STRANGER).get("/v1/forms/hold-3?version=2").then().body("[0].versions.hold-3", equalTo(2));

        change(COMMUNE, "indicators/hold-3/holding/withdraw-grant", "ubnd:91", "Hết hạn")
                .statusCode(200)
                .body("granted", empty())
                .body("version", equalTo(2));
        refused(STRANGER, plan("ubnd:91", "hold-3", "Khác nữa", "max"), "/indicators/0", "ubnd:03412");
        as(COMMUNE).get("/v1/indicators/hold-3").then().body("version", contains(2, 1));
        as("xa-binh-lu")
                .get("/v1/audit?aggregate=definition&action=definition.grant-withdrawn.v1&limit=100")
                .then()
                .statusCode(200)
                .body("items.reason", hasItems("Hết hạn"));
        assertEquals(1, audited("definition.granted.v1", "indicator", "hold-3"));
        assertEquals(1, audited("definition.grant-withdrawn.v1", "indicator", "hold-3"));
    }

    @Test
    void an_owner_or_an_administrator_hands_a_code_over_and_nobody_else() {
        draftAndIssue(COMMUNE, plan("ubnd:03412", "hold-4", "Số trẻ em", "sum"));
        change(STRANGER, "indicators/hold-4/holding/hand-over", "ubnd:91", "Tự lấy")
                .statusCode(403);
        change("ld-ubnd-kien-giang", "indicators/hold-4/holding/hand-over", "ubnd:91", "Tự lấy")
                .statusCode(403);
        as(COMMUNE)
                .header("Acting-Unit", "capuy:03412")
                .body("{\"unit\": \"ubnd:91\", \"reason\": \"Cho cơ quan khác\"}")
                .post("/v1/indicators/hold-4/holding/hand-over")
                .then()
                .statusCode(org.hamcrest.Matchers.greaterThanOrEqualTo(400))
                .statusCode(org.hamcrest.Matchers.lessThan(404));
        change(COMMUNE, "indicators/hold-4/holding/hand-over", "ubnd:91", "Giao tỉnh chủ trì")
                .statusCode(200)
                .body("owner.code", equalTo("ubnd:91"));
        change(COMMUNE, "indicators/hold-4/holding/hand-over", "ubnd:03412", "Lấy lại")
                .statusCode(403);
        change("quan-tri", "indicators/hold-4/holding/hand-over", "ubnd:11260", "Theo quyết định")
                .statusCode(200)
                .body("owner.code", equalTo("ubnd:11260"))
                .body("version", equalTo(2));
        draftAndIssue(
                "ub-lam-son",
                "document: {kind: plan, issuer: 'ubnd:11260', title: K}\n"
                        + "indicators: [{code: hold-4, name: Mới, rule: max}]");
        as(COMMUNE).get("/v1/indicators/hold-4").then().body("version", contains(2, 1));
    }

    @Test
    void whatever_is_wrong_with_a_change_is_refused_at_its_place_and_changes_nothing() {
        draftAndIssue(COMMUNE, plan("ubnd:03412", "hold-5", "Số trẻ em", "sum"));
        String path = "indicators/hold-5/holding/";
        change(COMMUNE, "indicators/nobody/holding/grant", "ubnd:91", "X").statusCode(404);
        as(COMMUNE).get("/v1/indicators/nobody/holding").then().statusCode(404);
        as(COMMUNE).get("/v1/forms/nobody/holding").then().statusCode(404);
        for (String act : List.of("hand-over", "grant")) {
            change(COMMUNE, path + act, "ubnd:nowhere", "X")
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/unit"))
                    .body("errors[0].code", equalTo("unit-unknown"));
            change(COMMUNE, path + act, "dvhc:106", "X")
                    .statusCode(422)
                    .body("errors[0].code", equalTo("unit-cannot-act"));
            change(COMMUNE, path + act, "ubnd:03412", "X")
                    .statusCode(422)
                    .body("errors[0].code", equalTo("owns-it-already"));
            change(COMMUNE, path + act, "ubnd:91", " ").statusCode(422).body("errors[0].pointer", equalTo("/reason"));
            as(COMMUNE).body("{}").post("/v1/" + path + act).then().statusCode(422);
        }
        change(COMMUNE, path + "withdraw-grant", "ubnd:91", "X")
                .statusCode(422)
                .body("errors[0].code", equalTo("no-such-grant"));
        holding("indicators", "hold-5")
                .body("owner.code", equalTo("ubnd:03412"))
                .body("version", equalTo(0));
    }

    @Test
    void a_grant_is_given_once_and_a_repeated_request_is_the_same_one() {
        draftAndIssue(COMMUNE, plan("ubnd:03412", "hold-6", "Số trẻ em", "sum"));
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            as(COMMUNE)
                    .header("Idempotency-Key", key)
                    .body("{\"unit\": \"ubnd:91\", \"reason\": \"Dùng chung\"}")
                    .post("/v1/forms/hold-6/holding/grant")
                    .then()
                    .statusCode(200)
                    .body("version", equalTo(1));
        }
        change(COMMUNE, "forms/hold-6/holding/grant", "ubnd:91", "Lần nữa")
                .statusCode(422)
                .body("errors[0].code", equalTo("owns-it-already"));
        assertEquals(1, audited("definition.granted.v1", "form", "hold-6"));
    }

    @Test
    void of_two_hand_overs_at_once_one_is_by_the_owner_and_the_other_comes_too_late() throws Exception {
        draftAndIssue(COMMUNE, plan("ubnd:03412", "hold-7", "Số trẻ em", "sum"));
        List<Integer> answers = atOnce(List.of(
                () -> change(COMMUNE, "indicators/hold-7/holding/hand-over", "ubnd:91", "Một")
                        .extract()
                        .statusCode(),
                () -> change(COMMUNE, "indicators/hold-7/holding/hand-over", "ubnd:11260", "Hai")
                        .extract()
                        .statusCode()));
        assertEquals(List.of(200, 403), answers.stream().sorted().toList());
        holding("indicators", "hold-7").body("version", equalTo(1));
        assertEquals(1, audited("definition.handed-over.v1", "indicator", "hold-7"));
    }

    @Test
    void a_code_that_begins_as_a_unit_is_that_units_alone() {
        String text =
                "document: {kind: plan, issuer: '%s', title: K}\nindicators: [{code: ubnd.106.tre-em, name: Trẻ em}]";
        refused(STRANGER, text.formatted("ubnd:91"), "/indicators/0/code", "ubnd:106");
        refused(COMMUNE, text.formatted("ubnd:03412"), "/indicators/0/code", "ubnd:106");
        draftAndIssue(DISTRICT, text.formatted("ubnd:106"));
        holding("indicators", "ubnd.106.tre-em").body("owner.code", equalTo("ubnd:106"));
        draftAndIssue(STRANGER, text.formatted("ubnd:91").replace("ubnd.106.", "nothing.such."));
    }

    @Test
    void what_became_anothers_after_the_draft_is_refused_at_issue() {
        String late = draft(STRANGER, plan("ubnd:91", "hold-8", "Số trẻ em", "sum"));
        draftAndIssue(COMMUNE, plan("ubnd:03412", "hold-8", "Số hộ", "max"));
        as(STRANGER)
                .header("If-Match", "\"1\"")
                .body("{}")
                .post("/v1/plans/" + late + "/issue")
                .then()
                .statusCode(422)
                .body("errors.code", hasItems("indicator-not-yours"))
                .body("errors[0].detail", containsString("ubnd:03412"));
        as(STRANGER).get("/v1/plans/" + late).then().body("state", equalTo("draft"));
        as(STRANGER).get("/v1/indicators/hold-8").then().body("version", contains(1));
    }

    private static ValidatableResponse holding(String kind, String code) {
        return as("giam-sat")
                .get("/v1/" + kind + "/" + code + "/holding")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse change(String user, String path, String unit, String reason) {
        return as(user).body("{\"unit\": \"" + unit + "\", \"reason\": \"" + reason + "\"}")
                .post("/v1/" + path)
                .then();
    }

    private static ValidatableResponse refused(String user, String yaml, String pointer, String owner) {
        return as(user).contentType("application/yaml")
                .body(bytes(yaml))
                .post("/v1/plans")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].detail", containsString(owner));
    }

    private long audited(String action, String table, String code) {
        return database.first(
                        "select count(*) as n from audit a join " + table
                                + " d on d.id = a.aggregate_id where a.action = ? and d.code = ?",
                        row -> row.number("n"),
                        action,
                        code)
                .orElseThrow();
    }

    private static String plan(String issuer, String code, String name, String rule) {
        return """
                document: {kind: plan, issuer: '%s', title: K}
                indicators: [{code: %s, name: %s, rule: %s}]
                forms: [{code: %s, title: %s, indicators: [%s]}]
                """.formatted(issuer, code, name, rule, code, name, code);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<Integer> atOnce(List<Callable<Integer>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
