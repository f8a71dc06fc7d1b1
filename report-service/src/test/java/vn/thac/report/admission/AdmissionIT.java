package vn.thac.report.admission;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.report.World.as;
import static vn.thac.report.World.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.core.Ids;
import vn.thac.directory.UnitId;
import vn.thac.report.PlanId;
import vn.thac.report.World;
import vn.thac.testing.PartsResource;

/**
 * A front asks committees beside it a form of the government: no total of the form knows their figures, until the
 * government lets the front's regime in.
 */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class AdmissionIT {

    private static final String BECAUSE = "{\"reason\": \"Số liệu của Mặt trận.\", \"number\": \"30/QĐ-TTg\"}";

    @Inject
    World world;

    private UnitId centre;
    private UnitId province;
    private UnitId government;
    private UnitId provinceCommittee;
    private UnitId front;
    private UnitId district;
    private UnitId stranger;
    private String form;
    private PlanId national;
    private PlanId beside;
    private String regime;
    private String at;

    @BeforeEach
    void a_front_asks_a_form_of_the_government() {
        world.today("2024-10-01");
        centre = world.area("Việt Nam", "central", null);
        province = world.area("Kiên Giang", "province", centre);
        UnitId other = world.area("Lai Châu", "province", centre);
        UnitId place = world.area("An Biên", "district", province);
        government = world.committee("Chính phủ", "central", centre, null);
        provinceCommittee = world.committee("UBND tỉnh Kiên Giang", "province", province, government);
        UnitId otherCommittee = world.committee("UBND tỉnh Lai Châu", "province", other, government);
        district = world.committee("UBND huyện An Biên", "district", place, provinceCommittee);
        front = world.unit("Mặt trận tỉnh", "front", "province", province, Map.of());
        stranger = world.unit("Hội xã", "mass", "commune", place, Map.of());
        form = "MT-" + centre.toString().substring(24);
        world.post("ub-lam-son", government, "report", true);
        world.post("bo-chinh-tri", government, "issue", false);
        world.post("ub-kien-giang", front, "issue", false);
        world.post("ub-thanh-mien", stranger, "issue", false);
        world.post("tp-ldtbxh-kien-giang", provinceCommittee, "issue", false);
        national = plan(government, "ordered", List.of(otherCommittee));
        submit(national, otherCommittee, 1000);
        beside = plan(front, "requested", List.of(provinceCommittee, district));
        submit(beside, provinceCommittee, 7);
        regime = world.text("select id as t from regime where plan_id = '" + beside + "'");
        at = "/v1/regimes/" + regime + "/admission";
    }

    private PlanId plan(UnitId issuer, String relation, List<UnitId> units) {
        PlanId plan = world.planOf(issuer)
                .form(form)
                .asking(1, List.of(world.indicator("S", "sum")))
                .addressee("u", null, units)
                .regime("R", "periodic", "P1Y", null, "decree", "u", relation, null, null)
                .issue(issuer == government ? "2024-03-20T01:00:00Z" : "2024-03-21T01:00:00Z");
        world.members(plan, "u", "2024-03-21", units);
        await(() ->
                world.count("select count(*) as n from obligation where period = '2024' and plan_id = '" + plan + "'")
                        == units.size());
        return plan;
    }

    private void submit(PlanId plan, UnitId unit, int value) {
        String owed = world.text("select id as t from obligation where period = '2024' and plan_id = '" + plan
                + "' and unit_id = '" + unit + "'");
        as("ub-lam-son")
                .body("{\"figures\":[{\"indicator\":\"S\",\"value\":" + value + "}]}")
                .post("/v1/obligations/" + owed + "/submit")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse decide(String actor, String step, String body) {
        return as(actor)
                .header("If-Match", as("quan-tri").get(at).header("ETag"))
                .body(body)
                .post(at + step)
                .then();
    }

    private ValidatableResponse total(UnitId area, String more) {
        world.awaitTotals();
        return as("quan-tri")
                .get("/v1/totals?form=" + form + "&period=2024&area=" + area + more)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse explained(UnitId area) {
        world.awaitTotals();
        return as("quan-tri")
                .get("/v1/totals/explain?form=" + form + "&indicator=S&period=2024&area=" + area)
                .then()
                .statusCode(200)
                .body("matches", equalTo(true), "formOwner.id", equalTo(government.toString()));
    }

    private long told(String type) {
        return world.heard("thac.regime", type).stream()
                .filter(event -> event.getString("regimeId").equals(regime))
                .filter(event -> event.getString("form").equals(form)
                        && event.getString("by.id").equals(government.toString()))
                .count();
    }

    @Test
    void what_the_owner_lets_in_counts_from_then_on_until_it_is_taken_back() {
        total(centre, "").body("figures[0].value", equalTo(1000), "all.expected", equalTo(1));
        total(province, "").body("figures[0].value", nullValue());
        explained(centre).body("excluded.why", contains("notEntitled", "notEntitled"), "admitted", nullValue());

        world.today("2024-10-05");
        decide("bo-chinh-tri", "", BECAUSE)
                .statusCode(200)
                .body("admitted", equalTo(true), "version", equalTo(2), "owner", equalTo(government.toString()))
                .body("decisions.number", contains("30/QĐ-TTg"), "nextActions.action", contains("withdraw-admission"));
        total(centre, "").body("figures[0].value", equalTo(1007), "all.expected", equalTo(3));
        total(province, "").body("figures[0].value", equalTo(7));
        total(centre, "&knownAt=2024-10-01T16:00:00Z")
                .body("figures[0].value", equalTo(1000), "all.expected", equalTo(1));
        explained(centre)
                .body("stored.value", equalTo(1007), "excluded.why", contains("notDue"))
                .body("admitted.regime", contains(regime), "admitted.unit", contains(government.toString()))
                .body("admitted.reason", contains("Số liệu của Mặt trận."));

        world.today("2024-10-08");
        submit(beside, district, 5);
        total(centre, "").body("figures[0].value", equalTo(1005));
        decide("bo-chinh-tri", "/withdraw", "{\"reason\": \"Cho tính nhầm.\"}")
                .statusCode(200)
                .body("admitted", equalTo(false), "decisions.admitted", contains(true, false));
        total(centre, "").body("figures[0].value", equalTo(1000), "all.expected", equalTo(1));
        total(province, "").body("figures[0].value", nullValue());
        total(province, "&regime=" + regime).body("figures[0].value", equalTo(5));
        total(centre, "&knownAt=2024-10-05T16:00:00Z").body("figures[0].value", equalTo(1007));
        explained(centre).body("excluded.why", hasItem("notEntitled"), "admitted", nullValue());

        assertEquals(1, told("regime.admitted.v1"));
        assertEquals(1, told("regime.admission-withdrawn.v1"));
        assertEquals(
                2,
                world.count("select count(*) as n from audit where aggregate_id = '" + regime
                        + "' and reason in ('Số liệu của Mặt trận.', 'Cho tính nhầm.') and sequence in (2, 3)"));
    }

    @Test
    void who_is_let_in_moves_no_figure_that_is_entitled_though_it_asked_first() {
        decide("bo-chinh-tri", "", BECAUSE).statusCode(200);
        total(centre, "").body("figures[0].value", equalTo(1007));
        PlanId later = plan(government, "ordered", List.of(provinceCommittee));
        total(centre, "").body("figures[0].value", equalTo(1007));
        submit(later, provinceCommittee, 400);
        total(centre, "").body("figures[0].value", equalTo(1400));
        explained(centre).body("excluded.why", hasItem("suppliedElsewhere"));
    }

    @Test
    void only_the_owner_decides_with_a_reason_once_each() {
        decide("ub-kien-giang", "", BECAUSE).statusCode(403);
        decide("tp-ldtbxh-kien-giang", "", BECAUSE).statusCode(403);
        decide("ub-thanh-mien", "", BECAUSE).statusCode(404);
        as("ub-thanh-mien").get(at).then().statusCode(404);
        as("ub-kien-giang")
                .get(at)
                .then()
                .statusCode(200)
                .body("admitted", equalTo(false), "decisions", empty())
                .body("nextActions.action", contains("admit"), "nextActions[0].who", equalTo(government.toString()));
        decide("bo-chinh-tri", "", "{\"reason\": \" \", \"number\": \"" + "9".repeat(201) + "\"}")
                .statusCode(422)
                .body("errors.pointer", contains("/reason", "/number"));
        decide("bo-chinh-tri", "/withdraw", BECAUSE).statusCode(409).body("code", equalTo("regime-not-admitted"));
        as("bo-chinh-tri").body(BECAUSE).post(at).then().statusCode(428);
        as("bo-chinh-tri")
                .header("If-Match", "\"9\"")
                .body(BECAUSE)
                .post(at)
                .then()
                .statusCode(412);
        total(centre, "").body("all.expected", equalTo(1));
        assertEquals(0, world.count("select count(*) as n from form_admission where regime_id = '" + regime + "'"));

        decide("bo-chinh-tri", "", BECAUSE).statusCode(200);
        decide("bo-chinh-tri", "", BECAUSE).statusCode(409).body("code", equalTo("regime-admitted"));
    }

    @Test
    void a_regime_without_a_form_enters_no_total_of_one() {
        PlanId bare = world.planOf(front)
                .addressee("u", null, List.of(provinceCommittee))
                .regime("R", "periodic", "P1Y", null, "decree", "u", "requested", null, null)
                .issue("2024-03-21T01:00:00Z");
        await(() -> world.count("select count(*) as n from regime where plan_id = '" + bare + "'") == 1);
        String its = "/v1/regimes/" + world.text("select id as t from regime where plan_id = '" + bare + "'");
        as("ub-kien-giang")
                .header("If-Match", "\"1\"")
                .body(BECAUSE)
                .post(its + "/admission")
                .then()
                .statusCode(409)
                .body("code", equalTo("regime-has-no-form"));
        as("ub-kien-giang").get(its + "/admission").then().statusCode(200).body("nextActions", empty());
    }

    @Test
    void a_form_that_is_handed_over_has_another_who_decides() {
        UUID definition = Ids.next();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("definitionId", definition);
        told.put("kind", "form");
        told.put("code", form);
        told.put("from", World.named(government));
        told.put("to", World.named(provinceCommittee));
        told.put("plan", null);
        told.put("reason", "Giao cho tỉnh.");
        world.tell("thac.definition", definition, 1, "definition.handed-over.v1", told);
        await(() -> world.count("select count(*) as n from form_owner where told and code = '" + form + "'") == 1);

        decide("bo-chinh-tri", "", BECAUSE).statusCode(403);
        decide("tp-ldtbxh-kien-giang", "", BECAUSE)
                .statusCode(200)
                .body("owner", equalTo(provinceCommittee.toString()));
        plan(government, "ordered", List.of(district));
        as("quan-tri").get(at).then().body("owner", equalTo(provinceCommittee.toString()));
    }
}
