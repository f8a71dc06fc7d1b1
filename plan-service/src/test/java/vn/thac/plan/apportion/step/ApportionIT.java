package vn.thac.plan.apportion.step;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.plan.Story.as;
import static vn.thac.plan.Story.await;
import static vn.thac.plan.Story.draft;
import static vn.thac.plan.Story.draftAndIssue;
import static vn.thac.plan.Story.inVietnamese;
import static vn.thac.plan.Story.mandatesOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thac.core.sql.Database;
import vn.thac.plan.SampleUnits;
import vn.thac.plan.Story;
import vn.thac.plan.apportion.Balance;
import vn.thac.testing.ETagOf;
import vn.thac.testing.PartsResource;

/** A district spreads a target over its communes: drafted, countered, signed, and inherited by each as its own. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class ApportionIT {

    private static final String ISSUER = "ub-tam-duong";
    private static final String UNIT = "xa-binh-lu";
    private static final String OTHER_UNITS = "lai-chau-gateway";

    private static final String PLAN = """
            document: {kind: plan, issuer: 'ubnd:106', title: Xây nhà, date: {value: 2024-03-01}}
            addressees:
              - {key: xa, name: UBND các xã, selector: {track: government, level: commune, under: 'ubnd:106'}}
              - {key: mot, name: UBND xã Bình Lư, unit: 'ubnd:03412'}
            mandates: [{addressee: xa, asks: own-plan}]
            targets:
              - {key: T1, name: Nhà xây mới, comparator: '>=', value: '1.000 ngôi nhà', year: 2025}
              - {key: T2, name: Hộ có nước, comparator: '>=', value: 90, unit: '%', year: 2025}
              - {key: T3, name: Trồng rừng, comparator: '>=', value: 100.5, unit: ha}
              - {key: T4, name: Hộ nghèo, comparator: '<=', value: 30, unit: hộ}
            """;

    @Inject
    SampleUnits units;

    @Inject
    Database database;

    private String plan;

    @BeforeEach
    void a_plan_of_the_district_in_force() {
        units.load();
        plan = draftAndIssue(ISSUER, PLAN);
        await("it has fallen", () -> mandatesOf(ISSUER, "ubnd:03412", plan).size() == 1);
    }

    @Test
    void it_is_spread_countered_signed_and_each_unit_drafts_with_its_own_share() {
        spread("T1", "{\"method\": \"equal\", \"addressees\": [\"xa\"]}")
                .statusCode(200)
                .header("ETag", ETagOf.version(1))
                .body("inForce", nullValue(), "draft.method", equalTo("equal"), "draft.decimals", equalTo(0))
                .body("draft.units", equalTo(13), "draft.shares", hasSize(13))
                .body("draft.shares.value.unique()", containsInAnyOrder("76", "77"))
                .body("draft.balance.total", equalTo("1000"), "draft.balance.sum", equalTo("1000"))
                .body("draft.balance.gap", equalTo("0"), "draft.balance.slack", equalTo("0"));
        read(UNIT, "T1").body("draft.shares.name", contains("Ủy ban nhân dân xã Bình Lư"), "draft.units", equalTo(13));
        as("ub-kien-giang").get(at("T1", "")).then().statusCode(404);

        step(UNIT, "T1", "/counter", "{\"value\": 50, \"reason\": \"Ít hộ hơn\"}")
                .statusCode(200)
                .body("draft.shares.counter.value", contains("50"), "draft.shares.counter.answer", contains("open"));
        step(ISSUER, "T1", "/freeze", "{}").statusCode(409).body("code", equalTo("counters-open"));
        step(ISSUER, "T1", "/counters/ubnd:03412/take", "")
                .statusCode(200)
                .body("draft.balance.sum", equalTo("1000"), "draft.openCounters", equalTo(0))
                .body("draft.shares.find { it.name == 'Ủy ban nhân dân xã Bình Lư' }.value", equalTo("50"))
                .body("draft.shares.findAll { !it.fixed }.value.unique()", containsInAnyOrder("79", "80"));
        step(ISSUER, "T1", "/counters/ubnd:03412/take", "").statusCode(409).body("code", equalTo("no-open-counter"));
        step(ISSUER, "T1", "/freeze", "{\"number\": \"15/QĐ-UBND\", \"date\": \"2024-03-05\"}")
                .statusCode(200)
                .body("draft", nullValue(), "inForce.number", equalTo("15/QĐ-UBND"), "version", equalTo(4));
        step(UNIT, "T1", "/counter", "{\"value\": 40, \"reason\": \"Muộn\"}").statusCode(404);
        read(UNIT, "T1").body("inForce.shares", hasSize(13));
        as(UNIT).get("/v1/plans/" + plan + "/targets")
                .then()
                .body("find { it.key == 'T1' }.shares.units", equalTo(13))
                .body("find { it.key == 'T1' }.shares.balance.sum", equalTo("1000"))
                .body("find { it.key == 'T2' }.shares", nullValue());

        String below = fromMandate();
        as(UNIT).get("/v1/plans/" + below + "/package")
                .then()
                .body("targets.find { it.name == 'Nhà xây mới' }.value", equalTo(50))
                .body("targets.find { it.name == 'Nhà xây mới' }.unit", equalTo("ngôi nhà"))
                .body("targets.find { it.name == 'Nhà xây mới' }.origins.plan", contains(plan))
                .body("targets.find { it.name == 'Hộ có nước' }.value", equalTo(90));
        String id = as(ISSUER).get(at("T1", "")).then().extract().path("id");
        assertEquals(
                List.of(
                        "1 apportionment.drafted.v1",
                        "2 apportionment.countered.v1",
                        "3 apportionment.counter-answered.v1",
                        "4 apportionment.frozen.v1"),
                database.list(
                        "select sequence || ' ' || action as told from audit where aggregate_id = ?::uuid order by sequence",
                        row -> row.text("told"),
                        id));
        as(ISSUER)
                .get("/v1/audit?aggregateId=" + id)
                .then()
                .body("items.action", hasItem("apportionment.countered.v1"), "items.reason", hasItem("Ít hộ hơn"));
    }

    @Test
    void what_was_signed_stands_until_another_is_signed_with_its_reason() {
        spread("T1", "{\"method\": \"equal\", \"addressees\": [\"mot\"]}").statusCode(200);
        step(ISSUER, "T1", "/freeze", "{}").statusCode(200).body("inForce.decision", equalTo(1));
        spread("T1", weights("03412", "1", "03421", "3"))
                .statusCode(200)
                .body("inForce.shares.value", contains("1000"), "draft.decision", equalTo(2))
                .body("draft.shares.value", contains("250", "750"));
        step(ISSUER, "T1", "/freeze", "{}")
                .statusCode(422)
                .body("errors.code", contains("shares-change-without-reason"), "errors.pointer", contains("/reason"));
        read(UNIT, "T1").body("inForce.decision", equalTo(1), "draft.shares.value", contains("250"));
        step(ISSUER, "T1", "/freeze", "{\"reason\": \"Rà soát lại\"}")
                .statusCode(200)
                .body("inForce.decision", equalTo(2), "inForce.reason", equalTo("Rà soát lại"));
        as(UNIT).get("/v1/plans/" + fromMandate() + "/package")
                .then()
                .body("targets.find { it.name == 'Nhà xây mới' }.value", equalTo(250));
        assertEquals(List.of("frozen", "superseded"), database.list("""
                        select d.state from apportionment_decision d join apportionment a on a.id = d.apportionment
                        where a.plan = ?::uuid order by d.state
                        """, row -> row.text("state"), plan));
    }

    @Test
    void a_draft_is_dropped_and_what_was_signed_stands() {
        spread("T1", "{\"method\": \"equal\", \"addressees\": [\"mot\"]}").statusCode(200);
        step(ISSUER, "T1", "/freeze", "{}").statusCode(200);
        spread("T1", weights("03412", "1", "03421", "3")).statusCode(200).body("version", equalTo(3));
        as(UNIT).delete(at("T1", "")).then().statusCode(403);
        as(ISSUER).header("If-Match", "\"2\"").delete(at("T1", "")).then().statusCode(412);
        as(ISSUER).delete(at("T1", "")).then().statusCode(204);
        read(ISSUER, "T1").body("draft", nullValue(), "inForce.shares.value", contains("1000"));
        as(ISSUER).delete(at("T1", "")).then().statusCode(404);
        spread("T1", weights("03412", "1", "03421", "1")).body("draft.decision", equalTo(2), "version", equalTo(5));
    }

    @Test
    void by_hand_the_gap_is_shown_and_signed_only_with_its_reason() {
        spread("T1", """
                {"method": "by-hand", "shares": [{"unit": "ubnd:03412", "value": 400}, {"unit": "ubnd:03421", "value": 550}]}
                """).statusCode(200).body("draft.balance.gap", equalTo("50"), "draft.balance.slack", equalTo("0"));
        step(ISSUER, "T1", "/freeze", "{\"date\": \"9998-01-01\"}")
                .statusCode(422)
                .body("errors.code", contains("shares-gap-without-reason", "date-in-the-future"))
                .body("errors.pointer", contains("/reason", "/date"))
                .body("errors[0].detail", equalTo("The shares leave a gap of 50 to the target: say why."));
        step(ISSUER, "T1", "/freeze", "{\"reason\": \"Dự phòng cấp huyện\"}").statusCode(200);
        spread("T4", """
                {"method": "by-hand", "shares": [{"unit": "ubnd:03412", "value": 20}, {"unit": "ubnd:03421", "value": 15}]}
                """).statusCode(200).body("draft.balance.gap", equalTo("5"));
    }

    @ParameterizedTest
    @CsvSource({
        "weights, 1, 1, 1, 33.5, 33.5, 33.5",
        "population, 52567, 48000, 0, 52.5, 48.0, 0.0",
        "baseline, 2.5, 2.5, 5, 25.1, 25.1, 50.3"
    })
    void figures_that_come_with_the_request_decide_and_the_decimals_are_those_of_the_target(
            String method, String one, String two, String three, String first, String second, String third) {
        ValidatableResponse answer = spread(
                        "T3",
                        ("{\"method\": \"%s\", \"shares\": [{\"unit\": \"ubnd:03412\", \"figure\": %s},"
                                        + " {\"unit\": \"ubnd:03421\", \"figure\": %s}, {\"unit\": \"ubnd:03424\", \"figure\": %s}]}")
                                .formatted(method, one, two, three))
                .statusCode(200)
                .body("draft.decimals", equalTo(1), "draft.balance.sum", equalTo("100.5"));
        List<String> values = answer.extract().path("draft.shares.value");
        assertEquals(
                Stream.of(first, second, third)
                        .map(java.math.BigDecimal::new)
                        .map(Balance::plain)
                        .toList(),
                values.stream().map(java.math.BigDecimal::new).toList());
    }

    @Test
    void every_fault_is_named_at_its_place_in_both_languages_and_nothing_is_kept() {
        String wrong = """
                {"method": "population", "addressees": ["khong-co"], "decimals": 0, "shares": [
                  {"unit": "ubnd:nowhere", "figure": 1}, {"unit": "ubnd:91", "figure": 1}, {"unit": "ubnd:03412"},
                  {"unit": "ubnd:03421", "figure": -1}, {"unit": "ubnd:03421", "figure": 1, "value": 5}]}
                """;
        spread("T3", wrong)
                .statusCode(422)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/decimals share-decimals",
                                "/addressees/0 unknown-key",
                                "/shares/0/unit unit-unknown",
                                "/shares/1/unit share-not-a-member",
                                "/shares/2/figure missing-value",
                                "/shares/3/figure share-negative",
                                "/shares/4/unit share-twice",
                                "/shares/4/value share-not-by-hand"));
        inVietnamese(ISSUER)
                .body("{\"method\": \"weights\", \"addressees\": [\"mot\"]}")
                .post(at("T1", ""))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/shares"))
                .body(
                        "errors[0].detail",
                        equalTo(
                                "Cách phân bổ này cần số liệu của từng đơn vị; còn thiếu: Ủy ban nhân dân xã Bình Lư."));
        spread("T2", "{\"method\": \"equal\", \"addressees\": [\"xa\"]}")
                .statusCode(422)
                .body("code", equalTo("target-not-a-sum"));
        spread("T1", "{\"method\": \"equal\"}").statusCode(422).body("errors.code", contains("shares-of-nobody"));
        spread("T1", weights("03412", "0", "03421", "0"))
                .statusCode(422)
                .body("errors.code", contains("shares-weigh-nothing"));
        spread("T1", """
                {"method": "by-hand", "shares": [{"unit": "ubnd:03412", "value": 1.5}]}
                """).statusCode(422).body("errors.pointer", contains("/shares/0/value"));
        spread("T9", "{\"method\": \"equal\", \"addressees\": [\"xa\"]}").statusCode(404);
        spread("T1", "{\"method\": \"lottery\"}").statusCode(400);
        as(ISSUER).get(at("T1", "")).then().statusCode(404);
        assertEquals(
                0,
                database.first(
                                "select count(*) as n from apportionment where plan = ?::uuid",
                                row -> row.integer("n"),
                                plan)
                        .orElseThrow());
    }

    @Test
    void each_step_is_of_whom_it_belongs_to_and_only_of_a_plan_in_force() {
        String equal = "{\"method\": \"equal\", \"addressees\": [\"xa\"]}";
        step(UNIT, "T1", "", equal).statusCode(403);
        step("ub-kien-giang", "T1", "", equal).statusCode(404);
        spread("T1", equal).statusCode(200);
        step(UNIT, "T1", "/freeze", "{}").statusCode(403);
        step(UNIT, "T1", "/counters/ubnd:03412/take", "").statusCode(403);
        step(UNIT, "T1", "/counter", "{\"unit\": \"ubnd:03421\", \"value\": 1, \"reason\": \"Của xã khác\"}")
                .statusCode(403);
        step(ISSUER, "T1", "/counter", "{\"value\": 1, \"reason\": \"Không có phần\"}")
                .statusCode(404);
        step(UNIT, "T1", "/counter", "{\"value\": -1, \"reason\": \"Âm\"}")
                .statusCode(422)
                .body("errors.pointer", contains("/value"));
        step(UNIT, "T1", "/counter", "{\"value\": 60, \"reason\": \" \"}")
                .statusCode(422)
                .body("errors.pointer", contains("/reason"));
        String before = step(
                        OTHER_UNITS,
                        "T1",
                        "/counter",
                        "{\"unit\": \"ubnd:03421\", \"value\": 60, \"reason\": \"Ít hộ\"}")
                .statusCode(200)
                .extract()
                .path("draft.shares.find { it.counter != null }.value");
        step(ISSUER, "T1", "/counters/ubnd:03421/refuse", "{\"reason\": \"Đã tính\"}")
                .statusCode(200)
                .body("draft.shares.find { it.counter != null }.counter.answerReason", equalTo("Đã tính"))
                .body("draft.shares.find { it.counter != null }.value", equalTo(before));

        String drafted = draft(ISSUER, PLAN);
        as(ISSUER)
                .body(equal)
                .post("/v1/plans/" + drafted + "/targets/T1/apportionment")
                .then()
                .statusCode(409)
                .body("code", equalTo("plan-not-issued"));
        as(ISSUER)
                .header("If-Match", "*")
                .body("{\"reason\": \"Xong\"}")
                .post("/v1/plans/" + plan + "/close")
                .then()
                .statusCode(200);
        step(ISSUER, "T1", "/freeze", "{}").statusCode(409).body("code", equalTo("plan-not-in-force"));
    }

    @Test
    void of_two_at_once_one_is_taken_and_a_repeated_request_is_one() {
        spread("T1", "{\"method\": \"equal\", \"addressees\": [\"mot\"]}").statusCode(200);
        List<Integer> answers = Stream.of("1", "2")
                .map(figure -> CompletableFuture.supplyAsync(() -> as(ISSUER)
                        .header("If-Match", "\"1\"")
                        .body(weights("03412", figure, "03421", "1"))
                        .post(at("T1", ""))
                        .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertEquals(List.of(200, 412), answers);
        for (int i = 0; i < 2; i++) {
            as(UNIT).header("Idempotency-Key", "counter-" + plan)
                    .body("{\"value\": 5, \"reason\": \"Ít hộ\"}")
                    .post(at("T1", "/counter"))
                    .then()
                    .statusCode(200)
                    .body("version", equalTo(3));
        }
    }

    private String fromMandate() {
        String mandate = mandatesOf(UNIT, "ubnd:03412", plan).get(0);
        return as(UNIT).body("{\"mandates\": [\"" + mandate + "\"]}")
                .post("/v1/plans/from-mandates")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse spread(String target, String body) {
        return step(ISSUER, target, "", body);
    }

    private ValidatableResponse step(String user, String target, String step, String body) {
        return Story.as(user).body(body).post(at(target, step)).then();
    }

    private ValidatableResponse read(String user, String target) {
        return as(user).get(at(target, "")).then().statusCode(200);
    }

    private String at(String target, String step) {
        return "/v1/plans/" + plan + "/targets/" + target + "/apportionment" + step;
    }

    private static String weights(String one, String figure, String other, String otherFigure) {
        return ("{\"method\": \"weights\", \"shares\": [{\"unit\": \"ubnd:%s\", \"figure\": %s},"
                        + " {\"unit\": \"ubnd:%s\", \"figure\": %s}]}")
                .formatted(one, figure, other, otherFigure);
    }
}
