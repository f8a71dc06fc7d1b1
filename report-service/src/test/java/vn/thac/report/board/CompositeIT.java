package vn.thac.report.board;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.thac.report.World.as;
import static vn.thac.report.World.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.core.Ids;
import vn.thac.report.Country;
import vn.thac.report.PlanId;
import vn.thac.report.World;
import vn.thac.testing.PartsResource;

/** All targets of another programme are to be met (R29): judged by the programme's own list, as soon as it is known. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class CompositeIT {

    @Inject
    World world;

    private Country country;
    private PlanId plan;
    private final UUID programme = Ids.next();

    @BeforeEach
    void a_plan_that_wants_all_of_a_programme_and_figures_of_2024() {
        world.today("2024-10-01");
        country = new Country(world, 2);
        plan = world.planOf(country.districtCommittee)
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
                        null)
                .target(Map.of(
                        "key",
                        "T00",
                        "name",
                        "Tất cả chỉ tiêu của chương trình",
                        "comparator",
                        "=",
                        "value",
                        100,
                        "unit",
                        "%",
                        "year",
                        2024,
                        "composite",
                        true))
                .issue("2024-03-20T01:00:00Z");
        world.members(plan, "communes", "2024-03-20", country.communeCommittees);
        await(() -> world.count("select count(*) as n from obligation where plan_id = '" + plan + "'") == 2);
        for (int commune = 0; commune < 2; commune++) {
            as("ub-lam-son")
                    .body(Country.report(60, 100, 1))
                    .post("/v1/obligations/" + country.obligationOf(plan, commune) + "/submit")
                    .then()
                    .statusCode(200);
        }
        world.awaitTotals();
    }

    @Test
    void it_is_not_judged_until_the_list_comes_and_judged_anew_when_that_changes() {
        composite().body("cannotBeJudged[0].why", equalTo("list-unknown"), "targets[0].counted", nullValue());
        linked(1, programme);
        composite().body("cannotBeJudged[0].why", equalTo("list-unknown"), "targets[0].counted", nullValue());
        recorded(1, null, null, List.of(), List.of());
        composite()
                .body("cannotBeJudged[0].why", equalTo("list-unknown"))
                .body("targets[0].counted.of", equalTo(0), "targets[0].counted.name", equalTo("Chương trình"));

        recorded(2, null, null, List.of(), List.of(target("P1", "KS", 50, 2024), target("P2", "TRUONG", 2, 2024)));
        composite()
                .body("met", contains("T00"))
                .body("targets[0].counted.source", equalTo("entry"), "targets[0].counted.met", equalTo(2))
                .body("targets[0].counted.parts.verdict", contains("met", "met"))
                .body("targets[0].counted.parts[0].latest.figure.value", equalTo(60))
                .body("targets[0].counted.parts[0].key", equalTo("P1"));

        recorded(3, null, null, List.of(), List.of(target("P1", "KS", 50, 2024), target("P2", "TRUONG", 3, 2024)));
        composite().body("notMet", contains("T00"), "targets[0].counted.parts.verdict", contains("met", "notMet"));
        recorded(1, null, null, List.of(), List.of(target("P1", "KS", 50, 2024)));
        composite().body("notMet", contains("T00"));
    }

    @Test
    void what_need_not_hold_in_the_year_is_shown_and_not_counted() {
        linked(1, programme);
        recorded(
                1,
                null,
                null,
                List.of(),
                List.of(target("P1", "KS", 50, 2024), target("P2", "KS", 90, 2030), target("P3", "KS", 99, 2020)));
        composite()
                .body("met", contains("T00"), "targets[0].counted.of", equalTo(3), "targets[0].counted.due", equalTo(1))
                .body("targets[0].counted.parts.phase", contains("judged", "open", "lapsed"));
        recorded(2, null, null, List.of(), List.of(target("P2", "KS", 90, 2030)));
        composite().body("cannotBeJudged[0].why", equalTo("parts-not-due"));
        recorded(3, null, null, List.of(), List.of(target("P1", "KS", 50, 2024), target("P4", "LA", 1, 2024)));
        composite()
                .body("cannotBeJudged[0].why", equalTo("parts-open"))
                .body("targets[0].counted.parts[1].why", equalTo("no-figure"));
    }

    @Test
    void the_targets_of_its_founding_plan_are_its_list_as_far_as_the_reader_sees_that_plan() {
        PlanId founding = world.planOf(country.provinceCommittee)
                .form(country.form)
                .target("N1", "KS", ">=", "50", 2024)
                .target("N2", "TRUONG", ">=", "9", 2024)
                .issue("2024-03-01T01:00:00Z");
        await(() -> world.count("select count(*) as n from plan where id = '" + founding + "'") == 1);
        linked(1, programme);
        recorded(1, null, founding, List.of("KS"), List.of());
        composite()
                .body("met", contains("T00"))
                .body("targets[0].counted.source", equalTo("founding-plan"))
                .body("targets[0].counted.plan", equalTo(founding.toString()))
                .body("targets[0].counted.parts.key", contains("N1"));
        recorded(2, null, founding, List.of(), List.of());
        composite().body("notMet", contains("T00"), "targets[0].counted.parts.key", contains("N1", "N2"));
        recorded(3, null, founding, List.of("KS", "MOI"), List.of());
        composite()
                .body("cannotBeJudged[0].why", equalTo("parts-open"))
                .body("targets[0].counted.parts.find { it.key == 'MOI' }.why", equalTo("no-target"));
        as("xa-binh-lu")
                .get("/v1/boards/targets?plan=" + plan + "&year=2024&area=" + country.communes.get(0))
                .then()
                .statusCode(200)
                .body("targets[0].counted.of", equalTo(2))
                .body("targets[0].counted.plan", nullValue(), "targets[0].counted.parts", nullValue());
    }

    @Test
    void an_entry_that_was_merged_is_the_one_that_stands_for_it_and_its_own_again_when_they_are_parted() {
        UUID other = Ids.next();
        linked(1, programme);
        recorded(1, null, null, List.of(), List.of(target("P1", "KS", 99, 2024)));
        composite().body("notMet", contains("T00"));
        recorded(2, other, null, List.of(), List.of(target("P1", "KS", 99, 2024)));
        composite().body("cannotBeJudged[0].why", equalTo("list-unknown"));
        tell(other, 1, null, null, List.of(), List.of(target("O1", "KS", 50, 2024)));
        composite()
                .body("met", contains("T00"), "targets[0].counted.programme", equalTo(other.toString()))
                .body("targets[0].counted.parts.key", contains("O1"));
        recorded(3, null, null, List.of(), List.of(target("P1", "KS", 99, 2024)));
        composite().body("notMet", contains("T00"));
        linked(2, null);
        composite().body("cannotBeJudged[0].why", equalTo("list-unknown"));
        linked(1, programme);
        composite().body("cannotBeJudged[0].why", equalTo("list-unknown"));
    }

    @Test
    void the_board_of_reports_judges_it_too() {
        linked(1, programme);
        recorded(1, null, null, List.of(), List.of(target("P1", "KS", 50, 2024)));
        as("bo-chinh-tri")
                .get("/v1/boards/reports?plan=" + plan + "&period=2024")
                .then()
                .body("targets[0].verdict", equalTo("met"), "targets[0].counted.parts", hasSize(1));
        composite().body("judged", containsInAnyOrder("T00"));
    }

    private static Map<String, Object> target(String key, String indicator, int value, int year) {
        Map<String, Object> target = new LinkedHashMap<>();
        target.put("key", key);
        target.put("indicator", indicator);
        target.put("comparator", ">=");
        target.put("value", new BigDecimal(value));
        target.put("year", year);
        target.put("standing", false);
        target.put("composite", false);
        return target;
    }

    private void recorded(
            long version,
            UUID mergedInto,
            PlanId founding,
            List<String> indicators,
            List<Map<String, Object>> targets) {
        tell(programme, version, mergedInto, founding, indicators, targets);
    }

    private void tell(
            UUID id,
            long version,
            UUID mergedInto,
            PlanId founding,
            List<String> indicators,
            List<Map<String, Object>> targets) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("programmeId", id);
        told.put("name", "Chương trình");
        told.put("mergedInto", mergedInto);
        told.put("foundingPlan", founding);
        told.put("indicators", indicators);
        told.put("targets", targets);
        told.put("measures", List.of());
        taken(world.tell("thac.definition", id, version, "programme.recorded.v1", told));
    }

    private void linked(long version, UUID to) {
        Map<String, Object> link = new LinkedHashMap<>();
        link.put("target", "T00");
        link.put("key", "P");
        link.put("name", "Chương trình");
        link.put("programme", to);
        taken(world.tell(
                "thac.plan",
                plan.value(),
                version,
                "plan.programmes-linked.v1",
                Map.of("planId", plan, "edition", 1, "targets", List.of(link))));
    }

    private void taken(String event) {
        await(() -> world.count("select count(*) as n from inbox where event_id = '" + event + "'") == 1);
    }

    private ValidatableResponse composite() {
        return as("bo-chinh-tri")
                .get("/v1/boards/targets?plan=" + plan + "&year=2024")
                .then()
                .statusCode(200);
    }
}
