package vn.thac.report.restate;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static vn.thac.report.Country.report;
import static vn.thac.report.World.as;
import static vn.thac.report.World.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.report.Country;
import vn.thac.report.PlanId;
import vn.thac.report.Said;
import vn.thac.report.World;
import vn.thac.testing.ETagOf;
import vn.thac.testing.PartsResource;

/** What was signed over a figure that has changed is named, once and by its signer; and who decides first decides. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class RestatementsIT {

    private static final String RETURN = "{\"reasons\": [{\"code\": \"other\", \"text\": \"Xem lại.\"}]}";

    @Inject
    World world;

    private Country country;
    private UnitId finance;
    private UnitId statistics;
    private PlanId plan;
    private String regime;
    private String owed;
    private String at;

    @BeforeEach
    void communes_report_to_two_who_sign() {
        world.today("2024-10-01");
        country = new Country(world, 2);
        finance = office("Phòng Tài chính");
        statistics = office("Phòng Thống kê");
        world.post("ub-kien-giang", finance, "review", false);
        world.post("ub-kien-giang", finance, "consolidate", false);
        world.post("tp-ldtbxh-kien-giang", statistics, "consolidate", false);
        world.post("so-y-te-kien-giang", country.communeCommittees.get(0), "report", false);
        plan = reporting("BC-NAM", country.form);
        regime = world.text("select id as t from regime where plan_id = '" + plan + "'");
        owed = country.obligationOf(plan, 0);
        at = "/v1/obligations/" + owed;
    }

    private UnitId office(String name) {
        return world.unit(
                name, "government", "district", country.district, Map.of("command", country.districtCommittee));
    }

    private PlanId reporting(String key, String form) {
        PlanId issued = world.planOf(country.districtCommittee)
                .form(form)
                .addressee("communes", null, country.communeCommittees)
                .addressee("offices", null, List.of(finance, statistics))
                .regime(
                        key,
                        "periodic",
                        "P1Y",
                        Map.of("day", 10, "month", 11, "rule", "before"),
                        "unstated",
                        "communes",
                        null,
                        "offices")
                .issue("2024-03-20T01:00:00Z");
        world.members(issued, "communes", "2024-03-20", country.communeCommittees);
        await(() -> world.count("select count(*) as n from obligation where plan_id = '" + issued + "'") == 2);
        return issued;
    }

    private ValidatableResponse step(String actor, String step, String body) {
        return step(at, actor, step, body);
    }

    private ValidatableResponse step(String place, String actor, String step, String body) {
        return as(actor)
                .header("If-Match", as("quan-tri").get(place).header("ETag"))
                .body(body)
                .post(place + "/" + step)
                .then();
    }

    private static String because(String report) {
        return "{\"reason\": \"Đếm lại.\"," + report.trim().substring(1);
    }

    private void accepted() {
        step("xa-binh-lu", "submit", report(412, 430, 5)).statusCode(200);
        step("ub-kien-giang", "accept", "").statusCode(200);
    }

    private String signed(String actor, String under, String basis) {
        return as(actor)
                .body("{\"basis\": \"" + basis + "\"}")
                .post("/v1/regimes/" + under + "/periods/2024/consolidate")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** What the last event of a type says to be outdated: each as signer and version. */
    private List<String> outdated(String type) {
        JsonPath told = world.heard("thac.report", type).stream()
                .filter(event -> event.getString("obligationId").equals(owed))
                .reduce((first, last) -> last)
                .orElseThrow();
        List<String> all = new ArrayList<>();
        List<Map<String, Object>> named = told.getList("outdated");
        if (named != null) {
            for (int i = 0; i < named.size(); i++) {
                all.add(told.getString("outdated[" + i + "].unit.id") + " " + told.getInt("outdated[" + i + "].version")
                        + " " + told.getString("outdated[" + i + "].consolidationId"));
            }
        }
        return all.stream().sorted().toList();
    }

    private void restated(int schools) {
        step("xa-binh-lu", "restate", because(report(412, 430, schools))).statusCode(200);
        step("ub-kien-giang", "restatement/accept", "").statusCode(200);
    }

    @Test
    void of_each_signer_the_last_signing_that_contains_the_figure_is_named_and_no_other() {
        PlanId other = reporting("BC-KHAC", country.form + "-K");
        String place = "/v1/obligations/" + country.obligationOf(other, 0);
        step(place, "xa-binh-lu", "submit", report(1, 2, 3)).statusCode(200);
        step(place, "ub-kien-giang", "accept", "").statusCode(200);
        signed("ub-kien-giang", world.text("select id as t from regime where plan_id = '" + other + "'"), "accepted");
        accepted();
        String one = signed("ub-kien-giang", regime, "accepted");
        assertEquals(one, signed("ub-kien-giang", regime, "accepted"));
        String two = signed("tp-ldtbxh-kien-giang", regime, "accepted");

        restated(6);
        assertEquals(
                List.of(finance + " 2 " + one, statistics + " 1 " + two).stream()
                        .sorted()
                        .toList(),
                outdated("report.restated.v1"));
        assertEquals(one, signed("ub-kien-giang", regime, "accepted"));
        restated(7);
        assertEquals(List.of(finance + " 3 " + one), outdated("report.restated.v1"));
        as("ub-kien-giang")
                .get("/v1/consolidations/" + one)
                .then()
                .body("version", contains(3, 2, 1), "outdated", contains(true, null, null))
                .body("figures.collect { it[1].value }", contains(6, 5, 5));
        as("tp-ldtbxh-kien-giang")
                .get("/v1/consolidations/" + two)
                .then()
                .body("[0].outdated", equalTo(true), "[0].nextActions.who", contains(statistics.toString()));
    }

    @Test
    void what_was_signed_without_the_report_is_not_outdated_by_it() {
        accepted();
        String neighbour = "/v1/obligations/" + country.obligationOf(plan, 1);
        step(neighbour, "ub-tam-duong", "submit", report(1, 2, 3)).statusCode(200);
        String signed = signed("ub-kien-giang", regime, "accepted");
        step(neighbour, "ub-kien-giang", "accept", "").statusCode(200);
        step(neighbour, "ub-kien-giang", "reopen", "{\"reason\": \"Nhầm.\"}").statusCode(200);

        var told = world.heard("thac.report", "report.reopened.v1").stream()
                .filter(event -> neighbour.endsWith(event.getString("obligationId")))
                .findFirst()
                .orElseThrow();
        assertNull(told.get("outdated"));
        as("ub-kien-giang").get("/v1/consolidations/" + signed).then().body("[0].outdated", nullValue());
    }

    @Test
    void what_was_signed_over_a_report_under_review_is_outdated_when_that_is_taken_back_or_returned() {
        step("xa-binh-lu", "submit", report(412, 430, 5)).statusCode(200);
        String signed = signed("ub-kien-giang", regime, "submitted");
        step("xa-binh-lu", "withdraw", "").statusCode(200);
        assertEquals(List.of(finance + " 1 " + signed), outdated("report.withdrawn.v1"));
        as("ub-kien-giang").get("/v1/consolidations/" + signed).then().body("[0].outdated", equalTo(true));

        step("xa-binh-lu", "submit", report(412, 430, 6)).statusCode(200);
        assertEquals(signed, signed("ub-kien-giang", regime, "submitted"));
        step("ub-kien-giang", "return", RETURN).statusCode(200);
        assertEquals(List.of(finance + " 2 " + signed), outdated("report.returned.v1"));
        step("xa-binh-lu", "submit", report(412, 430, 7)).statusCode(200);
        step("ub-kien-giang", "return", RETURN).statusCode(200);
        assertEquals(List.of(), outdated("report.returned.v1"));
    }

    @Test
    void where_the_signer_has_ended_its_heir_is_the_one_to_sign_again() {
        accepted();
        String signed = signed("tp-ldtbxh-kien-giang", regime, "accepted");
        world.tellUnit(new World.UnitState(
                statistics,
                2,
                "Phòng Thống kê",
                "government",
                "district",
                country.district,
                List.of(World.line("command", country.districtCommittee, "2000-01-01", "2024-10-01")),
                "2024-10-01",
                List.of(Map.of("unit", finance, "from", "2024-10-01", "part", "whole"))));
        await(() -> world.count("select count(*) as n from regime where id = '" + regime
                        + "' and consolidators = array['" + finance + "'::uuid]")
                == 1);
        restated(6);

        as("ub-kien-giang")
                .get("/v1/consolidations/" + signed)
                .then()
                .body("[0].outdated", equalTo(true), "[0].unit.id", equalTo(statistics.toString()))
                .body("[0].nextActions.action", contains("consolidate"))
                .body("[0].nextActions.who", contains(finance.toString()));
    }

    private List<Integer> atOnce(List<Supplier<Response>> requests) {
        List<CompletableFuture<Response>> sent =
                requests.stream().map(CompletableFuture::supplyAsync).toList();
        return sent.stream()
                .map(CompletableFuture::join)
                .map(Response::statusCode)
                .sorted()
                .toList();
    }

    @Test
    void of_an_acceptance_a_refusal_and_a_withdrawal_at_the_same_moment_one_decides() {
        accepted();
        step("xa-binh-lu", "restate", because(report(412, 430, 6))).statusCode(200);
        List<Integer> answers = atOnce(List.of(
                () -> as("ub-kien-giang").header("If-Match", "\"4\"").post(at + "/restatement/accept"),
                () -> as("ub-kien-giang")
                        .header("If-Match", "\"4\"")
                        .body("{\"reason\": \"Không.\"}")
                        .post(at + "/restatement/refuse"),
                () -> as("xa-binh-lu").header("If-Match", "\"4\"").post(at + "/restatement/withdraw")));

        assertEquals(List.of(200, 412, 412), answers);
        as("xa-binh-lu").get(at + "/restatements").then().body("", hasSize(1)).body("outcome", hasSize(1));
        assertEquals(5, world.count("select version as n from obligation where id = '" + owed + "'"));
        assertEquals(5, world.count("select count(*) as n from audit where aggregate_id = '" + owed + "'"));
        assertEquals(
                world.count("select report_version as n from obligation where id = '" + owed + "'"),
                world.count("select count(*) as n from report_version where obligation_id = '" + owed + "'"));
    }

    @Test
    void of_two_proposals_at_the_same_moment_one_waits() {
        accepted();
        List<Integer> answers = atOnce(List.of(
                () -> as("xa-binh-lu")
                        .header("If-Match", "\"3\"")
                        .body(because(report(412, 430, 6)))
                        .post(at + "/restate"),
                () -> as("so-y-te-kien-giang")
                        .header("If-Match", "\"3\"")
                        .body(because(report(412, 430, 7)))
                        .post(at + "/restate")));

        assertEquals(List.of(200, 412), answers);
        as("xa-binh-lu").get(at + "/restatements").then().body("", hasSize(1));
        assertEquals(1, world.count("select count(*) as n from restatement where obligation_id = '" + owed + "'"));
    }

    @Test
    void an_acceptance_repeated_with_its_key_makes_one_version() {
        accepted();
        step("xa-binh-lu", "restate", because(report(412, 430, 6))).statusCode(200);
        for (int i = 0; i < 2; i++) {
            as("ub-kien-giang")
                    .header("If-Match", "\"4\"")
                    .header("Idempotency-Key", "accept-" + owed)
                    .post(at + "/restatement/accept")
                    .then()
                    .statusCode(200)
                    .header("ETag", ETagOf.version(5))
                    .body("reportVersion", equalTo(2));
        }
        assertEquals(2, world.count("select count(*) as n from report_version where obligation_id = '" + owed + "'"));
        assertEquals(
                1,
                world.count("select count(*) as n from audit where aggregate_id = '" + owed
                        + "' and action = 'report.restated.v1' and actor = 'ub-kien-giang' and acting_unit = '"
                        + finance
                        + "'"));
    }

    @Test
    void another_person_of_the_unit_takes_a_proposal_back_and_nobody_else_of_another_duty_decides() {
        accepted();
        step("xa-binh-lu", "restate", because(report(412, 430, 6))).statusCode(200);
        for (String step : List.of("restatement/accept", "restatement/withdraw")) {
            step("tp-ldtbxh-kien-giang", step, "").statusCode(403).body("code", equalTo("not-permitted"));
            step("giam-sat", step, "").statusCode(403);
            as("ub-thanh-mien").post(at + "/" + step).then().statusCode(404);
            as("ub-kien-giang").post(at + "/" + step).then().statusCode(step.endsWith("accept") ? 428 : 403);
        }
        as("ub-thanh-mien").get(at + "/restatements").then().statusCode(404);
        step("so-y-te-kien-giang", "restatement/withdraw", "").statusCode(200).body("restating", equalTo(false));
        as("giam-sat")
                .get(at + "/restatements")
                .then()
                .body("outcome", contains("withdrawn"), "decidedBy", contains("so-y-te-kien-giang"));
    }

    @Test
    void a_correction_of_words_alone_must_say_other_words() {
        PlanId inWords = reporting("BC-LOI", null);
        String place = "/v1/obligations/" + country.obligationOf(inWords, 0);
        step(place, "xa-binh-lu", "submit", "{\"narrative\": \"Đã làm.\"}").statusCode(200);
        step(place, "ub-kien-giang", "accept", "").statusCode(200);
        Said.refused(
                "xa-binh-lu",
                request -> request.header("If-Match", "*")
                        .body("{\"reason\": \"Sửa.\", \"narrative\": \"Đã làm.\"}")
                        .post(place + "/restate"),
                422,
                "/narrative",
                "nothing-restated");
        as("xa-binh-lu")
                .header("If-Match", "*")
                .body("{\"reason\": \" \", \"figures\": [{\"indicator\": \"KS\", \"value\": 1}]}")
                .post(place + "/restate")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/reason", "/figures", "/narrative"));
        step(place, "xa-binh-lu", "restate", "{\"reason\": \"Sửa.\", \"narrative\": \"Đã làm xong.\"}")
                .statusCode(200);
        step(place, "ub-kien-giang", "restatement/accept", "").statusCode(200);
        as("xa-binh-lu")
                .get(place + "/rounds")
                .then()
                .body(
                        "report.narrative",
                        contains("Đã làm.", "Đã làm xong."),
                        "narrativeChanged",
                        contains(false, true))
                .body("[1].changed", hasSize(0));
    }

    @Test
    void a_note_alone_is_a_correction_too_and_names_no_figure_as_changed() {
        accepted();
        String noted = report(412, 430, 5).replace("\"value\": 5", "\"value\": 5, \"note\": \"Kể cả điểm trường.\"");
        step("xa-binh-lu", "restate", because(noted)).statusCode(200);
        as("ub-kien-giang")
                .get(at + "/restatements")
                .then()
                .body("[0].changed", hasSize(0), "[0].figures[1].note", equalTo("Kể cả điểm trường."));
        step("ub-kien-giang", "restatement/accept", "").statusCode(200);
        as("xa-binh-lu").get(at).then().body("report.figures[1].note", equalTo("Kể cả điểm trường."));
    }
}
