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
        PlanId plan = rule(issuer, form, relation, units)
                .issue(issuer == government ? "2024-03-20T01:00:00Z" : "2024-03-21T01:00:00Z");
        world.members(plan, "u", "2024-03-21", units);
        opened(plan, "2024", units.size());
        return plan;
    }

    private World.PlanOf rule(UnitId issuer, String form, String relation, List<UnitId> units) {
        return world.planOf(issuer)
                .form(form)
                .asking(1, List.of(world.indicator("S", "sum")))
                .addressee("u", null, units)
                .regime("R", "periodic", "P1Y", null, "decree", "u", relation, null, null);
    }

    /** Whom the government asks itself. */
    private UnitId elsewhere() {
        return new UnitId(
                UUID.fromString(world.text("select unit_id as t from obligation where plan_id = '" + national + "'")));
    }

    private void opened(PlanId plan, String period, int units) {
        await(() -> world.count("select count(*) as n from obligation where period = '" + period + "' and plan_id = '"
                        + plan + "'")
                == units);
    }

    private void submit(PlanId plan, UnitId unit, int value) {
        submit(plan, "2024", unit, value);
    }

    private void submit(PlanId plan, String period, UnitId unit, int value) {
        String owed = world.text("select id as t from obligation where period = '" + period + "' and plan_id = '" + plan
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
        return total(form, "2024", area, more);
    }

    private ValidatableResponse total(String form, String period, UnitId area, String more) {
        world.awaitTotals();
        return as("quan-tri")
                .get("/v1/totals?form=" + form + "&period=" + period + "&area=" + area + more)
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
    void who_asks_another_form_later_is_let_into_that_one_by_its_owner_alone() {
        decide("bo-chinh-tri", "", BECAUSE).statusCode(200);
        total(centre, "").body("figures[0].value", equalTo(1007));

        String other = form + "-2";
        UnitId otherCommittee = new UnitId(
                UUID.fromString(world.text("select unit_id as t from obligation where plan_id = '" + national + "'")));
        PlanId its = rule(government, other, "ordered", List.of(otherCommittee)).issue("2024-10-01T01:00:00Z");
        world.members(its, "u", "2024-10-01", List.of(otherCommittee));
        opened(its, "2024", 1);
        List<UnitId> asked = List.of(provinceCommittee, district);
        rule(front, other, "requested", asked)
                .as(beside)
                .amend(2, rule(front, form, "requested", asked), "2024-10-02T01:00:00Z", List.of(), "recalled");
        world.awaitFollowed(beside, 2);
        world.today("2025-01-02");
        opened(beside, "2025", 2);
        opened(its, "2025", 1);
        submit(its, "2025", otherCommittee, 2000);
        submit(beside, "2025", provinceCommittee, 9);

        total(other, "2025", centre, "").body("figures[0].value", equalTo(2000), "all.expected", equalTo(1));
        total(other, "2025", province, "").body("figures[0].value", nullValue());
        total(centre, "").body("figures[0].value", equalTo(1007));
        as("quan-tri")
                .get("/v1/totals/explain?form=" + other + "&indicator=S&period=2025&area=" + centre)
                .then()
                .body("matches", equalTo(true), "excluded.why", contains("notEntitled", "notEntitled"))
                .body("admitted", nullValue());
        as("ub-kien-giang")
                .get(at)
                .then()
                .body("form", equalTo(other), "forms", contains(other, form), "admitted", equalTo(false))
                .body("decisions", empty(), "nextActions.href", contains(at + "?form=" + other));
        as("ub-kien-giang")
                .get(at + "?form=" + form)
                .then()
                .body("admitted", equalTo(true), "decisions.form", contains(form))
                .body("nextActions.href", contains(at + "/withdraw?form=" + form));

        world.today("2025-01-03");
        decide("bo-chinh-tri", "", BECAUSE).statusCode(200).body("form", equalTo(other), "admitted", equalTo(true));
        total(other, "2025", centre, "").body("figures[0].value", equalTo(2009), "all.expected", equalTo(3));
        total(other, "2025", centre, "&knownAt=2025-01-02T16:00:00Z").body("all.expected", equalTo(1));

        world.today("2025-01-05");
        decide("bo-chinh-tri", "/withdraw?form=" + form, "{\"reason\": \"Cho tính nhầm.\"}")
                .statusCode(200)
                .body("form", equalTo(form), "admitted", equalTo(false));
        total(centre, "").body("figures[0].value", equalTo(1000));
        total(centre, "&knownAt=2025-01-03T16:00:00Z").body("figures[0].value", equalTo(1007));
        total(other, "2025", centre, "").body("figures[0].value", equalTo(2009));
    }

    @Test
    void what_was_reported_while_one_regime_asked_is_in_the_total_when_a_second_one_asks() {
        String other = form + "-3";
        world.planOf(government)
                .form(other)
                .asking(1, List.of(world.indicator("S", "sum")))
                .addressee("u", null, List.of())
                .regime("M", "periodic", "P1M", null, "decree", "u", null, null)
                .issue("2024-03-20T01:00:00Z");
        await(() -> world.count("select count(*) as n from form_owner where code = '" + other + "'") == 1);
        PlanId alone =
                rule(front, other, "requested", List.of(provinceCommittee)).issue("2024-03-21T01:00:00Z");
        world.members(alone, "u", "2024-03-21", List.of(provinceCommittee));
        opened(alone, "2024", 1);
        total(other, "2024", centre, "").body("all.expected", equalTo(0));

        regime = world.text("select id as t from regime where plan_id = '" + alone + "'");
        at = "/v1/regimes/" + regime + "/admission";
        decide("bo-chinh-tri", "", BECAUSE).statusCode(200);
        submit(alone, provinceCommittee, 7);
        total(other, "2024", centre, "").body("figures[0].value", equalTo(7));

        PlanId second = rule(government, other, "ordered", List.of(elsewhere())).issue("2024-03-22T01:00:00Z");
        world.members(second, "u", "2024-03-22", List.of(elsewhere()));
        opened(second, "2024", 1);
        total(other, "2024", centre, "").body("figures[0].value", equalTo(7), "all.expected", equalTo(2));
        as("quan-tri")
                .get("/v1/totals/explain?form=" + other + "&indicator=S&period=2024&area=" + centre)
                .then()
                .body("matches", equalTo(true));
    }

    @Test
    void a_form_that_the_regime_never_asked_is_refused_to_who_sees_the_regime() {
        as("ub-kien-giang")
                .get(at + "?form=TE-09")
                .then()
                .statusCode(404)
                .body("code", equalTo("form-not-asked"), "errors.pointer", contains("form"));
        decide("bo-chinh-tri", "?form=TE-09", BECAUSE).statusCode(404).body("code", equalTo("form-not-asked"));
        as("ub-thanh-mien").get(at + "?form=TE-09").then().statusCode(404).body("code", equalTo("not-found"));
        decide("ub-thanh-mien", "?form=TE-09", BECAUSE).statusCode(404).body("code", equalTo("not-found"));
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
