package vn.thac.report.total;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.report.World.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.report.PlanId;
import vn.thac.report.World;
import vn.thac.testing.PartsResource;

/** Whose number counts and what is one question, as the work was done in findings W1 to W6 and hostile 2, 3 and 26. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class WhoseNumberIT {

    private static final Map<String, Object> YEARLY = Map.of("day", 10, "month", 11, "rule", "before");

    @Inject
    World world;

    private UnitId centre;
    private UnitId province;
    private final List<UnitId> districts = new ArrayList<>();
    private final List<UnitId> communes = new ArrayList<>();
    private UnitId government;
    private UnitId provinceCommittee;
    private UnitId police;
    private final List<UnitId> districtCommittees = new ArrayList<>();
    private final List<UnitId> communeCommittees = new ArrayList<>();
    private final List<UnitId> communeParties = new ArrayList<>();
    private String form;

    @BeforeEach
    void a_province_with_two_districts_of_three_communes() {
        world.today("2024-10-01");
        centre = world.area("Việt Nam", "central", null);
        province = world.area("Kiên Giang", "province", centre);
        government = world.committee("Chính phủ", "central", centre, null);
        provinceCommittee = world.committee("UBND tỉnh", "province", province, government);
        police = world.committee("Công an tỉnh", "province", province, provinceCommittee);
        for (int d = 0; d < 2; d++) {
            UnitId district = world.area("Huyện " + d, "district", province);
            districts.add(district);
            UnitId committee = world.committee("UBND huyện " + d, "district", district, provinceCommittee);
            districtCommittees.add(committee);
            for (int c = 0; c < 3; c++) {
                UnitId commune = world.area("Xã " + d + c, "commune", district);
                communes.add(commune);
                communeCommittees.add(world.committee("UBND xã " + d + c, "commune", commune, committee));
                communeParties.add(
                        world.unit("Đảng ủy xã " + d + c, "party", "commune", commune, Map.of("command", committee)));
            }
        }
        form = "SO-" + centre.toString().substring(24);
        world.post("ub-lam-son", government, "report", true);
        world.post("ub-tam-duong", government, "review", true);
        world.post("ub-tam-duong", government, "consolidate", true);
        world.post("bo-chinh-tri", government, "issue", false);
        world.post("xa-binh-lu", communeCommittees.get(0), "report", false);
    }

    private List<Map<String, Object>> asks(String... codes) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (String code : codes) {
            all.add(world.indicator(code, "sum"));
        }
        return all;
    }

    private static Map<String, String> ordered(String... who) {
        Map<String, String> all = new LinkedHashMap<>();
        for (String one : who) {
            all.put(one, "ordered");
        }
        return all;
    }

    private PlanId issue(World.PlanOf plan, Map<String, List<UnitId>> members) {
        PlanId id = plan.issue("2024-03-20T01:00:00Z");
        members.forEach((addressee, units) -> world.members(id, addressee, "2024-03-20", units));
        int owed = members.values().stream().mapToInt(List::size).sum();
        awaitOwed(id, owed);
        return id;
    }

    /** They owe 2023 too, which is due within 2024. */
    private void awaitOwed(PlanId plan, int units) {
        World.await(() ->
                world.count("select count(*) as n from obligation where period = '2024' and plan_id = '" + plan + "'")
                        == units);
    }

    private PlanId yearly(UnitId issuer, String window, Map<String, List<UnitId>> members, String... codes) {
        World.PlanOf plan = world.planOf(issuer).form(form).asking(1, asks(codes));
        members.forEach((key, units) -> plan.addressee(key, null, units));
        plan.regime(
                "R", "periodic", "P1Y", YEARLY, window, ordered(members.keySet().toArray(String[]::new)), null, null);
        return issue(plan, members);
    }

    private String owed(PlanId plan, UnitId unit) {
        return world.text("select id as t from obligation where plan_id = '" + plan + "' and unit_id = '" + unit
                + "' and period like '2024%' or plan_id = '" + plan + "' and unit_id = '" + unit
                + "' and period like 'A%'");
    }

    private String regime(PlanId plan) {
        return world.text("select id as t from regime where plan_id = '" + plan + "'");
    }

    /** Answers each indicator in its order; null is "not applicable". */
    private void submit(PlanId plan, UnitId unit, Map<String, Integer> answers) {
        submit(plan, unit, answers, "ub-lam-son");
    }

    private void submit(PlanId plan, UnitId unit, Map<String, Integer> answers, String actor) {
        List<String> figures = new ArrayList<>();
        answers.forEach((code, value) -> figures.add(
                value == null
                        ? "{\"indicator\":\"%s\",\"notApplicable\":true}".formatted(code)
                        : "{\"indicator\":\"%s\",\"value\":%d}".formatted(code, value)));
        as(actor)
                .body("{\"figures\":[" + String.join(",", figures) + "]}")
                .post("/v1/obligations/" + owed(plan, unit) + "/submit")
                .then()
                .statusCode(200);
    }

    private void accept(PlanId plan, UnitId unit) {
        review(plan, unit, "accept", "{\"early\":true}");
    }

    private void review(PlanId plan, UnitId unit, String step, String body) {
        String id = owed(plan, unit);
        String version = world.text("select version::text as t from obligation where id = '" + id + "'");
        as("ub-tam-duong")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/v1/obligations/" + id + "/" + step)
                .then()
                .statusCode(200);
    }

    private static Map<String, Integer> says(Object... codesAndValues) {
        Map<String, Integer> answers = new LinkedHashMap<>();
        for (int i = 0; i < codesAndValues.length; i += 2) {
            answers.put((String) codesAndValues[i], (Integer) codesAndValues[i + 1]);
        }
        return answers;
    }

    private ValidatableResponse total(UnitId area, String more) {
        world.awaitTotals();
        return as("quan-tri")
                .get("/v1/totals?form=" + form + "&period=2024&area=" + area + more)
                .then()
                .statusCode(200);
    }

    private void nation(Integer value, Integer accepted) {
        for (UnitId area : List.of(centre, province)) {
            total(area, "")
                    .body("figures[0].value", equalTo(value))
                    .body("figures[0].accepted.value", equalTo(accepted));
            explain(area, "S", "").body("matches", equalTo(true), "recomputed.value", equalTo(value));
        }
    }

    private ValidatableResponse explain(UnitId area, String indicator, String more) {
        world.awaitTotals();
        return as("quan-tri")
                .get("/v1/totals/explain?form=" + form + "&period=2024&area=" + area + "&indicator=" + indicator + more)
                .then()
                .statusCode(200);
    }

    @Test
    void police_districts_and_communes_each_know_one_of_three_figures() {
        Map<String, List<UnitId>> members = new LinkedHashMap<>();
        members.put("police", List.of(police));
        members.put("districts", districtCommittees);
        members.put("communes", communeCommittees);
        PlanId plan = yearly(provinceCommittee, "decree", members, "S", "D", "C");
        submit(plan, police, says("S", 75, "D", null, "C", null));
        districtCommittees.forEach(d -> submit(plan, d, says("S", null, "D", 150, "C", null)));
        communeCommittees.forEach(c -> submit(plan, c, says("S", null, "D", null, "C", 50)));
        List.of(police).forEach(u -> accept(plan, u));
        districtCommittees.forEach(u -> accept(plan, u));
        communeCommittees.forEach(u -> accept(plan, u));

        for (UnitId area : List.of(centre, province)) {
            total(area, "")
                    .body("figures.value", equalTo(List.of(75, 300, 300)))
                    .body("figures.accepted.value", equalTo(List.of(75, 300, 300)))
                    .body("figures.notApplicable", equalTo(List.of(8, 7, 3)))
                    .body("all.accepted", equalTo(9));
        }
        total(districts.get(0), "").body("figures.value", equalTo(java.util.Arrays.asList(null, 150, 150)));
        explain(province, "S", "")
                .body("matches", equalTo(true), "stored.value", equalTo(75))
                .body("from.reports.find { it.included }.figure.value", equalTo(75))
                .body("excludedTotal", equalTo(8), "excluded.why", not(hasItem("suppliedBelow")));
        as("ub-tam-duong")
                .body("{\"basis\":\"accepted\"}")
                .post("/v1/regimes/" + regime(plan) + "/periods/2024/consolidate")
                .then()
                .statusCode(201)
                .body("included", equalTo(9), "gaps", hasSize(0))
                .body("figures.value", equalTo(List.of(75, 300, 300)));
        as("bo-chinh-tri")
                .get("/v1/boards/reports?plan=" + plan + "&period=2024")
                .then()
                .body("parts[0].figures.value", equalTo(List.of(75, 300, 300)));
    }

    @Test
    void a_figure_from_below_is_compared_with_the_one_above_and_what_was_accepted_stays_until_it_is_accepted_too() {
        Map<String, List<UnitId>> members = new LinkedHashMap<>();
        members.put("districts", districtCommittees);
        members.put("communes", communeCommittees);
        PlanId plan = yearly(provinceCommittee, "decree", members, "S");
        submit(plan, districtCommittees.get(0), says("S", 1000));
        accept(plan, districtCommittees.get(0));
        nation(1000, 1000);

        submit(plan, communeCommittees.get(0), says("S", 400));
        nation(400, 1000);
        explain(province, "S", "")
                .body("excluded.find { it.unit.name == 'UBND huyện 0' }.why", equalTo("suppliedBelow"));
        accept(plan, communeCommittees.get(0));
        nation(400, 400);
    }

    @Test
    void whom_the_rule_declares_supplies_whatever_others_answer() {
        World.PlanOf rule = world.planOf(provinceCommittee)
                .form(form)
                .asking(1, asks("S", "C"))
                .addressee("districts", null, districtCommittees)
                .addressee("communes", null, communeCommittees)
                .regime("R", "periodic", "P1Y", YEARLY, "decree", ordered("districts", "communes"), null, null)
                .suppliedBy("S", "districts");
        PlanId plan = issue(rule, Map.of("districts", districtCommittees, "communes", communeCommittees));
        submit(plan, districtCommittees.get(0), says("S", 1000, "C", 7));
        submit(plan, communeCommittees.get(0), says("S", 400, "C", 5));

        total(province, "").body("figures.value", equalTo(List.of(1000, 5)));
        total(communes.get(0), "").body("figures.value", equalTo(java.util.Arrays.asList(null, 5)));
        explain(province, "S", "")
                .body("matches", equalTo(true))
                .body("excluded.find { it.unit.name == 'UBND xã 00' }.why", equalTo("notSupplier"));
        as("ub-tam-duong")
                .body("{\"basis\":\"submitted\"}")
                .post("/v1/regimes/" + regime(plan) + "/periods/2024/consolidate")
                .then()
                .statusCode(201)
                .body("figures.value", equalTo(List.of(1000, 5)));
        String signed = world.text("select id as t from consolidation where plan_id = '" + plan + "'");
        as("ub-tam-duong")
                .get("/v1/consolidations/" + signed + "/explain?indicator=S&version=1")
                .then()
                .statusCode(200)
                .body("signed.value", equalTo(1000), "recomputed.value", equalTo(1000), "matches", equalTo(true))
                .body("reports.find { it.unit.name == 'UBND xã 00' }.why", equalTo("notSupplier"))
                .body("reports.find { it.unit.name == 'UBND xã 00' }.figure.value", equalTo(400))
                .body("reports.find { it.unit.name == 'UBND huyện 0' }.included", equalTo(true))
                .body("gaps", hasSize(6));
        as("ub-tam-duong")
                .get("/v1/consolidations/" + signed + "/explain?indicator=C")
                .then()
                .body("recomputed.value", equalTo(5), "matches", equalTo(true))
                .body("reports.find { it.unit.name == 'UBND huyện 0' }.why", equalTo("suppliedBelow"));
        as("ub-tam-duong")
                .get("/v1/consolidations/" + signed + "/explain?indicator=khong-co")
                .then()
                .statusCode(404)
                .body("code", equalTo("indicator-unknown"));
        as("ub-tam-duong")
                .get("/v1/consolidations/" + signed + "/explain?indicator=S&version=2")
                .then()
                .statusCode(404);
        as("xa-binh-lu")
                .get("/v1/consolidations/" + signed + "/explain?indicator=S")
                .then()
                .statusCode(404);
    }

    @Test
    void two_bodies_of_one_commune_count_once_in_one_rule_and_in_one_class() {
        Map<String, List<UnitId>> members = new LinkedHashMap<>();
        members.put("committees", List.of(communeCommittees.get(0)));
        members.put("parties", List.of(communeParties.get(0)));
        List<UnitId> both = List.of(communeParties.get(1), communeCommittees.get(1));
        members.put("both", both);
        PlanId plan = yearly(provinceCommittee, "decree", members, "S");
        members.values().forEach(units -> units.forEach(u -> submit(plan, u, says("S", 412))));

        total(communes.get(0), "").body("figures[0].value", equalTo(412), "figures[0].reported", equalTo(1));
        total(communes.get(1), "").body("figures[0].value", equalTo(412), "all.submitted", equalTo(2));
        nation(824, null);
        explain(communes.get(0), "S", "")
                .body("excluded.unit.name", equalTo(List.of("Đảng ủy xã 00")))
                .body("excluded[0].why", equalTo("notSupplier"));
    }

    @Test
    void departments_of_one_class_in_one_place_add_up() {
        List<UnitId> departments = new ArrayList<>(List.of(police));
        departments.add(world.committee("Sở Y tế", "province", province, provinceCommittee));
        PlanId plan = yearly(provinceCommittee, "decree", Map.of("departments", departments), "S");
        departments.forEach(d -> submit(plan, d, says("S", 21)));

        nation(42, null);
    }

    @Test
    void a_pilot_plan_for_one_commune_moves_nothing_whether_it_is_answered_or_not() {
        PlanId plan = yearly(provinceCommittee, "decree", Map.of("districts", districtCommittees), "S");
        districtCommittees.forEach(d -> {
            submit(plan, d, says("S", 1000));
            accept(plan, d);
        });
        nation(2000, 2000);
        PlanId pilot = yearly(provinceCommittee, "decree", Map.of("pilot", List.of(communeCommittees.get(0))), "S");
        nation(2000, 2000);
        submit(pilot, communeCommittees.get(0), says("S", 77));
        nation(2000, 2000);
        accept(pilot, communeCommittees.get(0));
        nation(2000, 2000);

        total(communes.get(0), "").body("figures[0].value", equalTo(77));
        total(province, "&regime=" + regime(pilot)).body("figures[0].value", equalTo(77));
        total(province, "&regime=" + regime(plan)).body("figures[0].value", equalTo(2000), "all.expected", equalTo(2));
        explain(centre, "S", "")
                .body("excluded.find { it.unit.name == 'UBND xã 00' }.why", equalTo("suppliedElsewhere"))
                .body("window.regimes", equalTo(2));
        as("bo-chinh-tri")
                .get("/v1/boards/reports?plan=" + plan + "&period=2024")
                .then()
                .body("parts[0].figures[0].value", equalTo(2000), "all.expected", equalTo(2));
        as("quan-tri")
                .queryParam("knownAt", "2024-10-01T23:00:00+07:00")
                .get("/v1/totals?form=" + form + "&period=2024&area=" + centre)
                .then()
                .body("figures[0].value", equalTo(2000), "figures[0].accepted.value", equalTo(2000));
    }

    @Test
    void a_commune_that_orders_itself_a_national_form_moves_no_total_but_its_own_rules() {
        PlanId plan =
                yearly(districtCommittees.get(0), "decree", Map.of("communes", communeCommittees.subList(0, 3)), "S");
        submit(plan, communeCommittees.get(0), says("S", 317));
        accept(plan, communeCommittees.get(0));
        PlanId own = yearly(communeCommittees.get(0), "decree", Map.of("self", List.of(communeCommittees.get(0))), "S");
        submit(own, communeCommittees.get(0), says("S", 1_000_000));

        nation(317, 317);
        total(communes.get(0), "").body("figures[0].value", equalTo(317), "all.expected", equalTo(1));
        total(communes.get(0), "&regime=" + regime(own)).body("figures[0].value", equalTo(1_000_000));
        explain(communes.get(0), "S", "")
                .body("excluded.why", equalTo(List.of("notEntitled")))
                .body("excluded[0].regime", equalTo(regime(own)));
        review(plan, communeCommittees.get(0), "accept", "{\"early\":true}", 409);
    }

    private void review(PlanId plan, UnitId unit, String step, String body, int status) {
        String id = owed(plan, unit);
        String version = world.text("select version::text as t from obligation where id = '" + id + "'");
        as("ub-tam-duong")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/v1/obligations/" + id + "/" + step)
                .then()
                .statusCode(status);
    }

    @Test
    void a_commune_alone_with_its_own_plan_is_in_no_total_above() {
        PlanId own = yearly(communeCommittees.get(0), "decree", Map.of("self", List.of(communeCommittees.get(0))), "S");
        submit(own, communeCommittees.get(0), says("S", 1_000_000));

        nation(null, null);
        total(centre, "").body("all.expected", equalTo(0));
    }

    @Test
    void a_stranger_who_asks_units_of_another_branch_takes_nothing_from_it() {
        PlanId plan = yearly(provinceCommittee, "decree", Map.of("districts", districtCommittees), "S");
        districtCommittees.forEach(d -> submit(plan, d, says("S", 500)));
        UnitId elsewhere = world.area("Lai Châu", "province", centre);
        UnitId stranger = world.committee("UBND xã Bình Lư", "commune", elsewhere, government);
        PlanId foreign = yearly(stranger, "decree", Map.of("ward", List.of(communeCommittees.get(0))), "S");
        nation(1000, null);
        submit(foreign, communeCommittees.get(0), says("S", 9));
        nation(1000, null);
        total(communes.get(0), "").body("figures[0].value", nullValue());
    }

    @Test
    void who_was_only_requested_by_a_body_beside_is_in_its_regime_alone() {
        UnitId front = world.unit("Mặt trận xã", "front", "commune", communes.get(0), Map.of());
        World.PlanOf rule = world.planOf(front)
                .form(form)
                .asking(1, asks("S"))
                .addressee("committee", null, List.of(communeCommittees.get(0)))
                .regime("R", "periodic", "P1Y", YEARLY, "decree", Map.of("committee", "requested"), null, null);
        PlanId plan = issue(rule, Map.of("committee", List.of(communeCommittees.get(0))));
        submit(plan, communeCommittees.get(0), says("S", 12));

        nation(null, null);
        total(communes.get(0), "&regime=" + regime(plan)).body("figures[0].value", equalTo(12));
    }

    @Test
    void of_two_plans_the_first_counts_and_the_second_only_while_the_first_has_no_figure() {
        UnitId commune = communeCommittees.get(0);
        PlanId first = yearly(provinceCommittee, "decree", Map.of("c", List.of(commune)), "S");
        PlanId second = yearly(provinceCommittee, "decree", Map.of("c", List.of(commune)), "S");
        submit(first, commune, says("S", 500));
        accept(first, commune);
        nation(500, 500);
        submit(second, commune, says("S", 300));
        nation(500, 500);
        review(second, commune, "return", "{\"reasons\":[{\"indicator\":\"S\",\"code\":\"other\",\"text\":\"x\"}]}");
        nation(500, 500);
        submit2(second, commune, 301);
        accept(second, commune);
        nation(500, 500);
    }

    private void submit2(PlanId plan, UnitId unit, int value) {
        String id = owed(plan, unit);
        String version = world.text("select version::text as t from obligation where id = '" + id + "'");
        as("ub-lam-son")
                .header("If-Match", "\"" + version + "\"")
                .body("{\"figures\":[{\"indicator\":\"S\",\"value\":" + value + "}]}")
                .post("/v1/obligations/" + id + "/submit")
                .then()
                .statusCode(200);
    }

    @Test
    void other_window_dates_are_another_question() {
        List<UnitId> three = communeCommittees.subList(0, 3);
        PlanId decree = yearly(provinceCommittee, "decree", Map.of("c", three), "S");
        PlanId calendar = yearly(provinceCommittee, "calendar", Map.of("c", List.of(communeCommittees.get(0))), "S");
        submit(decree, communeCommittees.get(0), says("S", 500));
        accept(decree, communeCommittees.get(0));
        submit(calendar, communeCommittees.get(0), says("S", 300));

        nation(500, 500);
        total(centre, "")
                .body("window.from", equalTo("2023-12-15"), "window.to", equalTo("2024-12-14"))
                .body("otherWindows.from", equalTo(List.of("2024-01-01")));
        total(centre, "&window=2024-01-01..2024-12-31")
                .body("figures[0].value", equalTo(300), "all.expected", equalTo(1))
                .body("otherWindows.from", equalTo(List.of("2023-12-15")));
        explain(centre, "S", "")
                .body("excluded.findAll { it.why == 'otherWindow' }.unit.name", equalTo(List.of("UBND xã 00")))
                .body("excluded.find { it.why == 'otherWindow' }.from", equalTo("2024-01-01"));
        as("quan-tri")
                .get("/v1/totals?form=" + form + "&period=2024&area=" + centre + "&window=2024-02-01..2024-03-01")
                .then()
                .statusCode(404)
                .body("code", equalTo("window-unknown"), "errors[0].detail", containsString("2023-12-15..2024-12-14"));
        as("quan-tri")
                .get("/v1/totals?form=" + form + "&period=2024&area=" + centre + "&window=unstated")
                .then()
                .statusCode(404);
    }

    @Test
    void without_a_window_the_question_is_one_that_is_asked_about_the_whole_area() {
        PlanId national = yearly(government, "decree", Map.of("provinces", List.of(provinceCommittee)), "S");
        submit(national, provinceCommittee, says("S", 500));
        world.today("2024-10-02");
        PlanId pilot = yearly(provinceCommittee, "calendar", Map.of("c", communeCommittees), "S");
        submit(pilot, communeCommittees.get(0), says("S", 3));
        UnitId front = world.unit("Mặt trận tỉnh", "front", "province", province, Map.of());
        List<UnitId> beside = List.of(provinceCommittee, police);
        World.PlanOf requested = world.planOf(front)
                .form(form)
                .asking(1, asks("S"))
                .addressee("p", null, beside)
                .regime("R", "periodic", "P1Y", YEARLY, "unstated", Map.of("p", "requested"), null, null);
        issue(requested, Map.of("p", beside));

        total(centre, "")
                .body("window.from", equalTo("2023-12-15"), "figures[0].value", equalTo(500))
                .body("otherWindows", hasSize(2));
        total(communes.get(0), "").body("window.from", equalTo("2024-01-01"), "figures[0].value", equalTo(3));
        total(province, "").body("window.from", equalTo("2024-01-01"), "all.expected", equalTo(6));
        as("quan-tri")
                .queryParam("knownAt", "2024-10-01T23:00:00+07:00")
                .get("/v1/totals?form=" + form + "&period=2024&area=" + province)
                .then()
                .statusCode(200)
                .body("window.from", equalTo("2023-12-15"), "otherWindows", nullValue(), "all.expected", equalTo(1));
    }

    @Test
    void of_two_questions_asked_from_above_an_area_most_were_owed_another_at_an_earlier_instant() {
        List<UnitId> two = communeCommittees.subList(0, 2);
        PlanId calendar = yearly(provinceCommittee, "calendar", Map.of("c", communeCommittees.subList(0, 1)), "S");
        PlanId decree = yearly(provinceCommittee, "decree", Map.of("c", two), "S");
        submit(calendar, two.get(0), says("S", 1));
        submit(decree, two.get(0), says("S", 2));
        world.today("2024-10-02");
        review(decree, two.get(1), "waive", "{\"reason\":\"Xã đã nhập.\"}");

        total(centre, "").body("window.from", equalTo("2024-01-01"), "figures[0].value", equalTo(1));
        as("quan-tri")
                .queryParam("knownAt", "2024-10-01T23:00:00+07:00")
                .get("/v1/totals?form=" + form + "&period=2024&area=" + centre)
                .then()
                .statusCode(200)
                .body("window.from", equalTo("2023-12-15"), "figures[0].value", equalTo(2), "all.expected", equalTo(2));
    }

    @Test
    void a_unit_that_is_meant_by_another_addressee_too_reports_from_its_seat_from_then_on() {
        UnitId committee = communeCommittees.get(0);
        UnitId party = communeParties.get(0);
        PlanId plan = world.planOf(provinceCommittee)
                .form(form)
                .asking(1, asks("S"))
                .addressee("first", null, List.of(party))
                .addressee("both", null, List.of(committee, party))
                .regime("R", "periodic", "P1Y", YEARLY, "decree", ordered("first", "both"), null, null)
                .issue("2024-03-20T01:00:00Z");
        world.members(plan, "both", "2024-03-20", List.of(committee, party));
        awaitOwed(plan, 2);
        submit(plan, committee, says("S", 50));
        submit(plan, party, says("S", 40));
        nation(50, null);

        world.members(plan, "first", "2024-03-20", List.of(party));
        World.await(() -> world.count("select count(*) as n from plan_member where plan_id = '" + plan + "'") == 3);
        nation(40, null);
    }

    @Test
    void what_a_unit_reported_stays_in_its_place_where_it_is_taken_out_of_a_phrase_and_chosen_again() {
        UnitId committee = communeCommittees.get(0);
        UnitId other = communeCommittees.get(1);
        UnitId party = communeParties.get(0);
        PlanId plan = world.planOf(provinceCommittee)
                .form(form)
                .asking(1, asks("S"))
                .addressee("related", null, List.of())
                .addressee("party", null, List.of(party))
                .regime("R", "periodic", "P1Y", YEARLY, "decree", ordered("related", "party"), null, null)
                .issue("2024-03-20T01:00:00Z");
        world.members(plan, "related", "2024-03-20", List.of(committee, other));
        world.members(plan, "party", "2024-03-20", List.of(party));
        awaitOwed(plan, 3);
        submit(plan, committee, says("S", 50));
        accept(plan, committee);
        submit(plan, party, says("S", 40));
        nation(50, 50);
        explain(communes.get(0), "S", "").body("excluded.why", hasItem("notSupplier"));

        decided(plan, 20, "take-out", committee, other);
        awaitOther(plan, other, "waived");
        nation(50, 50);
        review(plan, party, "return", "{\"reasons\":[{\"code\":\"other\",\"text\":\"Xem lại.\"}]}");
        submit2(plan, party, 45);
        nation(50, 50);

        decided(plan, 21, "choose", committee, other);
        awaitOther(plan, other, "open");
        world.members(plan, "related", "2024-10-05", List.of(committee, other));
        World.await(() -> world.count("select count(*) as n from plan_member where left_on is null and plan_id = '"
                        + plan + "' and on_day = '2024-03-20'")
                == 3);
        nation(50, 50);
        accept(plan, party);
        nation(50, 50);
        explain(communes.get(0), "S", "").body("excluded.why", hasItem("notSupplier"));
    }

    private void awaitOther(PlanId plan, UnitId unit, String state) {
        World.await(() -> world.count("select count(*) as n from obligation where id = '" + owed(plan, unit)
                        + "' and state = '" + state + "'")
                == 1);
    }

    private void decided(PlanId plan, int sequence, String step, UnitId... units) {
        List<Map<String, Object>> concerned = new ArrayList<>();
        for (UnitId unit : units) {
            Map<String, Object> one = new LinkedHashMap<>(World.named(unit));
            one.put("items", List.of());
            one.put("regimes", List.of("R"));
            concerned.add(one);
        }
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("planId", plan);
        payload.put("edition", 1);
        payload.put("addressee", "related");
        payload.put("words", "các xã liên quan");
        payload.put("step", step);
        payload.put("units", concerned);
        payload.put("rule", null);
        payload.put("reason", "Đã giao cho đơn vị khác");
        payload.put("forUnit", World.named(provinceCommittee));
        payload.put("at", "2024-10-01T01:00:00Z");
        world.tell("thac.plan", plan.value(), sequence, "plan.phrase-decided.v1", payload);
    }

    private static Map<String, Object> communesBelow(UnitId committee) {
        return Map.of("track", "government", "level", "commune", "under", committee, "direct", true);
    }

    /** A unit as it is told anew: it lies, or stands, below another one from a day on. */
    private void moves(UnitId unit, String track, String level, UnitId area, String tree, UnitId from, UnitId to) {
        world.tellUnit(new World.UnitState(
                unit,
                2,
                "Đơn vị",
                track,
                level,
                area,
                List.of(World.line(tree, from, "2000-01-01", "2024-12-01"), World.line(tree, to, "2024-12-01", null)),
                null,
                List.of()));
        awaitKnown(unit);
    }

    private void becomes(UnitId unit, String track, UnitId area, String tree, UnitId above, UnitId heir) {
        world.tellUnit(new World.UnitState(
                unit,
                2,
                "Đơn vị",
                track,
                "province",
                area,
                List.of(World.line(tree, above, "2000-01-01", "2024-12-01")),
                "2024-12-01",
                List.of(Map.of("unit", heir, "from", "2024-12-01", "part", "whole"))));
        awaitKnown(unit);
    }

    private void awaitKnown(UnitId unit) {
        World.await(() ->
                world.count("select count(*) as n from known_unit where version = 2 and id = '" + unit + "'") == 1);
    }

    @Test
    void who_is_meant_otherwise_in_a_later_period_keeps_its_seat_in_an_earlier_one() {
        UnitId committee = communeCommittees.get(0);
        UnitId party = communeParties.get(0);
        PlanId plan = world.planOf(provinceCommittee)
                .form(form)
                .asking(1, asks("S"))
                .addressee("there", communesBelow(districtCommittees.get(1)), List.of())
                .addressee("party", null, List.of(party))
                .addressee("here", communesBelow(districtCommittees.get(0)), List.of())
                .regime("R", "periodic", "P1Y", YEARLY, "decree", ordered("there", "party", "here"), null, null)
                .issue("2024-03-20T01:00:00Z");
        world.members(plan, "there", "2024-03-20", communeCommittees.subList(3, 6));
        world.members(plan, "party", "2024-03-20", List.of(party));
        world.members(plan, "here", "2024-03-20", communeCommittees.subList(0, 3));
        awaitOwed(plan, 7);
        submit(plan, committee, says("S", 50));
        submit(plan, party, says("S", 40));
        nation(40, null);

        moves(
                committee,
                "government",
                "commune",
                communes.get(0),
                "command",
                districtCommittees.get(0),
                districtCommittees.get(1));
        world.today("2024-12-16");
        World.await(() -> world.count("select count(*) as n from plan_member where plan_id = '" + plan
                        + "' and unit_id = '" + committee + "'")
                == 2);
        accept(plan, party);
        nation(40, 40);
        explain(communes.get(0), "S", "")
                .body("excluded.find { it.unit.name == 'Đơn vị' }.why", equalTo("notSupplier"));
    }

    @Test
    void what_a_province_asked_that_has_become_another_is_asked_by_that_one() {
        UnitId neighbour = world.area("An Giang", "province", centre);
        UnitId itsCommittee = world.committee("UBND tỉnh An Giang", "province", neighbour, government);
        PlanId plan = world.planOf(provinceCommittee)
                .form(form)
                .asking(1, asks("S"))
                .addressee("c", null, communeCommittees.subList(0, 1))
                .regime("R", "periodic", "P1Y", YEARLY, "decree", "c", null, null)
                .issue("2024-03-20T01:00:00Z");
        PlanId pilot = world.planOf(districtCommittees.get(1))
                .form(form)
                .asking(1, asks("S"))
                .addressee("c", null, communeCommittees.subList(3, 6))
                .regime("R", "periodic", "P1Y", YEARLY, "calendar", "c", null, null)
                .issue("2024-03-20T01:00:00Z");
        world.members(plan, "c", "2024-03-20", communeCommittees.subList(0, 1));
        world.members(pilot, "c", "2024-03-20", communeCommittees.subList(3, 6));
        awaitOwed(plan, 1);
        awaitOwed(pilot, 3);

        becomes(province, "territory", null, "area", centre, neighbour);
        becomes(provinceCommittee, "government", province, "command", government, itsCommittee);
        for (int d = 0; d < 2; d++) {
            moves(districts.get(d), "territory", "district", null, "area", province, neighbour);
        }
        world.today("2025-01-02");
        String open = "select count(*) as n from obligation where period = '2025' and plan_id in ('" + plan + "', '"
                + pilot + "')";
        World.await(() -> world.count(open) == 4);
        as("ub-lam-son")
                .body("{\"figures\":[{\"indicator\":\"S\",\"value\":5}]}")
                .post("/v1/obligations/"
                        + world.text(
                                "select id as t from obligation where period = '2025' and plan_id = '" + plan + "'")
                        + "/submit")
                .then()
                .statusCode(200);
        world.awaitTotals();
        as("quan-tri")
                .get("/v1/totals?form=" + form + "&period=2025&area=" + neighbour)
                .then()
                .statusCode(200)
                .body("window.from", equalTo("2024-12-15"), "figures[0].value", equalTo(5), "all.expected", equalTo(1))
                .body("otherWindows.from", equalTo(List.of("2025-01-01")));
    }

    @Test
    void the_board_of_a_form_answers_for_the_period_that_is_asked_about_the_area() {
        yearly(provinceCommittee, "decree", Map.of("c", communeCommittees), "S");
        UnitId self = communeCommittees.get(0);
        PlanId own = world.planOf(self)
                .form(form)
                .asking(1, asks("S"))
                .addressee("self", null, List.of(self))
                .regime("R", "periodic", "P1M", Map.of("day", 5, "rule", "by"), "calendar", "self", null, null)
                .issue("2024-03-20T01:00:00Z");
        world.members(own, "self", "2024-03-20", List.of(self));
        World.await(() ->
                world.count("select count(*) as n from obligation where period = '2024-03' and plan_id = '" + own + "'")
                        == 1);
        for (UnitId area : List.of(province, communes.get(0))) {
            world.awaitTotals();
            as("bo-chinh-tri")
                    .get("/v1/boards/reports?form=" + form + "&area=" + area)
                    .then()
                    .statusCode(200)
                    .body("period", equalTo("2023"), "all.expected", equalTo(area == province ? 6 : 1));
        }
    }

    @Test
    void an_obligation_that_is_ordered_now_comes_before_later_orders() {
        List<UnitId> one = communeCommittees.subList(0, 1);
        Map<String, String> who = new LinkedHashMap<>(Map.of("asked", "requested"));
        who.put("told", "ordered");
        PlanId first = world.planOf(provinceCommittee)
                .form(form)
                .asking(1, asks("S"))
                .addressee("asked", null, one)
                .addressee("told", null, one)
                .regime("R", "periodic", "P1Y", YEARLY, "decree", who, null, null)
                .issue("2024-03-20T01:00:00Z");
        world.members(first, "asked", "2024-03-20", one);
        awaitOwed(first, 1);
        PlanId second = yearly(provinceCommittee, "decree", Map.of("c", one), "S");
        submit(first, one.get(0), says("S", 100));
        submit(second, one.get(0), says("S", 7));
        nation(7, null);

        world.members(first, "told", "2024-03-20", one);
        World.await(() -> world.count("select count(*) as n from plan_member where plan_id = '" + first + "'") == 2);
        nation(100, null);
    }

    @Test
    void an_older_edition_that_comes_later_joins_what_continues_it_in_every_area() {
        UnitId district = districtCommittees.get(0);
        PlanId above = restated(2, "sum", true, district);
        submit(above, district, says("S", 1000));
        PlanId below = restated(2, "sum", true, communeCommittees.get(0));
        submit(below, communeCommittees.get(0), says("S", 400));
        total(province, "").body("figures[0].value", equalTo(1000));

        PlanId old = restated(1, "sum", null, communeCommittees.get(1));
        submit(old, communeCommittees.get(1), says("S", 5));
        nation(1000, null);
        total(communes.get(0), "").body("figures[0].value", equalTo(400));
        total(communes.get(1), "").body("figures[0].value", equalTo(5));
    }

    /** Only by what the database has of the form can this instance know of it: here what it works out, below what it shows. */
    @Test
    void an_edition_that_another_instance_has_kept_joins_what_it_continues_with_what_continues_it() {
        apartByAnEdition();
        anotherInstanceKeepsIt();
        world.database()
                .update(
                        "insert into roll_up_mark (scope, period, area, depth)"
                                + " select n.scope, n.period, n.area, n.depth from roll_up_scope s"
                                + " join roll_up_node n on n.scope = s.id where s.form_code = ?",
                        form);
        nation(1000, null);
        total(province, "").body("figures.value", equalTo(List.of(1000)));
        total(communes.get(0), "").body("figures.value", equalTo(List.of(400)));
    }

    @Test
    void what_another_instance_has_worked_out_is_shown_by_its_editions_too() {
        apartByAnEdition();
        anotherInstanceKeepsIt();
        total(province, "").body("figures", hasSize(1));
    }

    /** Of editions that were kept before it was told how far back a version continues. */
    @Test
    void a_newer_edition_that_says_how_far_back_it_continues_joins_what_was_apart_in_every_area() {
        apartByAnEdition();
        PlanId newest = continuingFrom(5, 1, communeCommittees.get(1));
        submit(newest, communeCommittees.get(1), says("S", 5));
        nation(1000, null);
        total(province, "").body("figures.value", equalTo(List.of(1000)));
        total(communes.get(0), "").body("figures.value", equalTo(List.of(400)));
        explain(province, "S", "").body("stored.value", equalTo(1000), "matches", equalTo(true));
    }

    @Test
    void an_edition_that_continues_what_was_never_told_joins_the_older_one_that_was() {
        UnitId district = districtCommittees.get(0);
        PlanId above = continuingFrom(4, 1, district);
        submit(above, district, says("S", 1000));
        PlanId below = continuingFrom(4, 1, communeCommittees.get(0));
        submit(below, communeCommittees.get(0), says("S", 400));
        total(province, "").body("figures.value", equalTo(List.of(1000)));

        PlanId older = continuingFrom(2, 1, communeCommittees.get(1));
        submit(older, communeCommittees.get(1), says("S", 5));
        nation(1000, null);
        total(province, "").body("figures.value", equalTo(List.of(1000)));
        total(communes.get(1), "").body("figures.value", equalTo(List.of(5)));
    }

    /** A district by the third edition, a commune in it by the first: the second is not there. */
    private void apartByAnEdition() {
        UnitId district = districtCommittees.get(0);
        PlanId above = restated(3, "sum", true, district);
        submit(above, district, says("S", 1000));
        PlanId below = restated(1, "sum", null, communeCommittees.get(0));
        submit(below, communeCommittees.get(0), says("S", 400));
        total(province, "").body("figures.value", equalTo(List.of(1000, 400)));
    }

    private void anotherInstanceKeepsIt() {
        world.database()
                .update(
                        "insert into form (code, version, sample, indicators) select code, 2, sample,"
                                + " replace(indicators::text, '\"version\": 3', '\"version\": 2')::jsonb"
                                + " from form where code = ? and version = 3",
                        form);
    }

    @Test
    void a_commune_that_moves_within_the_period_counts_where_it_lies_when_the_period_ends() {
        PlanId plan = yearly(provinceCommittee, "decree", Map.of("c", communeCommittees), "S");
        submit(plan, communeCommittees.get(1), says("S", 10));
        total(districts.get(0), "").body("figures[0].value", equalTo(10), "all.expected", equalTo(3));
        UnitId moved = communes.get(0);
        world.tellUnit(new World.UnitState(
                moved,
                2,
                "Xã chuyển",
                "territory",
                "commune",
                null,
                List.of(
                        World.line("area", districts.get(0), "2000-01-01", "2024-02-05"),
                        World.line("area", districts.get(1), "2024-02-05", null)),
                null,
                List.of()));
        World.await(() ->
                world.count("select count(*) as n from known_unit where version = 2 and id = '" + moved + "'") == 1);
        submit(plan, communeCommittees.get(0), says("S", 7));

        for (String map : List.of("", "&boundaries=asIs")) {
            total(districts.get(0), map).body("figures[0].value", equalTo(10), "all.expected", equalTo(2));
            total(districts.get(1), map).body("figures[0].value", equalTo(7), "all.expected", equalTo(4));
            explain(districts.get(1), "S", map)
                    .body("matches", equalTo(true), "linesOn", equalTo(map.isEmpty() ? "2024-12-31" : "2024-10-01"));
        }
        nation(17, null);
    }

    @Test
    void two_requests_out_of_turn_never_meet() {
        PlanId storm = asked("storm");
        PlanId drowning = asked("drowning");
        for (UnitId unit : communeCommittees.subList(0, 2)) {
            submit(storm, unit, says("S", 100));
            submit(drowning, unit, says("S", 7));
        }
        world.awaitTotals();
        String totals = "/v1/totals?form=" + form + "&period=A1&area=" + centre;
        as("quan-tri")
                .get(totals)
                .then()
                .statusCode(400)
                .body("code", equalTo("regime-needed"), "errors.pointer", hasItem("regime"))
                .body("errors[0].detail", containsString(regime(storm)))
                .body("errors[0].detail", containsString(regime(drowning)));
        as("quan-tri").get(totals + "&window=unstated").then().statusCode(400).body("code", equalTo("regime-needed"));
        as("quan-tri").get(totals + "&regime=" + regime(storm)).then().body("figures[0].value", equalTo(200));
        as("quan-tri").get(totals + "&regime=" + regime(drowning)).then().body("figures[0].value", equalTo(14));
        as("bo-chinh-tri")
                .get("/v1/boards/reports?plan=" + storm + "&period=A1")
                .then()
                .statusCode(200)
                .body("parts[0].figures[0].value", equalTo(200));
        as("xa-binh-lu")
                .get("/v1/totals?form=" + form + "&period=A1&area=" + communes.get(0) + "&regime=" + regime(storm))
                .then()
                .statusCode(200)
                .body("figures[0].value", equalTo(100));
        as("quan-tri")
                .get("/v1/totals?form=" + form + "&period=A2&area=" + centre + "&regime=" + regime(storm))
                .then()
                .statusCode(404);
    }

    private PlanId asked(String subject) {
        List<UnitId> two = communeCommittees.subList(0, 2);
        World.PlanOf rule = world.planOf(provinceCommittee)
                .form(form)
                .asking(1, asks("S"))
                .addressee("c", null, two)
                .regime("R", "ad-hoc", null, null, "unstated", "c", null, null);
        PlanId plan = rule.issue("2024-03-20T01:00:00Z");
        world.members(plan, "c", "2024-03-20", two);
        World.await(() -> world.count("select count(*) as n from plan_member where plan_id = '" + plan + "'") == 2);
        as("ub-tam-duong")
                .body("{\"subject\":\"" + subject + "\",\"due\":\"2024-10-20\"}")
                .post("/v1/regimes/" + regime(plan) + "/ask")
                .then()
                .statusCode(201);
        return plan;
    }

    @Test
    void figures_of_two_versions_meet_only_where_the_new_one_continues_the_old() {
        PlanId old = yearly(provinceCommittee, "decree", Map.of("c", List.of(communeCommittees.get(0))), "S");
        submit(old, communeCommittees.get(0), says("S", 1000));
        PlanId changed = restated(2, "max", null, communeCommittees.get(1));
        submit(changed, communeCommittees.get(1), says("S", 9));
        total(centre, "")
                .body("figures.find { it.indicatorVersion == 1 }.value", equalTo(1000))
                .body("figures.find { it.indicatorVersion == 1 }.rule", equalTo("sum"))
                .body("figures.find { it.indicatorVersion == 2 }.value", equalTo(9))
                .body("figures.find { it.indicatorVersion == 2 }.rule", equalTo("max"));
        explain(centre, "S", "")
                .body("indicatorVersion", equalTo(2), "stored.value", equalTo(9), "matches", equalTo(true))
                .body("excluded.find { it.unit.name == 'UBND xã 00' }.why", equalTo("otherVersion"))
                .body("excluded.find { it.unit.name == 'UBND xã 00' }.formVersion", equalTo(1));

        PlanId continued = restated(3, "max", true, communeCommittees.get(2));
        submit(continued, communeCommittees.get(2), says("S", 11));
        total(centre, "")
                .body("figures.indicatorVersion", equalTo(List.of(3, 1)))
                .body("figures[0].value", equalTo(11), "figures[0].reported", equalTo(2))
                .body("figures[1].value", equalTo(1000));
        explain(centre, "S", "").body("stored.value", equalTo(11), "matches", equalTo(true));
    }

    private PlanId restated(int version, String rule, Boolean continues, UnitId unit) {
        Map<String, Object> indicator = world.indicator("S", rule);
        indicator.put("continues", continues);
        return restated(version, indicator, unit);
    }

    private PlanId continuingFrom(int version, int first, UnitId unit) {
        Map<String, Object> indicator = world.indicator("S", "sum");
        indicator.put("continues", true);
        indicator.put("continuesFrom", first);
        return restated(version, indicator, unit);
    }

    private PlanId restated(int version, Map<String, Object> indicator, UnitId unit) {
        indicator.put("version", version);
        World.PlanOf plan = world.planOf(provinceCommittee)
                .form(form)
                .asking(version, List.of(indicator))
                .addressee("c", null, List.of(unit))
                .regime("R", "periodic", "P1Y", YEARLY, "decree", "c", null, null);
        return issue(plan, Map.of("c", List.of(unit)));
    }

    @Test
    void who_handed_in_a_report_does_not_sign_over_it_before_it_is_accepted() {
        PlanId plan = yearly(provinceCommittee, "decree", Map.of("d", districtCommittees), "S");
        world.post("ub-tam-duong", districtCommittees.get(0), "report", false);
        submit(plan, districtCommittees.get(0), says("S", 1), "ub-tam-duong");
        submit(plan, districtCommittees.get(1), says("S", 2));
        String sign = "/v1/regimes/" + regime(plan) + "/periods/2024/consolidate";

        as("ub-tam-duong")
                .body("{\"basis\":\"submitted\"}")
                .post(sign)
                .then()
                .statusCode(403)
                .body("code", equalTo("signer-is-submitter"))
                .body("detail", containsString("UBND huyện 0"));
        assertEquals(0, world.count("select count(*) as n from consolidation where plan_id = '" + plan + "'"));
        world.post("giam-sat", provinceCommittee, "review", false);
        String id = owed(plan, districtCommittees.get(0));
        as("giam-sat")
                .header("If-Match", "\"2\"")
                .body("{\"early\":true}")
                .post("/v1/obligations/" + id + "/accept")
                .then()
                .statusCode(200);
        as("ub-tam-duong")
                .body("{\"basis\":\"submitted\"}")
                .post(sign)
                .then()
                .statusCode(201)
                .body("included", equalTo(2), "figures[0].value", equalTo(3));
    }

    @Test
    void a_number_as_text_is_refused_with_how_to_write_it() {
        PlanId plan = yearly(provinceCommittee, "decree", Map.of("d", districtCommittees), "S");
        String submit = "/v1/obligations/" + owed(plan, districtCommittees.get(0)) + "/submit";
        Map.of("9,5", "9.5", "1.234,5", "1234.5", "12", "12").forEach((text, number) -> as("ub-lam-son")
                .header("Accept-Language", "en")
                .body("{\"figures\":[{\"indicator\":\"S\",\"value\":\"" + text + "\"}]}")
                .post(submit)
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("figure-is-text"), "errors.pointer", hasItem("/figures/0/value"))
                .body("errors[0].detail", containsString("write " + new BigDecimal(number).toPlainString())));
        as("ub-lam-son")
                .body("{\"figures\":[{\"indicator\":\"S\",\"value\":\"chín\"}]}")
                .post(submit)
                .then()
                .statusCode(400);
    }
}
