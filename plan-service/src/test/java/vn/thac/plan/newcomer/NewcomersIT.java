package vn.thac.plan.newcomer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.plan.Story.amend;
import static vn.thac.plan.Story.as;
import static vn.thac.plan.Story.await;
import static vn.thac.plan.Story.draft;
import static vn.thac.plan.Story.draftAndIssue;
import static vn.thac.plan.Story.inVietnamese;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thac.core.sql.Database;
import vn.thac.directory.UnitId;
import vn.thac.plan.SampleUnits;
import vn.thac.testing.PartsResource;

/** Who came later than a plan is proposed to its issuer, and asked or left out by its decision alone. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class NewcomersIT {

    private static final String ISSUER = "ub-thanh-mien";

    private static final String TEXT = """
            document: {kind: plan, issuer: 'ubnd:300', title: Hỏi các xã, date: {value: 2024-02-01}}
            addressees:
              - {key: all, name: Các xã, selector: {track: government, level: commune, under: 'ubnd:300'}}
              - {key: again, name: Cũng các xã, selector: {track: government, level: commune, under: 'ubnd:300'}}
            duties: [{key: D, addressee: again, text: Làm}]
            mandates: [{addressee: all, asks: own-plan, due: 2150-01-01}, {addressee: again, asks: integrate}]
            """;

    @Inject
    SampleUnits units;

    @Inject
    Database database;

    @BeforeEach
    void the_units_of_the_sample_are_known() {
        units.load();
    }

    @Test
    void a_unit_that_came_later_is_proposed_and_asked_as_the_others_once_its_issuer_says_so() {
        String plan = plan();
        list(ISSUER, plan).body("$", hasSize(0));
        UnitId late = late();
        list(ISSUER, plan)
                .body("unit", contains(late.toString()))
                .body("unitName", contains("Xã số 0"))
                .body("addressees[0]", contains("all", "again"))
                .body("leftOut", contains(nullValue()));
        assertEquals(0, mandates(plan, late));
        long before = members(plan);
        decide(ISSUER, plan, "include", late, "Xã mới thành lập")
                .statusCode(200)
                .body("$", hasSize(0));
        assertEquals(1, mandates(plan, late));
        assertEquals(before + 2, members(plan));
        as(ISSUER)
                .get("/v1/mandates?plan=" + plan + "&unit=" + "test:" + late)
                .then()
                .body("items[0].asks", equalTo("own-plan"))
                .body("items[0].due", equalTo("2150-01-01"))
                .body("items[0].addressees", containsInAnyOrder("all", "again"))
                .body("items[0].state", equalTo("open"));
        as(ISSUER).get("/v1/boards/cascade?plan=" + plan).then().body("total.open", equalTo((int) count(plan)));
        as(ISSUER)
                .get("/v1/plans/" + plan + "/fan-out")
                .then()
                .body("mandates.made", equalTo((int) count(plan)))
                .body("mandates.expected", equalTo((int) count(plan)));
        assertEquals(List.of("all", "again"), database.list("""
            select after ->> 'addressee' as addressee from audit where action = 'plan.members-expanded.v1'
              and after ->> 'planId' = ? and reason = 'Xã mới thành lập' order by sequence
            """, row -> row.text("addressee"), plan));
        assertEquals(0, database.first("""
            select count(*) as n from (select sequence, row_number() over (order by sequence) as place
              from audit where aggregate = 'fan-out'
                and aggregate_id = (select id from fan_out where plan = ?::uuid)) s
            where s.sequence <> s.place
            """, row -> row.integer("n"), plan).orElseThrow());
        decide(ISSUER, plan, "include", late, "Lần nữa")
                .statusCode(422)
                .body("errors[0].code", equalTo("no-newcomer"))
                .body("errors[0].pointer", equalTo("/unit"));
    }

    @Test
    void who_is_left_out_stays_so_with_the_reason_until_the_issuer_says_otherwise() {
        String plan = plan();
        UnitId late = late();
        decide(ISSUER, plan, "leave-out", late, "Sẽ sáp nhập").statusCode(200).body("leftOut", contains("Sẽ sáp nhập"));
        assertEquals(0, mandates(plan, late));
        assertEquals(
                "Sẽ sáp nhập",
                database.first(
                                "select reason from audit where aggregate_id = ?::uuid and action ="
                                        + " 'plan.newcomer-left-out'",
                                row -> row.text("reason"),
                                plan)
                        .orElseThrow());
        decide(ISSUER, plan, "include", late, "Không sáp nhập nữa")
                .statusCode(200)
                .body("$", hasSize(0));
        assertEquals(1, mandates(plan, late));
    }

    @Test
    void who_is_left_out_stays_so_in_an_edition_that_says_nothing_of_it() {
        String plan = plan();
        UnitId late = late();
        decide(ISSUER, plan, "leave-out", late, "Sẽ sáp nhập").statusCode(200);
        amend(ISSUER, plan, TEXT.replace("text: Làm", "text: Làm lại"));
        reached(plan);
        list(ISSUER, plan).body("unit", contains(late.toString())).body("leftOut", contains("Sẽ sáp nhập"));
        assertEquals(0, mandates(plan, late));
        decide(ISSUER, plan, "include", late, "Không sáp nhập nữa").statusCode(200);
        amend(ISSUER, plan, TEXT);
        reached(plan);
        list(ISSUER, plan).body("$", hasSize(0));
    }

    @Test
    void an_heir_of_a_member_is_no_newcomer_as_what_was_asked_of_the_member_is_its_own() {
        UnitId heir = late();
        UnitId ended = units.ended("cu-" + UUID.randomUUID(), LocalDate.of(2026, 6, 1), heir);
        String plan = plan();
        UnitId other = late();
        database.update("update plan_member set unit = ? where plan = ?::uuid and unit = ?", ended, plan, heir);
        list(ISSUER, plan).body("unit", contains(other.toString()));
    }

    @Test
    void of_two_decisions_at_once_it_is_asked_once() throws Exception {
        String plan = plan();
        UnitId late = late();
        Callable<Integer> include = () ->
                decide(ISSUER, plan, "include", late, "Cùng lúc").extract().statusCode();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(List.of(include, include))) {
                answers.add(answer.get());
            }
            assertEquals(List.of(200, 422), answers.stream().sorted().toList());
        } finally {
            threads.shutdownNow();
        }
        assertEquals(1, mandates(plan, late));
    }

    @ParameterizedTest
    @CsvSource({"ub-lam-son, 403", "giam-sat, 403", "ub-kien-giang, 404"})
    void only_who_issues_for_its_unit_is_asked(String user, int status) {
        String plan = plan();
        UnitId late = late();
        as(user).get("/v1/plans/" + plan + "/newcomers").then().statusCode(status);
        decide(user, plan, "include", late, "Vì").statusCode(status);
        decide(user, plan, "leave-out", late, "Vì").statusCode(status);
        list(ISSUER, plan).body("leftOut", contains(nullValue()));
    }

    @Test
    void what_is_no_newcomer_unknown_or_of_no_plan_in_force_is_refused_at_its_place() {
        String plan = plan();
        body(ISSUER, plan, "include", "ubnd:91", "Vì")
                .statusCode(422)
                .body("errors[0].code", equalTo("no-newcomer"))
                .body("errors[0].pointer", equalTo("/unit"));
        body(ISSUER, plan, "include", "ubnd:không-có", "Vì")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/unit"));
        body(ISSUER, plan, "include", "ubnd:91", " ").statusCode(422).body("errors[0].pointer", equalTo("/reason"));
        inVietnamese(ISSUER)
                .body("{\"unit\": \"ubnd:91\", \"reason\": \"Vì\"}")
                .post("/v1/plans/" + plan + "/newcomers/include")
                .then()
                .body("errors[0].detail", equalTo("Đơn vị này không thuộc diện mới phát sinh của kế hoạch."));
        String draft = draft(ISSUER, "document: {kind: plan, issuer: 'ubnd:300', title: Nháp}");
        as(ISSUER).get("/v1/plans/" + draft + "/newcomers").then().statusCode(409);
        as(ISSUER)
                .header("If-Match", "*")
                .body("{\"reason\": \"Nhầm\"}")
                .post("/v1/plans/" + plan + "/withdraw")
                .then()
                .statusCode(200);
        body(ISSUER, plan, "include", "ubnd:91", "Vì").statusCode(409).body("code", equalTo("plan-not-in-force"));
    }

    private String plan() {
        String plan = draftAndIssue(ISSUER, TEXT);
        reached(plan);
        return plan;
    }

    private static void reached(String plan) {
        await("it has reached its addressees", () -> "ended"
                .equals(as("quan-tri").get("/v1/plans/" + plan + "/fan-out").path("state")));
    }

    private UnitId late() {
        return units.crowd("ubnd:300", 1).get(0);
    }

    private long mandates(String plan, UnitId unit) {
        return database.first(
                        "select count(*) as n from mandate where plan = ?::uuid and unit = ?",
                        row -> row.number("n"),
                        plan,
                        unit)
                .orElseThrow();
    }

    private long count(String plan) {
        return database.first("select count(*) as n from mandate where plan = ?::uuid", row -> row.number("n"), plan)
                .orElseThrow();
    }

    private long members(String plan) {
        return database.first(
                        "select count(*) as n from plan_member where plan = ?::uuid", row -> row.number("n"), plan)
                .orElseThrow();
    }

    private static ValidatableResponse list(String user, String plan) {
        return as(user).get("/v1/plans/" + plan + "/newcomers").then().statusCode(200);
    }

    private static ValidatableResponse decide(String user, String plan, String step, UnitId unit, String reason) {
        return body(user, plan, step, unit.toString(), reason);
    }

    private static ValidatableResponse body(String user, String plan, String step, String unit, String reason) {
        return as(user).body("{\"unit\": \"" + unit + "\", \"reason\": \"" + reason + "\"}")
                .post("/v1/plans/" + plan + "/newcomers/" + step)
                .then();
    }
}
