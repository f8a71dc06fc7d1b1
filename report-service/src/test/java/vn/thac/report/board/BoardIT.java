package vn.thac.report.board;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.thac.report.World.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.report.Country;
import vn.thac.report.PlanId;
import vn.thac.report.World;
import vn.thac.testing.PartsResource;

/** The board answers for the period asked and says so, and a directive's counts what is owed below it. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class BoardIT {

    private static final Map<String, Object> YEARLY = Map.of("day", 10, "month", 11, "rule", "before");

    @Inject
    World world;

    private Country country;

    @BeforeEach
    void a_country() {
        world.today("2024-10-01");
        country = new Country(world, 3);
    }

    private PlanId directive() {
        PlanId plan = world.planOf(country.government)
                .form(country.form)
                .target("T25", "KS", ">=", "50", 2025)
                .target("T30", "KS", ">=", "90", 2030)
                .issue("2024-03-20T01:00:00Z");
        World.await(() -> world.count("select count(*) as n from plan where id = '" + plan + "'") == 1);
        return plan;
    }

    private PlanId below(PlanId directive, UnitId issuer, List<UnitId> units) {
        PlanId plan = world.planOf(issuer)
                .form(country.form)
                .below(directive == null ? new PlanId[0] : new PlanId[] {directive})
                .addressee("c", null, units)
                .regime("R", "periodic", "P1Y", YEARLY, "unstated", "c", null, null)
                .issue("2024-03-20T01:00:00Z");
        world.members(plan, "c", "2024-03-20", units);
        World.await(() ->
                world.count("select count(*) as n from obligation where plan_id = '" + plan + "'") == units.size());
        return plan;
    }

    private void submit(PlanId plan, int commune, int numerator) {
        as("ub-lam-son")
                .body(Country.report(numerator, 100, 1))
                .post("/v1/obligations/" + country.obligationOf(plan, commune) + "/submit")
                .then()
                .statusCode(200);
    }

    @Test
    void a_plan_with_targets_and_no_regime_is_asked_for_any_year() {
        PlanId plan = directive();
        Map.of("2024", "open", "2025", "judged", "2027", "lapsed", "2025-Q3", "judged")
                .forEach((period, phase) -> as("bo-chinh-tri")
                        .get("/v1/boards/reports?plan=" + plan + "&period=" + period)
                        .then()
                        .statusCode(200)
                        .body("period", equalTo(period), "year", equalTo(Integer.parseInt(period.substring(0, 4))))
                        .body("targets[0].phase", equalTo(phase))
                        .body("parts", hasSize(0), "all.expected", equalTo(0)));
        as("bo-chinh-tri")
                .get("/v1/boards/reports?plan=" + plan)
                .then()
                .body("period", nullValue(), "year", equalTo(2024), "beneath", nullValue());
    }

    @Test
    void a_period_that_nobody_owes_is_answered_as_empty_and_not_for_another_year() {
        PlanId plan = country.plan();
        submit(plan, 0, 100);
        world.awaitTotals();

        as("bo-chinh-tri")
                .get("/v1/boards/reports?plan=" + plan + "&period=2027")
                .then()
                .body("period", equalTo("2027"), "year", equalTo(2027), "parts", hasSize(0))
                .body("all.expected", equalTo(0), "targets[0].phase", equalTo("lapsed"))
                .body("targets[0].latest.period", equalTo("2024"));
        as("bo-chinh-tri")
                .get("/v1/boards/reports?plan=" + plan + "&period=2023")
                .then()
                .body("targets[0].phase", equalTo("open"), "targets[0].latest", nullValue());
        as("bo-chinh-tri")
                .get("/v1/boards/reports?form=" + country.form + "&area=" + country.centre + "&period=2031")
                .then()
                .body("period", equalTo("2031"), "year", equalTo(2031), "all.expected", equalTo(0));
    }

    @Test
    void without_a_period_it_is_the_last_one_due_and_before_any_the_next() {
        PlanId plan = country.plan();
        as("bo-chinh-tri")
                .get("/v1/boards/reports?plan=" + plan)
                .then()
                .body("period", equalTo("2024"), "parts.period", equalTo(List.of("2024")), "year", equalTo(2024));
        world.today("2024-11-20");
        World.await(() ->
                world.count("select count(*) as n from obligation where plan_id = '" + plan + "' and period = '2025'")
                        == 3);
        world.awaitTotals();
        for (String read : List.of("plan=" + plan, "form=" + country.form + "&area=" + country.centre)) {
            as("bo-chinh-tri")
                    .get("/v1/boards/reports?" + read)
                    .then()
                    .body("period", equalTo("2024"), "parts.period", equalTo(List.of("2024")))
                    .body("all.missing", equalTo(3));
            as("bo-chinh-tri")
                    .get("/v1/boards/reports?period=2025&" + read)
                    .then()
                    .body("period", equalTo("2025"), "all.notDue", equalTo(3), "year", equalTo(2025));
        }
    }

    @Test
    void a_plan_whose_basis_is_found_later_counts_from_then_on_and_one_that_was_no_basis_no_longer() {
        PlanId directive = directive();
        PlanId district = below(null, country.districtCommittee, country.communeCommittees);
        awaitBelow(directive, null);

        world.implementing(district, 2, directive);
        awaitBelow(directive, 3);

        world.implementing(district, 3);
        awaitBelow(directive, null);
    }

    /** How many reports are owed below the directive; null where no plan below it asks for any. */
    private void awaitBelow(PlanId directive, Integer expected) {
        World.await(() -> Objects.equals(
                expected,
                as("bo-chinh-tri")
                        .get("/v1/boards/reports?plan=" + directive + "&period=2024")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("beneath.all.expected")));
    }

    @Test
    void a_directives_board_counts_what_is_owed_under_the_plans_that_implement_it() {
        PlanId directive = directive();
        PlanId district = below(directive, country.districtCommittee, country.communeCommittees);
        PlanId province = below(directive, country.provinceCommittee, List.of(country.districtCommittee));
        country.plan();
        submit(district, 0, 60);
        submit(district, 1, 40);
        world.awaitTotals();

        as("bo-chinh-tri")
                .get("/v1/boards/reports?plan=" + directive + "&period=2024")
                .then()
                .statusCode(200)
                .body("area.name", equalTo("Việt Nam"), "parts", hasSize(0))
                .body("all.expected", equalTo(4), "all.submitted", equalTo(2))
                .body("levels.commune.expected", equalTo(3), "levels.district.expected", equalTo(1))
                .body("beneath.plans", equalTo(2), "beneath.regimes", equalTo(2))
                .body("beneath.all.submitted", equalTo(2))
                .body("below.area.name", equalTo(List.of("Lai Châu")), "below[0].all.expected", equalTo(4));
        as("bo-chinh-tri")
                .get("/v1/boards/reports?plan=" + directive)
                .then()
                .body("all.expected", equalTo(4), "year", equalTo(2024));
        as("bo-chinh-tri")
                .get("/v1/boards/reports?plan=" + province + "&period=2024")
                .then()
                .body("all.expected", equalTo(1), "beneath", nullValue(), "parts.regimeKey", equalTo(List.of("R")));
        as("xa-binh-lu")
                .get("/v1/boards/reports?plan=" + directive + "&period=2024")
                .then()
                .statusCode(404);
    }

    @Test
    void a_year_counts_what_is_asked_by_the_month_too_beneath_and_without_a_form() {
        PlanId directive = directive();
        PlanId monthly = byMonth(world.planOf(country.districtCommittee).form(country.form), directive);
        PlanId words = byMonth(world.planOf(country.provinceCommittee), directive);
        world.awaitTotals();

        as("bo-chinh-tri")
                .get("/v1/boards/reports?plan=" + directive + "&period=2024")
                .then()
                .statusCode(200)
                .body("all.expected", equalTo(12), "levels.commune.expected", equalTo(12))
                .body("beneath.plans", equalTo(2), "beneath.regimes", equalTo(2), "beneath.all.expected", equalTo(12))
                .body("below[0].all.expected", equalTo(12));
        as("bo-chinh-tri")
                .get("/v1/boards/reports?plan=" + directive + "&period=2024-Q3")
                .then()
                .body("beneath.all.expected", equalTo(6));
        as("bo-chinh-tri")
                .get("/v1/boards/reports?plan=" + words + "&period=2024")
                .then()
                .body("all.expected", equalTo(6), "parts", hasSize(1), "parts[0].regimeKey", equalTo("M"))
                .body("parts[0].period", equalTo("2024"), "parts[0].form", nullValue())
                .body("parts[0].madeUpOf.by", equalTo("P1M"))
                .body("parts[0].madeUpOf.asked", equalTo(List.of("2024-09", "2024-10")))
                .body("parts[0].madeUpOf.notAsked", hasSize(10))
                .body("parts[0].all.expected", equalTo(6), "parts[0].levels.commune.expected", equalTo(6));
        as("bo-chinh-tri")
                .get("/v1/boards/reports?plan=" + monthly + "&period=2024")
                .then()
                .body("all.expected", equalTo(6), "parts[0].form", equalTo(country.form))
                .body("parts[0].madeUpOf.asked", equalTo(List.of("2024-09", "2024-10")));
    }

    /** Asks the communes each month since September. */
    private PlanId byMonth(World.PlanOf text, PlanId directive) {
        PlanId plan = text.below(directive)
                .addressee("c", null, country.communeCommittees)
                .regime("M", "periodic", "P1M", Map.of("offset", "P5D"), "calendar", "c", null, null)
                .issue("2024-09-10T01:00:00Z");
        world.members(plan, "c", "2024-09-10", country.communeCommittees);
        World.await(() -> world.count("select count(*) as n from obligation where plan_id = '" + plan + "'") == 6);
        return plan;
    }
}
