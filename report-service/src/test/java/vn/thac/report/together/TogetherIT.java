package vn.thac.report.together;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.report.World.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.core.Ids;
import vn.thac.core.bulk.BulkRow;
import vn.thac.directory.UnitId;
import vn.thac.report.Country;
import vn.thac.report.PlanId;
import vn.thac.report.World;

/** Many reports in one call, each taken, accepted or returned for itself. */
@QuarkusTest
class TogetherIT {

    private static final String CLERK = "ub-lam-son";
    private static final String REVIEWER = "ub-tam-duong";
    private static final String FIGURES =
            "\"figures\": [{\"indicator\": \"KS\", \"numerator\": 412.50, \"denominator\": 430},"
                    + " {\"indicator\": \"TRUONG\", \"value\": 3.000}]";

    @Inject
    World world;

    private Country country;
    private PlanId plan;

    @BeforeEach
    void a_country_with_a_plan() {
        world.today("2024-10-01");
        country = new Country(world, 4);
        plan = country.plan();
    }

    @Test
    void each_report_is_taken_or_refused_for_itself_and_every_fault_is_told_at_its_place() {
        String first = country.obligationOf(plan, 0);
        String impossible = country.obligationOf(plan, 1);
        String unreadable = country.obligationOf(plan, 2);
        String last = country.obligationOf(plan, 3);
        submit(
                        as(CLERK),
                        row(first, FIGURES),
                        row(impossible, FIGURES.replace("412.50", "431")),
                        row(unreadable, FIGURES.replace("412.50", "\"412,5\"") + ", \"sum\": 1"),
                        "{\"id\": \"gì\", " + FIGURES + "}",
                        "{" + FIGURES + "}",
                        "null",
                        row(first, FIGURES),
                        row(Ids.next().toString(), FIGURES),
                        row(last, "\"version\": 7, " + FIGURES))
                .statusCode(207)
                .body("items.status", contains(200, 422, 422, 400, 422, 400, 409, 404, 412))
                .body("items[0].id", equalTo(first), "items[0].state", equalTo("submitted"))
                .body("items[0].version", equalTo(2), "items[0].problem", nullValue())
                .body("items[1].problem.errors.pointer", contains("/obligations/1/figures/0/numerator"))
                .body(
                        "items[2].problem.errors.pointer",
                        containsInAnyOrder("/obligations/2/figures/0/numerator", "/obligations/2/sum"))
                .body("items[3].problem.errors.pointer", contains("/obligations/3/id"))
                .body("items[4].problem.errors.pointer", contains("/obligations/4/id"))
                .body("items[5].problem.errors.pointer", contains("/obligations/5"))
                .body("items[6].problem.code", equalTo("row-repeated"))
                .body("items[6].problem.detail", containsString("/obligations/0"))
                .body("items[7].problem.errors.pointer", contains("/obligations/7"))
                .body("items[8].problem.errors.pointer", contains("/obligations/8/version"));
        assertEquals(
                "{\"KS@1\": [412.50, 430], \"TRUONG@1\": [3.000]}",
                world.text("select cells as t from report_version where obligation_id = '" + first + "'"));
        assertEquals(1, reportsOf(plan));
        submit(World.inVietnamese(CLERK), row(first, FIGURES), row(first, FIGURES))
                .body("items[1].problem.detail", startsWith("Một dòng khác"));
    }

    @Test
    void what_one_row_says_of_its_reason_is_not_said_of_the_next() {
        String returned = country.obligationOf(plan, 0);
        String fresh = country.obligationOf(plan, 1);
        submit(as(CLERK), row(returned, FIGURES)).body("items.status", contains(200));
        sendBack(returned, 2, "Mẫu số quá nhỏ").body("items.status", contains(200));
        submit(as(CLERK), row(returned, "\"version\": 3, \"reason\": \"Đếm lại\", " + FIGURES), row(fresh, FIGURES))
                .body("items.status", contains(200, 200));
        assertEquals("Đếm lại", auditedReason(returned, 4));
        assertEquals("", auditedReason(fresh, 2));
        assertEquals(
                country.communeCommittees.get(1).toString(),
                world.text("select acting_unit as t from audit where aggregate_id = '" + fresh + "' and sequence = 2"));
    }

    @Test
    void a_repeated_call_gets_its_answer_again_and_without_a_key_nothing_is_done_twice() {
        String one = country.obligationOf(plan, 0);
        String two = country.obligationOf(plan, 1);
        String key = Ids.next().toString();
        for (int i = 0; i < 2; i++) {
            submit(as(CLERK).header("Idempotency-Key", key), row(one, FIGURES), row(two, FIGURES))
                    .statusCode(207)
                    .body("items.status", contains(200, 200), "items.version", contains(2, 2));
        }
        submit(as(CLERK).header("Idempotency-Key", key), row(one, FIGURES)).statusCode(422);
        submit(as(CLERK), row(one, FIGURES)).body("items.status", contains(409));
        assertEquals(2, reportsOf(plan));
    }

