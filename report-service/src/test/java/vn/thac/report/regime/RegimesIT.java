package vn.thac.report.regime;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.report.World.as;
import static vn.thac.report.World.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.core.Ids;
import vn.thac.directory.UnitId;
import vn.thac.report.Country;
import vn.thac.report.PlanId;
import vn.thac.report.World;
import vn.thac.testing.PartsResource;

/** From an issued plan to obligations: once each, on the right day, for those who are members then. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class RegimesIT {

    @Inject
    World world;

    private Country country;

    @BeforeEach
    void a_country() {
        world.today("2024-03-20");
        country = new Country(world, 3);
    }

    @Test
    void each_member_owes_once_however_often_it_is_told() {
        PlanId plan = country.plan();
        var chunk = World.chunk(plan, "communes", "2024-03-20", country.communeCommittees);
        String id = Ids.next().toString();
        world.tellAgain("thac.plan", plan.value(), 3, "plan.members-expanded.v1", chunk, id);
        world.tellAgain("thac.plan", plan.value(), 3, "plan.members-expanded.v1", chunk, id);
        world.tell(
                "thac.plan",
                plan.value(),
                4,
                "plan.members-expanded.v1",
                World.chunk(
                        plan,
                        "communes",
                        "2024-03-20",
                        List.of(country.communeCommittees.get(0), country.districtCommittee)));
        await(() -> obligations(plan) == 4);

        assertEquals(4, audited(plan, "obligation.opened.v1"));
        assertEquals(4, world.count("select total as n from plan_obligations where plan_id = '" + plan + "'"));
        assertEquals(2, world.count("select count(*) as n from audit where aggregate_id = '" + plan + "'"));
        await(() -> world.count("select count(*) as n from outbox") == 0);
    }

    @Test
    void the_next_period_opens_on_its_day_for_who_is_a_member_then() {
        PlanId plan = world.planOf(country.districtCommittee)
                .addressee(
                        "communes",
                        Map.of(
                                "track",
                                "government",
                                "level",
                                "commune",
                                "under",
                                country.districtCommittee.toString()),
                        List.of())
                .regime(
                        "BC-NAM",
                        "periodic",
                        "P1Y",
                        Map.of("day", 10, "month", 11, "rule", "before"),
                        "unstated",
                        "communes",
                        null,
                        null)
                .issue("2024-03-20T01:00:00Z");
        world.members(plan, "communes", "2024-03-20", country.communeCommittees);
        await(() -> obligations(plan) == 3);
        UnitId newArea = world.area("Xã mới", "commune", country.district);
        world.committee("UBND xã mới", "commune", newArea, country.districtCommittee);

        world.today("2024-11-09");
        assertEquals(3, obligations(plan));
        world.today("2024-11-10");
        await(() -> obligations(plan) == 7);
        assertEquals(
                4,
                world.count("select count(*) as n from obligation where plan_id = '" + plan
                        + "' and period = '2025' and due = '2025-11-09' and members_on = '2024-11-10'"));
    }

    @Test
    void who_is_no_longer_meant_is_said_with_the_reason() {
        PlanId plan = world.planOf(country.provinceCommittee)
                .addressee(
                        "below",
                        Map.of("track", "government", "under", country.provinceCommittee.toString(), "direct", true),
                        List.of())
                .addressee("named", null, List.of(country.communeCommittees.get(0)))
                .regime("R", "periodic", "P1Y", null, "decree", "below", null, null)
                .regime("RN", "periodic", "P1Y", null, "decree", "named", null, null)
                .issue("2024-03-20T01:00:00Z");
        world.members(plan, "below", "2024-03-20", List.of(country.districtCommittee));
        world.members(plan, "named", "2024-03-20", List.of(country.communeCommittees.get(0)));
        await(() -> obligations(plan) == 2);
        UnitId ended = country.communeCommittees.get(0);
        UnitId moved = country.communeCommittees.get(1);
        world.tellUnits(List.of(
                new World.UnitState(
                        ended,
                        2,
                        "UBND xã 1",
                        "government",
                        "commune",
                        country.communes.get(0),
                        List.of(World.line("command", country.districtCommittee, "2000-01-01", "2024-07-01")),
                        "2024-07-01",
                        List.of()),
                new World.UnitState(
                        country.districtCommittee,
                        2,
                        "UBND huyện Tam Đường",
                        "government",
                        "district",
                        country.district,
                        List.of(World.line("command", country.provinceCommittee, "2000-01-01", "2024-07-01")),
                        "2024-07-01",
                        List.of()),
                new World.UnitState(
                        moved,
                        2,
                        "UBND xã 2",
                        "government",
                        "commune",
                        country.communes.get(1),
                        List.of(
                                World.line("command", country.districtCommittee, "2000-01-01", "2024-07-01"),
                                World.line("command", country.provinceCommittee, "2024-07-01", null)),
                        null,
                        List.of())));
        await(() ->
                world.count("select count(*) as n from known_unit where version = 2 and id = '" + moved + "'") == 1);
        world.today("2024-12-15");
        await(() -> world.count("select count(*) as n from regime_period p join regime r on r.id = p.regime_id"
                        + " where r.plan_id = '" + plan + "' and p.period = '2025'")
                == 2);
        assertEquals(2, obligations(plan));
        as("quan-tri")
                .get("/v1/regimes/" + regime(plan, "R"))
                .then()
                .statusCode(200)
                .body(
                        "version",
                        equalTo(2),
                        "periods[0].period",
                        equalTo("2025"),
                        "periods[0].leftOutTotal",
                        equalTo(2))
                .body("periods[0].leftOut.find { it.unit.id == '" + moved + "' }.reason", equalTo("another-tier"))
                .body(
                        "periods[0].leftOut.find { it.unit.id == '" + country.districtCommittee + "' }.reason",
                        equalTo("ended"))
                .body("periods[0].leftOut.unit.name", hasItems("UBND huyện Tam Đường", "UBND xã 2"));
        as("quan-tri")
                .get("/v1/regimes/" + regime(plan, "RN"))
                .then()
                .body("periods[0].leftOut.reason", contains("ended"), "periods[0].leftOut.addressee", contains("named"))
                .body("periods[1].leftOut", nullValue());
        assertEquals(
                2,
                world.count(
                        "select count(*) as n from audit a join regime r on r.id = a.aggregate_id where r.plan_id = '"
                                + plan + "' and a.action = 'regime.period-opened.v1' and a.sequence = 2"));

        world.today("2025-12-15");
        await(() -> world.count("select count(*) as n from regime_period p join regime r on r.id = p.regime_id"
                        + " where r.plan_id = '" + plan + "' and p.period = '2026'")
                == 2);
        as("quan-tri")
                .get("/v1/regimes/" + regime(plan, "R"))
                .then()
                .body("periods[0].period", equalTo("2026"), "periods[0].leftOut.reason", contains("another-tier"));
        as("quan-tri")
                .get("/v1/regimes/" + regime(plan, "RN"))
                .then()
                .body("periods[0].period", equalTo("2026"), "periods[0].leftOut", nullValue());
    }

    @Test
    void a_regime_without_a_day_owes_without_a_due_date_and_says_that_its_window_is_not_stated() {
        PlanId plan = world.planOf(country.districtCommittee)
                .addressee("communes", null, country.communeCommittees)
                .regime("R1", "periodic", "P6M", null, "unstated", "communes", null, null)
                .regime("R2", "periodic", "P1Y", null, "unstated", "communes", null, null)
                .issue("2024-03-20T01:00:00Z");
        world.members(plan, "communes", "2024-03-20", country.communeCommittees);
        await(() -> obligations(plan) == 6);

        as("ub-tam-duong")
                .get("/v1/obligations?plan=" + plan + "&unit=" + country.communeCommittees.get(0))
                .then()
                .statusCode(200)
                .body("items", hasSize(2), "items.period", hasItems("2024-H1", "2024"))
                .body("items.due", contains(nullValue(), nullValue()));
        String regime = as("ub-tam-duong")
                .get("/v1/regimes?plan=" + plan)
                .then()
                .statusCode(200)
                .body("items.key", hasItems("R1", "R2"))
                .extract()
                .path("items.find { it.key == 'R1' }.id");
        as("ub-tam-duong")
                .get("/v1/regimes/" + regime)
                .then()
                .body("periods[0].windowStated", equalTo(false), "periods[0].to", equalTo("2024-06-14"))
                .body("nextPeriod", equalTo("2024-H2"), "receivers", hasSize(0));
        as("ub-thanh-mien").get("/v1/regimes/" + regime).then().statusCode(404);
        as("xa-binh-lu").get("/v1/regimes/" + regime).then().statusCode(200);
    }

    @Test
    void a_report_is_asked_for_on_demand_with_its_own_subject_and_day() {
        PlanId plan = world.planOf(country.districtCommittee)
                .addressee("communes", null, country.communeCommittees)
                .addressee("district", null, List.of(country.districtCommittee))
                .regime("DX", "ad-hoc", null, null, null, "communes", "district", null)
                .regime("VM", "difficulty", null, null, null, "communes", "district", null)
                .issue("2024-03-20T01:00:00Z");
        world.members(plan, "communes", "2024-03-20", country.communeCommittees);
        await(() -> world.count("select count(*) as n from plan_member where plan_id = '" + plan + "'") == 3);
        assertEquals(0, obligations(plan));
        String adHoc = regime(plan, "DX");

        as("ub-tam-duong")
                .body("{\"due\":\"2024-03-01\",\"units\":[\"ubnd:nowhere\"]}")
                .post("/v1/regimes/" + adHoc + "/ask")
                .then()
                .statusCode(422)
                .body("errors.code", hasItems("subject-missing", "due-passed", "unit-unknown"));
        as("ub-tam-duong")
                .body("{\"subject\":\"Thiệt hại do mưa đá\",\"due\":\"2024-04-01\",\"units\":[\""
                        + country.communeCommittees.get(0) + "\"]}")
                .post("/v1/regimes/" + adHoc + "/ask")
                .then()
                .statusCode(201)
                .body("period", equalTo("A1"));
        as("ub-tam-duong")
                .body("{\"subject\":\"Thiệt hại do lũ\",\"due\":\"2024-04-02\"}")
                .post("/v1/regimes/" + adHoc + "/ask")
                .then()
                .statusCode(201)
                .body("period", equalTo("A2"));

        assertEquals(4, obligations(plan));
        as("xa-binh-lu")
                .body("{\"subject\":\"x\",\"due\":\"2024-04-02\"}")
                .post("/v1/regimes/" + adHoc + "/ask")
                .then()
                .statusCode(403);
        as("ub-tam-duong")
                .body("{\"subject\":\"x\",\"due\":\"2024-04-02\"}")
                .post("/v1/regimes/" + regime(plan, "VM") + "/ask")
                .then()
                .statusCode(409)
                .body("code", equalTo("regime-not-on-demand"));
        String owed = world.text("select id as t from obligation where plan_id = '" + plan + "' and period = 'A1'");
        as("xa-binh-lu")
                .body("{}")
                .post("/v1/obligations/" + owed + "/submit")
                .then()
                .statusCode(422)
                .body("code", equalTo("report-empty"));
        as("xa-binh-lu")
                .body("{\"narrative\":\"Không thiệt hại.\"}")
                .post("/v1/obligations/" + owed + "/submit")
                .then()
                .statusCode(200);
    }

    @Test
    void who_cannot_be_asked_is_named_with_the_reason() {
        PlanId plan = world.planOf(country.districtCommittee)
                .addressee("communes", null, country.communeCommittees)
                .regime("DX", "ad-hoc", null, null, null, "communes", null, null)
                .issue("2024-03-20T01:00:00Z");
        world.members(plan, "communes", "2024-03-20", country.communeCommittees);
        await(() -> world.count("select count(*) as n from plan_member where plan_id = '" + plan + "'") == 3);
        UnitId ended = country.communeCommittees.get(1);
        world.tellUnit(new World.UnitState(
                ended,
                2,
                "UBND xã 2",
                "government",
                "commune",
                country.communes.get(1),
                List.of(World.line("command", country.districtCommittee, "2000-01-01", "2024-03-01")),
                "2024-03-01",
                List.of(Map.of("unit", country.communeCommittees.get(0), "from", "2024-03-01", "part", "whole"))));
        await(() ->
                world.count("select count(*) as n from known_unit where version = 2 and id = '" + ended + "'") == 1);

        String body = "{\"subject\":\"x\",\"due\":\"2024-04-01\",\"units\":[\"" + ended + "\",\"test:" + ended + "\",\""
                + country.districtCommittee + "\",\"test:nowhere\"]}";
        as("ub-tam-duong")
                .body(body)
                .post("/v1/regimes/" + regime(plan, "DX") + "/ask")
                .then()
                .statusCode(422)
                .body("errors.code", contains("unit-ended", "unit-ended", "unit-not-in-regime", "unit-unknown"))
                .body("errors.pointer", contains("/units/0", "/units/1", "/units/2", "/units/3"))
                .body("errors[1].detail", containsString("UBND xã 1"));
    }

    @Test
    void the_relation_is_the_one_that_the_plan_was_issued_with() {
        UnitId front = world.unit("Mặt trận xã 1", "front", "commune", country.communes.get(0), Map.of());
        PlanId plan = world.planOf(country.districtCommittee)
                .addressee("front", null, List.of())
                .addressee("government", null, List.of())
                .regime("R", "periodic", "P1Y", null, "decree", "government", "ordered", null, null)
                .regime("RF", "periodic", "P1Y", null, "decree", "front", "requested", null, null)
                .issue("2024-03-20T01:00:00Z");
        world.members(plan, "front", "2024-03-20", List.of(front));
        world.members(plan, "government", "2024-03-20", List.of(country.communeCommittees.get(0)));
        await(() -> obligations(plan) == 2);
        as("ub-tam-duong")
                .get("/v1/obligations?plan=" + plan + "&unit=" + country.communeCommittees.get(0))
                .then()
                .body("items.relation", contains("ordered"));
        assertEquals(
                1,
                world.count("select count(*) as n from obligation where plan_id = '" + plan
                        + "' and relation = 'requested' and unit_id = '" + front + "'"));
    }

    @Test
    void who_is_asked_by_one_addressee_and_ordered_by_another_is_ordered_whichever_comes_first() {
        UnitId both = country.communeCommittees.get(0);
        UnitId asked = country.communeCommittees.get(1);
        PlanId plan = world.planOf(country.districtCommittee)
                .addressee("asked", null, List.of())
                .addressee("ordered", null, List.of())
                .regime(
                        "R",
                        "periodic",
                        "P1Y",
                        null,
                        "decree",
                        Map.of("asked", "requested", "ordered", "ordered"),
                        null,
                        null)
                .issue("2024-03-20T01:00:00Z");
        world.members(plan, "asked", "2024-03-20", List.of(both, asked));
        await(() -> obligations(plan) == 2);
        world.members(plan, "ordered", "2024-03-20", List.of(both));
        await(() -> audited(plan, "obligation.strengthened.v1") == 1);
        world.members(plan, "asked", "2024-03-20", List.of(both, asked));
        world.members(plan, "ordered", "2024-03-20", List.of(both, country.communeCommittees.get(2)));
        await(() -> obligations(plan) == 3);

        String owed = "/v1/obligations?plan=" + plan + "&unit=";
        as("ub-tam-duong")
                .get(owed + both)
                .then()
                .body("items.relation", contains("ordered"), "items.version", contains(2));
        as("ub-tam-duong")
                .get(owed + asked)
                .then()
                .body("items.relation", contains("requested"), "items.version", contains(1));
        assertEquals(1, audited(plan, "obligation.strengthened.v1"));
        assertEquals(3, audited(plan, "obligation.opened.v1"));
    }

    @Test
    void who_collects_is_told_when_the_regime_opens_and_again_when_the_units_of_a_class_become_known() {
        PlanId plan = world.planOf(country.provinceCommittee)
                .addressee("communes", null, country.communeCommittees)
                .addressee("districts", Map.of("level", "district"), List.of())
                .regime("R", "periodic", "P1Y", null, "decree", "communes", null, "districts")
                .issue("2024-03-20T01:00:00Z");
        await(() -> world.count("select count(*) as n from regime where plan_id = '" + plan + "'") == 1);
        String regime = regime(plan, "R");
        assertEquals(List.of(country.provinceCommittee.toString()), reviewers(regime, "regime.opened.v1"));

        world.members(plan, "districts", "2024-03-20", List.of(country.districtCommittee));
        world.members(plan, "districts", "2024-03-20", List.of(country.districtCommittee));
        world.members(plan, "communes", "2024-03-20", country.communeCommittees);
        await(() -> obligations(plan) == 3);

        assertEquals(List.of(country.districtCommittee.toString()), reviewers(regime, "regime.addressed.v1"));
        as("quan-tri")
                .get("/v1/regimes/" + regime)
                .then()
                .body("version", equalTo(2), "consolidators", contains(country.districtCommittee.toString()));
        assertEquals(2, world.count("select max(sequence) as n from audit where aggregate_id = '" + regime + "'"));
    }

    @Test
    void a_unit_that_becomes_known_later_finds_its_place_in_the_totals() {
        UnitId late = UnitId.next();
        PlanId plan = world.planOf(country.districtCommittee)
                .addressee("communes", null, List.of())
                .regime("R", "periodic", "P1Y", null, "decree", "communes", null, null)
                .issue("2024-03-20T01:00:00Z");
        world.members(plan, "communes", "2024-03-20", List.of(late));
        await(() -> obligations(plan) == 1);
        world.tellUnit(late, "UBND xã muộn", "government", "commune", country.communes.get(2), Map.of());
        await(() -> world.count("select count(*) as n from obligation where plan_id = '" + plan + "' and area = '"
                        + country.communes.get(2) + "' and level = 'commune'")
                == 1);
        world.awaitTotals();
        as("bo-chinh-tri")
                .get("/v1/boards/reports?period=2024&plan=" + plan + "&area=" + country.centre)
                .then()
                .body("levels.commune.expected", equalTo(1), "below.area.name", hasItem("Lai Châu"));
    }

    /** Whom the events of a type about a regime name as reviewers. */
    private List<String> reviewers(String regime, String type) {
        return world.heard("thac.regime", type).stream()
                .filter(told -> told.getString("regimeId").equals(regime))
                .flatMap(told -> told.<String>getList("reviewers.id").stream())
                .toList();
    }

    private String regime(PlanId plan, String key) {
        return world.text("select id as t from regime where plan_id = '" + plan + "' and key = '" + key + "'");
    }

    private long obligations(PlanId plan) {
        return world.count("select count(*) as n from obligation where plan_id = '" + plan + "'");
    }

    private long audited(PlanId plan, String action) {
        return world.count("select count(*) as n from audit where action = '" + action
                + "' and aggregate_id in (select id from obligation where plan_id = '" + plan + "')");
    }
}
