package vn.thac.report.ending;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.report.Country.report;
import static vn.thac.report.World.as;
import static vn.thac.report.World.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.report.Country;
import vn.thac.report.PlanId;
import vn.thac.report.World;
import vn.thac.testing.PartsResource;

/** Case 12: a unit ends in the middle of a period, another begins, and the period can become complete. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class Case12UnitThatEndsOrBeginsWithinAPeriodIT {

    @Inject
    World world;

    private Country country;
    private PlanId plan;
    private String regime;

    @BeforeEach
    void a_district_with_three_communes_and_the_year_2025_open() {
        world.today("2024-12-15");
        country = new Country(world, 3);
        plan = world.planOf(country.districtCommittee)
                .form(country.form)
                .addressee(
                        "communes",
                        Map.of(
                                "track",
                                "government",
                                "level",
                                "commune",
                                "under",
                                country.districtCommittee,
                                "direct",
                                true),
                        List.of())
                .addressee("district", null, List.of(country.districtCommittee))
                .regime(
                        "BC-NAM",
                        "periodic",
                        "P1Y",
                        Map.of("day", 20, "month", 12, "rule", "by"),
                        "decree",
                        "communes",
                        "district",
                        null)
                .issue("2024-12-15T01:00:00Z");
        world.members(plan, "communes", "2024-12-15", country.communeCommittees);
        await(() -> owedOf("2025") == 3);
        regime = world.text("select id as t from regime where plan_id = '" + plan + "'");
    }

    private long owedOf(String period) {
        return world.count(
                "select count(*) as n from obligation where plan_id = '" + plan + "' and period = '" + period + "'");
    }

    private String obligation(UnitId unit) {
        return world.text("select id as t from obligation where plan_id = '" + plan
                + "' and period = '2025' and unit_id = '" + unit + "'");
    }

    private void ends(int commune, String on, List<Object> heirs) {
        world.tellUnit(new World.UnitState(
                country.communeCommittees.get(commune),
                2,
                "UBND xã " + (commune + 1),
                "government",
                "commune",
                country.communes.get(commune),
                List.of(World.line("command", country.districtCommittee, "2000-01-01", on)),
                on,
                heirs));
    }

    private UnitId begins(String name, String on) {
        UnitId area = world.area(name, "commune", country.district);
        UnitId unit = UnitId.next();
        world.tellUnit(new World.UnitState(
                unit,
                1,
                "UBND " + name,
                "government",
                "commune",
                area,
                List.of(World.line("command", country.districtCommittee, on, null)),
                null,
                List.of(),
                on));
        return unit;
    }

    private ValidatableResponse completeness() {
        return as("ub-tam-duong")
                .get("/v1/regimes/" + regime + "/periods/2025")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse step(String actor, String at, String step, String body) {
        String version = as("quan-tri").get(at).header("ETag");
        return as(actor)
                .header("If-Match", version)
                .body(body)
                .post(at + "/" + step)
                .then();
    }

    @Test
    void what_an_ended_unit_owed_is_its_heirs_and_shown_as_that() {
        UnitId heir = country.communeCommittees.get(1);
        String owed = obligation(country.communeCommittees.get(0));
        String at = "/v1/obligations/" + owed;
        ends(0, "2025-03-01", List.of(Map.of("unit", heir, "from", "2025-03-01", "part", "whole")));
        world.today("2025-03-02");
        await(() ->
                world.count("select count(*) as n from obligation where id = '" + owed + "' and state = 'unit-ended'")
                        == 1);

        as("ub-tam-duong")
                .get(at)
                .then()
                .body("state", equalTo("unit-ended"), "owner", equalTo(heir.toString()))
                .body("unitEnded", equalTo("2025-03-01"), "unit.name", equalTo("UBND xã 1"))
                .body("nextActions.action", contains("submit", "close", "move", "waive"))
                .body(
                        "nextActions.who",
                        not(hasItem(country.communeCommittees.get(0).toString())));
        completeness()
                .body("counts.expected", equalTo(3), "counts.unitEnded", equalTo(1), "counts.missing", equalTo(0));
        var told = world.heard("thac.report", "obligation.passed-on.v1").stream()
                .filter(event -> event.getString("obligationId").equals(owed))
                .findFirst()
                .orElseThrow();
        assertEquals(heir.toString(), told.getString("owner.id"));
        assertEquals(country.communeCommittees.get(0).toString(), told.getString("from.id"));

        world.post("so-ldtbxh-kien-giang", heir, "report", false);
        world.today("2025-12-15");
        step("so-ldtbxh-kien-giang", at, "submit", report(412, 430, 3))
                .statusCode(200)
                .body("state", equalTo("submitted"));
        step("ub-tam-duong", at, "accept", "").statusCode(200);
        completeness().body("counts.accepted", equalTo(1), "counts.unitEnded", equalTo(0));
    }

    @Test
    void without_an_heir_who_stood_above_answers_or_it_is_closed_and_the_period_becomes_complete() {
        String at = "/v1/obligations/" + obligation(country.communeCommittees.get(0));
        ends(0, "2025-03-01", List.of());
        world.today("2025-03-02");
        await(() -> as("ub-tam-duong").get(at).path("state").equals("unit-ended"));
        as("ub-tam-duong").get(at).then().body("owner", equalTo(country.districtCommittee.toString()));

        world.today("2026-02-01");
        as("ub-tam-duong")
                .get("/v1/obligations?plan=" + plan + "&period=2025&state=missing")
                .then()
                .body("items", hasSize(2), "items.id", not(hasItem(at.substring(16))));
        step("ub-tam-duong", at, "close", "{}").statusCode(422).body("errors.pointer", contains("/reason"));
        step("ub-tam-duong", at, "close", "{\"reason\": \"Đơn vị đã kết thúc hoạt động.\"}")
                .statusCode(200)
                .body("state", equalTo("closed"), "overdue", equalTo(false));
        completeness()
                .body("counts.expected", equalTo(2), "counts.closed", equalTo(1))
                .body("members.items.find { it.obligation == '" + at.substring(16) + "' }.state", equalTo("closed"));
        step("ub-tam-duong", at, "reopen", "{\"reason\": \"Đóng nhầm.\"}")
                .statusCode(200)
                .body("state", equalTo("unit-ended"));
    }

    @Test
    void what_was_sent_before_the_end_is_reviewed_and_comes_back_to_the_heir() {
        UnitId heir = country.communeCommittees.get(1);
        String at = "/v1/obligations/" + obligation(country.communeCommittees.get(0));
        step("ub-lam-son", at, "submit", report(412, 430, 3)).statusCode(200);
        ends(0, "2025-03-01", List.of(Map.of("unit", heir, "from", "2025-03-01", "part", "whole")));
        world.today("2025-03-02");
        await(() -> as("ub-tam-duong").get(at).path("owner").equals(heir.toString()));

        as("ub-tam-duong").get(at).then().body("state", equalTo("submitted"));
        step("ub-tam-duong", at, "return", "{\"reasons\": [{\"code\": \"other\", \"text\": \"Xem lại.\"}]}")
                .statusCode(200)
                .body("nextActions[0].action", equalTo("submit"), "nextActions[0].who", equalTo(heir.toString()));
    }

    @Test
    void a_unit_that_begins_within_the_period_and_is_meant_owes_the_rest() {
        UnitId newcomer = begins("Xã mới", "2025-03-01");
        UnitId later = begins("Xã sau", "2025-09-01");
        world.today("2025-03-02");
        await(() -> owedOf("2025") == 4);

        as("ub-tam-duong")
                .get("/v1/obligations?plan=" + plan + "&period=2025&unit=" + newcomer)
                .then()
                .body("items.state", contains("open"), "items.due", contains("2025-12-20"));
        completeness().body("counts.expected", equalTo(4), "members.items.unit.id", hasItem(newcomer.toString()));
        assertEquals(4, owedOf("2025"));
        world.today("2025-09-02");
        await(() -> owedOf("2025") == 5);
        completeness().body("members.items.unit.id", hasItem(later.toString()));
    }

    @Test
    void a_unit_that_was_there_before_and_moves_in_owes_from_the_next_period_on() {
        UnitId area = world.area("Xã khác", "commune", country.province);
        UnitId moved = UnitId.next();
        world.tellUnit(new World.UnitState(
                moved,
                1,
                "UBND xã khác",
                "government",
                "commune",
                area,
                List.of(World.line("command", country.districtCommittee, "2025-03-01", null)),
                null,
                List.of()));
        UnitId newcomer = begins("Xã mới", "2025-03-01");
        world.today("2025-03-02");
        await(() -> owedOf("2025") == 4);
        completeness()
                .body("members.items.unit.id", hasItem(newcomer.toString()))
                .body("members.items.unit.id", not(hasItem(moved.toString())));
    }

    @Test
    void a_request_out_of_turn_is_of_those_who_are_members_on_its_day() {
        PlanId adHoc = world.planOf(country.districtCommittee)
                .addressee(
                        "communes",
                        Map.of(
                                "track",
                                "government",
                                "level",
                                "commune",
                                "under",
                                country.districtCommittee,
                                "direct",
                                true),
                        List.of())
                .regime("DX", "ad-hoc", null, null, null, "communes", null, null)
                .issue("2024-12-15T01:00:00Z");
        world.members(adHoc, "communes", "2024-12-15", country.communeCommittees);
        await(() -> world.count("select count(*) as n from plan_member where plan_id = '" + adHoc + "'") == 3);
        UnitId newcomer = begins("Xã mới", "2025-03-01");
        await(() -> world.count("select count(*) as n from known_unit where id = '" + newcomer + "'") == 1);
        ends(0, "2025-03-01", List.of());
        world.today("2025-03-02");
        await(() -> world.count("select count(*) as n from known_unit where version = 2 and id = '"
                        + country.communeCommittees.get(0) + "'")
                == 1);
        String at = "/v1/regimes/" + world.text("select id as t from regime where plan_id = '" + adHoc + "'");

        as("ub-tam-duong")
                .body("{\"subject\": \"Bão số 1\", \"due\": \"2025-03-10\", \"units\": [\"" + newcomer + "\"]}")
                .post(at + "/ask")
                .then()
                .statusCode(201);
        as("ub-tam-duong")
                .body("{\"subject\": \"Bão số 2\", \"due\": \"2025-03-10\"}")
                .post(at + "/ask")
                .then()
                .statusCode(201)
                .body("leftOut.reason", contains("ended"));
        as("ub-tam-duong")
                .get("/v1/obligations?plan=" + adHoc + "&period=A2")
                .then()
                .body(
                        "items.unit.id",
                        containsInAnyOrder(
                                newcomer.toString(),
                                country.communeCommittees.get(1).toString(),
                                country.communeCommittees.get(2).toString()));
    }

    @Test
    void where_the_reviewer_has_ended_its_heir_reviews() {
        String at = "/v1/obligations/" + obligation(country.communeCommittees.get(0));
        world.tellUnit(new World.UnitState(
                country.districtCommittee,
                2,
                "UBND huyện Tam Đường",
                "government",
                "district",
                country.district,
                List.of(World.line("command", country.provinceCommittee, "2000-01-01", "2025-07-01")),
                "2025-07-01",
                List.of(Map.of("unit", country.provinceCommittee, "from", "2025-07-01", "part", "whole"))));
        world.today("2025-07-02");
        String heir = country.provinceCommittee.toString();
        await(() -> as("quan-tri").get(at).path("reviewers[0]").equals(heir));

        as("quan-tri").get(at).then().body("nextActions.who", not(hasItem(country.districtCommittee.toString())));
        var told = world.heard("thac.regime", "regime.addressed.v1").stream()
                .filter(event -> event.getString("regimeId").equals(regime))
                .reduce((first, last) -> last)
                .orElseThrow();
        assertEquals(List.of(heir), told.getList("reviewers.id"));
    }
}
