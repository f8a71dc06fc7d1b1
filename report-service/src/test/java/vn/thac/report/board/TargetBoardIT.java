package vn.thac.report.board;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.report.World.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.report.Country;
import vn.thac.report.PlanId;
import vn.thac.report.World;
import vn.thac.testing.PartsResource;

/** Which targets of a plan are judged in a year, which are met, which are open, and of which nothing can be said. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class TargetBoardIT {

    @Inject
    World world;

    private Country country;

    @BeforeEach
    void a_country() {
        world.today("2024-10-01");
        country = new Country(world, 3);
    }

    /** Acceptance question 3: the targets of Tam Đường's plan, with no form and no report. */
    @Test
    void a_plan_without_a_form_says_which_of_its_targets_are_judged_in_2027_and_which_are_open() {
        World.PlanOf plan = world.planOf(country.districtCommittee).form(country.form);
        plan.target(Map.of("key", "T00", "name", "Chương trình", "comparator", "=", "value", 100, "composite", true));
        Map<String, Object> years = new LinkedHashMap<>();
        years.put("T01", "2025 maintain-and-improve");
        List.of("T02", "T04", "T05", "T09", "T11", "T16", "T18").forEach(key -> years.put(key, "2025"));
        List.of("T03", "T08", "T10", "T12", "T17", "T19").forEach(key -> years.put(key, "2030"));
        years.put("T13", "2025 maintain");
        years.put("T14", "2025 maintain-and-improve");
        years.put("T15", "2025 maintain-and-improve");
        years.forEach((key, year) -> {
            String[] said = year.toString().split(" ");
            Map<String, Object> target = new LinkedHashMap<>(
                    Map.of("key", key, "indicator", "I" + key, "comparator", ">=", "value", 60, "unit", "%"));
            target.put("year", Integer.valueOf(said[0]));
            target.put("then", said.length > 1 ? said[1] : null);
            plan.target(target);
        });
        List.of("T06", "T07")
                .forEach(key -> plan.target(
                        Map.of("key", key, "indicator", "I" + key, "comparator", "=", "value", 100, "standing", true)));
        String id = issued(plan);

        read("plan=" + id + "&year=2027")
                .statusCode(200)
                .body("year", equalTo(2027), "state", equalTo("issued"))
                .body("area.name", equalTo("Tam Đường"))
                .body("judged", containsInAnyOrder("T01", "T06", "T07", "T13", "T14", "T15"))
                .body("open", containsInAnyOrder("T03", "T08", "T10", "T12", "T17", "T19"))
                .body("lapsed", containsInAnyOrder("T02", "T04", "T05", "T09", "T11", "T16", "T18"))
                .body("undated", contains("T00"))
                .body("cannotBeJudged.key", hasSize(6), "cannotBeJudged.why.unique()", contains("no-figure"))
                .body("met", hasSize(0), "notMet", hasSize(0));
        read("plan=" + id + "&year=2030")
                .body(
                        "judged",
                        hasSize(12),
                        "judged",
                        containsInAnyOrder(
                                "T01", "T06", "T07", "T13", "T14", "T15", "T03", "T08", "T10", "T12", "T17", "T19"));
        read("plan=" + id).body("year", equalTo(2024), "judged", containsInAnyOrder("T06", "T07"));
    }

    @Test
    void every_wording_is_judged_by_the_figures_of_the_year_or_says_why_it_is_not() {
        World.PlanOf plan = world.planOf(country.districtCommittee)
                .form(country.form)
                .addressee("communes", null, country.communeCommittees)
                .addressee("district", null, List.of(country.districtCommittee))
                .regime(
                        "BC",
                        "periodic",
                        "P1Y",
                        Map.of("day", 10, "month", 11, "rule", "before"),
                        "unstated",
                        "communes",
                        "district",
                        null);
        said(plan, "share", "KS", Map.of("comparator", ">=", "value", 60));
        said(plan, "strict", "KS", Map.of("comparator", ">", "value", 60));
        said(plan, "range", "TRUONG", Map.of("value", 2, "upTo", 4));
        Map<String, Object> less = Map.of("way", "reduction");
        said(
                plan,
                "less",
                "TRUONG",
                Map.of(
                        "comparator",
                        ">=",
                        "value",
                        25,
                        "unit",
                        "%",
                        "change",
                        less,
                        "baseline",
                        Map.of("value", 4, "year", 2020)));
        said(plan, "unknown", "TRUONG", Map.of("comparator", ">=", "value", 25, "unit", "%", "change", less));
        said(
                plan,
                "yearly",
                "TRUONG",
                Map.of(
                        "value",
                        5,
                        "upTo",
                        10,
                        "unit",
                        "%",
                        "year",
                        2030,
                        "change",
                        Map.of("way", "reduction", "yearly", true),
                        "baseline",
                        Map.of("value", 4, "year", 2023)));
        said(plan, "yes", "TRUONG", Map.of("answer", true));
        said(plan, "good", "TRUONG", Map.of("grade", Map.of("at", "Tốt", "of", List.of("Yếu", "Khá", "Tốt"))));
        said(plan, "best", "TRUONG", Map.of("grade", Map.of("at", "Giỏi", "of", List.of("Yếu", "Khá", "Tốt", "Giỏi"))));
        said(plan, "words", "KS", Map.of("quality", "được nâng lên"));
        said(plan, "nothing", null, Map.of("name", "Khác", "comparator", ">=", "value", 1));
        List<String> parts = List.of("share", "strict", "range");
        said(
                plan,
                "two-of-three",
                null,
                Map.of("composite", true, "comparator", ">=", "value", 66, "unit", "%", "parts", parts));
        said(
                plan,
                "all",
                null,
                Map.of("composite", true, "comparator", "=", "value", 3, "unit", "chỉ tiêu", "parts", parts));
        PlanId id = plan.issue("2024-03-20T01:00:00Z");
        world.members(id, "communes", "2024-03-20", country.communeCommittees);
        World.await(() -> world.count("select count(*) as n from obligation where plan_id = '" + id + "'") == 3);
        for (int commune = 0; commune < 3; commune++) {
            as("ub-lam-son")
                    .body(Country.report(60, 100, 1))
                    .post("/v1/obligations/" + country.obligationOf(id, commune) + "/submit")
                    .then()
                    .statusCode(200);
        }
        world.awaitTotals();

        read("plan=" + id + "&year=2024")
                .statusCode(200)
                .body("met", containsInAnyOrder("share", "range", "less", "yearly", "yes", "good", "two-of-three"))
                .body("notMet", containsInAnyOrder("strict", "best", "all"))
                .body(
                        "cannotBeJudged.collectEntries { [it.key, it.why] }",
                        equalTo(Map.of("unknown", "no-baseline", "words", "in-words", "nothing", "no-indicator")))
                .body("targets.find { it.key == 'less' }.reached", equalTo(25))
                .body("targets.find { it.key == 'all' }.reached", equalTo(2))
                .body("targets.find { it.key == 'share' }.latest.figure.value", equalTo(60))
                .body("targets.find { it.key == 'share' }.why", nullValue());
        read("plan=" + id + "&year=2025")
                .body("judged", contains("yearly"), "met", hasSize(0))
                .body("cannotBeJudged[0].why", equalTo("no-figure-of-the-year"))
                .body("targets.find { it.key == 'yearly' }.latest.period", equalTo("2024"))
                .body("targets.find { it.key == 'yearly' }.verdict", equalTo("noFigureYet"))
                .body("targets.find { it.key == 'yearly' }.why", equalTo("no-figure-of-the-year"))
                .body("targets.find { it.key == 'yearly' }.reached", nullValue())
                .body("targets.find { it.key == 'share' }.verdict", equalTo("met"));
        for (int year : List.of(2024, 2025, 2030)) {
            JsonPath board = read("plan=" + id + "&year=" + year).extract().jsonPath();
            for (Map.Entry<String, String> list : Map.of(
                            "met", "met", "notMet", "notMet", "cannotBeJudged.key", "noFigureYet")
                    .entrySet()) {
                List<String> alone = board.getList(
                        "targets.findAll { it.phase == 'judged' && it.verdict == '" + list.getValue() + "' }.key");
                assertEquals(board.getList(list.getKey()), alone, year + " " + list);
            }
        }
        as("bo-chinh-tri")
                .get("/v1/boards/reports?plan=" + id + "&period=2024")
                .then()
                .body("targets.find { it.key == 'two-of-three' }.verdict", equalTo("met"))
                .body("targets.find { it.key == 'unknown' }.why", equalTo("no-baseline"));
    }

    /** Several years end with the last of them, and their figure is not that year's. */
    @Test
    void a_year_is_judged_by_its_own_figure_beside_one_of_several_years() {
        world.today("2025-03-20");
        World.PlanOf plan = world.planOf(country.districtCommittee)
                .form(country.form)
                .addressee("communes", null, country.communeCommittees.subList(0, 1))
                .addressee("district", null, List.of(country.districtCommittee));
        Map<String, Object> deadline = Map.of("offset", "P10D");
        plan.regime("BC-5-NAM", "periodic", "P5Y", deadline, "calendar", "communes", "district", null);
        plan.regime("BC-NAM", "periodic", "P1Y", deadline, "calendar", "communes", "district", null);
        plan.target("T", "KS", ">=", "80", 2025);
        PlanId id = plan.issue("2025-03-20T01:00:00Z");
        world.members(id, "communes", "2025-03-20", country.communeCommittees.subList(0, 1));
        Map.of("2021-2025", Country.report(50, 100, 5), "2025", Country.report(90, 100, 1))
                .forEach((period, report) -> {
                    String owed = "from obligation where plan_id = '" + id + "' and period = '" + period + "'";
                    World.await(() -> world.count("select count(*) as n " + owed) == 1);
                    as("ub-lam-son")
                            .body(report)
                            .post("/v1/obligations/" + world.text("select id as t " + owed) + "/submit")
                            .then()
                            .statusCode(200);
                });
        world.awaitTotals();
        read("plan=" + id + "&year=2025")
                .body("met", contains("T"))
                .body("targets[0].latest.period", equalTo("2025"), "targets[0].latest.figure.value", equalTo(90));
    }

    @Test
    void who_does_not_see_the_plan_or_asks_for_no_year_is_refused_at_its_place() {
        String id = issued(
                world.planOf(country.districtCommittee).form(country.form).target("T", "KS", ">=", "50", 2025));
        as("xa-binh-lu").get("/v1/boards/targets?plan=" + id).then().statusCode(404);
        read("plan=" + id + "&year=27").statusCode(400).body("errors.pointer", contains("year"));
        read("year=2027").statusCode(400).body("errors.pointer", contains("plan"));
        read("plan=01920000-0000-7000-8000-00000000dead&year=2027").statusCode(404);
        read("plan=" + id + "&area=dvhc:nowhere").statusCode(422).body("errors.pointer", contains("area"));
    }

    private String issued(World.PlanOf plan) {
        PlanId id = plan.issue("2024-03-20T01:00:00Z");
        World.await(() -> world.count("select count(*) as n from plan where id = '" + id + "'") == 1);
        return id.toString();
    }

    private static void said(World.PlanOf plan, String key, String indicator, Map<String, Object> what) {
        Map<String, Object> target = new LinkedHashMap<>(Map.of("key", key, "year", 2024));
        target.put("indicator", indicator);
        target.putAll(what);
        plan.target(target);
    }

    private static ValidatableResponse read(String query) {
        return as("bo-chinh-tri").get("/v1/boards/targets?" + query).then();
    }
}