    @Test
    void a_reviewer_accepts_and_returns_what_others_have_sent() {
        String one = country.obligationOf(plan, 0);
        String two = country.obligationOf(plan, 1);
        String own = country.obligationOf(plan, 2);
        submit(as(CLERK), row(one, FIGURES), row(two, FIGURES)).body("items.status", contains(200, 200));
        submit(as(REVIEWER), row(own, FIGURES)).body("items.status", contains(200));
        post(as(REVIEWER), "report-acceptances", row(one, "\"version\": 2"), row(own, "\"version\": 2"), row(two, ""))
                .statusCode(207)
                .body("items.status", contains(200, 403, 428))
                .body("items[0].state", equalTo("accepted"), "items[0].version", equalTo(3))
                .body("items[1].problem.code", equalTo("reviewer-is-submitter"))
                .body("items[2].problem.errors.pointer", contains("/obligations/2/version"));
        post(as("xa-binh-lu"), "report-acceptances", row(one, "\"version\": 3"), row(two, "\"version\": 2"))
                .body("items.status", contains(403, 404));
        sendBack(two, 2, "").body("items[0].problem.errors.pointer", contains("/obligations/0/reasons/0/text"));
        sendBack(two, 2, "Xem lại").body("items.status", contains(200), "items.state", contains("returned"));
    }

    @Test
    void a_call_says_how_many_rows_it_takes() {
        String[] many = Collections.nCopies(201, "{}").toArray(String[]::new);
        submit(as(CLERK), many)
                .statusCode(422)
                .body("errors.pointer", contains("/obligations"), "errors[0].detail", containsString("200"));
        submit(as(CLERK)).statusCode(422);
        as(CLERK).body("{}").post("/v1/report-submissions").then().statusCode(422);
        submit(as(CLERK), "{}").body("items[0].problem.errors.pointer", not(contains("/obligations")));
    }

    @Test
    void two_hundred_reports_of_a_district_come_in_one_call() {
        country = new Country(world, 1);
        List<World.UnitState> more = new ArrayList<>();
        for (int i = 2; i <= BulkRow.MOST; i++) {
            UnitId area = UnitId.next();
            UnitId committee = UnitId.next();
            more.add(
                    unit(area, "Xã " + i, "territory", null, World.line("area", country.district, "2000-01-01", null)));
            more.add(unit(
                    committee,
                    "UBND xã " + i,
                    "government",
                    area,
                    World.line("command", country.districtCommittee, "2000-01-01", null)));
            country.communes.add(area);
            country.communeCommittees.add(committee);
        }
        world.tellUnits(more);
        UnitId last = more.get(more.size() - 1).id();
        World.await(() -> world.count("select count(*) as n from known_unit where id = '" + last + "'") == 1);
        plan = country.plan();
        String[] rows =
                world
                        .database()
                        .list("select id from obligation where plan_id = ?", row -> row.text("id"), plan)
                        .stream()
                        .map(id -> row(id, FIGURES))
                        .toArray(String[]::new);
        long began = System.nanoTime();
        List<Integer> statuses = submit(
                        as(CLERK).header("Idempotency-Key", Ids.next().toString()), rows)
                .statusCode(207)
                .extract()
                .path("items.status");
        System.out.println("MEASURED rows=" + rows.length + " ms=" + (System.nanoTime() - began) / 1_000_000);
        assertEquals(Collections.nCopies(BulkRow.MOST, 200), statuses);
        assertEquals(BulkRow.MOST, reportsOf(plan));
    }

    private static World.UnitState unit(UnitId id, String name, String track, UnitId area, Map<String, Object> line) {
        return new World.UnitState(id, 1, name, track, "commune", area, List.of(line), null, List.of());
    }

    private long reportsOf(PlanId plan) {
        return world.count("select count(*) as n from report_version v join obligation o on o.id = v.obligation_id"
                + " where o.plan_id = '" + plan + "'");
    }

    private String auditedReason(String obligation, int sequence) {
        return world.text("select coalesce(reason, '') as t from audit where aggregate_id = '" + obligation
                + "' and sequence = " + sequence);
    }

    private static ValidatableResponse sendBack(String obligation, int version, String why) {
        String reasons = "\"reasons\": [{\"code\": \"other\", \"text\": \"" + why + "\"}]";
        return post(as(REVIEWER), "report-returns", row(obligation, "\"version\": " + version + ", " + reasons));
    }

    private static ValidatableResponse submit(RequestSpecification as, String... rows) {
        return post(as, "report-submissions", rows);
    }

    private static ValidatableResponse post(RequestSpecification as, String what, String... rows) {
        return as.body("{\"obligations\": [" + String.join(",", rows) + "]}")
                .post("/v1/" + what)
                .then();
    }

    private static String row(String id, String rest) {
        return "{\"id\": \"" + id + "\"" + (rest.isEmpty() ? "" : ", " + rest) + "}";
    }
}
