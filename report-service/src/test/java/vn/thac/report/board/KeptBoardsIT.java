package vn.thac.report.board;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static vn.thac.report.World.as;
import static vn.thac.report.World.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.report.Country;
import vn.thac.report.PlanId;
import vn.thac.report.World;
import vn.thac.testing.EventContract;
import vn.thac.testing.PartsResource;

/** Whatever changes, a board that was kept says the same as one that is made anew. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class KeptBoardsIT {

    private static final String LEADER = "bo-chinh-tri";
    private static final String BECAUSE = "{\"reason\": \"Xã mới lập.\", \"number\": \"12/QĐ-UBND\"}";
    private static final String RETURN = "{\"reasons\": [{\"code\": \"other\", \"text\": \"Xem lại.\"}]}";
    private static final Map<String, Object> YEARLY = Map.of("day", 10, "month", 11, "rule", "before");

    @Inject
    World world;

    private BothWays boards;
    private Country country;
    private UnitId otherProvince;
    private UnitId otherDistrict;
    private UnitId otherCommune;
    private final List<UnitId> all = new ArrayList<>();
    private PlanId plan;

    @BeforeEach
    void a_country_of_two_provinces_whose_government_asks_all_communes() {
        boards = BothWays.installed();
        world.today("2024-10-01");
        country = new Country(world, 3);
        otherProvince = world.area("Kiên Giang", "province", country.centre);
        otherDistrict = world.area("An Biên", "district", otherProvince);
        UnitId commune = world.area("Tây Yên", "commune", otherDistrict);
        otherCommune = world.committee("UBND xã Tây Yên", "commune", commune, country.government);
        world.post("ub-lam-son", country.government, "report", true);
        world.post("ub-kien-giang", country.government, "issue", false);
        all.clear();
        all.addAll(country.communeCommittees);
        all.add(otherCommune);
        plan = plan(country.government, "unstated", "ordered", 1, null, all);
    }

    private PlanId plan(
            UnitId issuer, String window, String relation, int version, Boolean continues, List<UnitId> units) {
        return owed(asking(issuer, window, relation, version, continues, units), units);
    }

    private World.PlanOf asking(
            UnitId issuer, String window, String relation, int version, Boolean continues, List<UnitId> units) {
        Map<String, Object> share = world.indicator("KS", "ratio");
        Map<String, Object> sum = new LinkedHashMap<>(world.indicator("TRUONG", "sum"));
        sum.put("version", version);
        sum.put("continues", continues);
        return world.planOf(issuer)
                .form(country.form)
                .asking(version, List.of(share, sum))
                .addressee("communes", null, units)
                .addressee("district", null, List.of(country.districtCommittee))
                .regime("BC", "periodic", "P1Y", YEARLY, window, "communes", relation, "district", null);
    }

    private PlanId owed(World.PlanOf text, List<UnitId> units) {
        PlanId issued = text.issue("2024-03-20T01:00:00Z");
        world.members(issued, "communes", "2024-03-20", units);
        await(() -> owed(issued, "") == units.size());
        return issued;
    }

    private long owed(PlanId of, String more) {
        return world.count(
                "select count(*) as n from obligation where period = '2024' and plan_id = '" + of + "'" + more);
    }

    /** Of areas from the country down to a commune, in the year and in the period last due. */
    private List<String> all() {
        return List.of(country.centre, country.province, country.district, country.communes.get(0), otherProvince)
                .stream()
                .flatMap(area -> List.of("&period=2024", "").stream()
                        .map(period -> "form=" + country.form + period + "&area=" + area))
                .toList();
    }

    private void read() {
        all().forEach(board -> BothWays.read(LEADER, board));
    }

    /** What all boards say, each the same both ways. */
    private String same() {
        world.awaitTotals();
        return all().stream().map(board -> boards.same(LEADER, board)).collect(Collectors.joining("\n"));
    }

    /** All boards are found where they have just been read. */
    private void areKept() {
        world.awaitTotals();
        read();
        int before = boards.found();
        read();
        assertEquals(before + all().size(), boards.found());
    }

    /** Boards that were kept before it, and others that were read right behind it, say what is so. */
    private void after(String change, Runnable act) {
        areKept();
        String before = same();
        act.run();
        read();
        assertNotEquals(before, same(), change);
    }

    private void step(PlanId of, UnitId unit, String who, String step, String body) {
        String at = "/v1/obligations/"
                + world.text("select id as t from obligation where period = '2024' and plan_id = '" + of
                        + "' and unit_id = '" + unit + "'");
        as(who).header("If-Match", as(who).get(at).header("ETag"))
                .body(body)
                .post(at + "/" + step)
                .then()
                .statusCode(200);
    }

    private void tell(UnitId area, long version, String name, String level, List<Map<String, Object>> lines) {
        world.tellUnit(new World.UnitState(area, version, name, "territory", level, null, lines, null, List.of()));
        await(() -> world.count(
                        "select count(*) as n from known_unit where version = " + version + " and id = '" + area + "'")
                == 1);
    }

    private String regime(PlanId of) {
        return "/v1/regimes/" + world.text("select id as t from regime where plan_id = '" + of + "'");
    }

    /** No sweep takes a node that somebody holds: its mark waits, and whoever reads waits for it in vain. */
    private void whileHeld(UnitId area, Runnable act) {
        areKept();
        QuarkusTransaction.requiringNew().run(() -> {
            world.database()
                    .list(
                            "select 1 as one from roll_up_node where area = ? for update",
                            row -> row.integer("one"),
                            area);
            act.run();
        });
        same();
    }

    @Test
    void of_a_report_at_each_step() {
        UnitId first = all.get(0);
        after("handed in", () -> step(plan, first, "ub-lam-son", "submit", Country.report(60, 100, 1)));
        after("sent back", () -> step(plan, first, "ub-tam-duong", "return", RETURN));
        after("corrected", () -> step(plan, first, "ub-lam-son", "submit", Country.report(70, 100, 2)));
        after("accepted", () -> step(plan, first, "ub-tam-duong", "accept", "{\"early\": true}"));
        after("another", () -> step(plan, otherCommune, "ub-lam-son", "submit", Country.report(10, 20, 3)));
        after("taken back", () -> step(plan, otherCommune, "ub-lam-son", "withdraw", ""));
        after("waived", () -> step(plan, all.get(1), "ub-tam-duong", "waive", BECAUSE));
        after("owed again", () -> step(plan, all.get(1), "ub-tam-duong", "reopen", BECAUSE));
    }

    @Test
    void on_another_day() {
        after("past the due date", () -> world.today("2024-11-20"));
    }

    @Test
    void of_areas_that_are_called_otherwise() {
        Map<String, Object> inCentre = World.line("area", country.centre, "2000-01-01", null);
        after("one right below", () -> tell(otherProvince, 2, "Rạch Giá", "province", List.of(inCentre)));
        after("the area itself", () -> tell(country.centre, 2, "Nước Việt Nam", "central", List.of()));
    }

    /** The centre's own totals stay as they are, and when they last changed. */
    @Test
    void of_an_area_that_lies_in_another_province() {
        step(plan, all.get(0), "ub-lam-son", "submit", Country.report(60, 100, 1));
        world.awaitTotals();
        String centre = "select as_of::text as t from roll_up_node where area = '" + country.centre
                + "' and period = '2024' and scope = (select id from regime where plan_id = '" + plan + "')";
        String asOf = world.text(centre);
        after("moved", () -> {
            tell(
                    country.communes.get(0),
                    2,
                    "Xã 1",
                    "commune",
                    List.of(
                            World.line("area", country.district, "2000-01-01", "2024-07-01"),
                            World.line("area", otherDistrict, "2024-07-01", null)));
            world.awaitTotals();
        });
        assertEquals(asOf, world.text(centre));
    }

    @Test
    void of_a_question_that_others_ask_too() {
        step(plan, all.get(0), "ub-lam-son", "submit", Country.report(60, 100, 1));
        List<UnitId> two = all.subList(0, 2);
        after("asked by a province too", () -> {
            PlanId province = plan(country.provinceCommittee, "unstated", "ordered", 1, null, two);
            step(province, two.get(1), "ub-lam-son", "submit", Country.report(30, 50, 4));
        });
        PlanId district = plan(country.districtCommittee, "unstated", "requested", 1, null, two.subList(0, 1));
        after(
                "asked by whom nobody needs to answer",
                () -> step(plan, two.get(1), "ub-lam-son", "submit", Country.report(1, 2, 8)));
        step(district, two.get(0), "ub-lam-son", "submit", Country.report(5, 20, 9));
        same();
    }

    @Test
    void of_a_regime_that_is_let_into_the_forms_totals() {
        UnitId front = world.unit("Mặt trận", "front", "central", country.centre, Map.of());
        UnitId late = world.committee("UBND xã 9", "commune", country.communes.get(0), country.districtCommittee);
        PlanId beside = plan(front, "unstated", "requested", 1, null, List.of(late));
        step(beside, late, "ub-lam-son", "submit", Country.report(1, 2, 8));
        String at = regime(beside) + "/admission";
        for (String step : List.of("", "/withdraw", "")) {
            after("admission" + step, () -> as(LEADER)
                    .header("If-Match", as("quan-tri").get(at).header("ETag"))
                    .body(BECAUSE)
                    .post(at + step)
                    .then()
                    .statusCode(200));
        }
    }

    @Test
    void of_a_form_that_asks_for_other_days_too() {
        areKept();
        PlanId other = plan(country.government, "decree", "ordered", 1, null, all);
        step(other, all.get(0), "ub-lam-son", "submit", Country.report(1, 2, 8));
        read();
        String before = same();
        for (UnitId unit : all) {
            step(plan, unit, "ub-tam-duong", "waive", BECAUSE);
            read();
        }
        assertNotEquals(before, same());
    }

    @Test
    void of_a_form_for_which_it_matters_who_is_wanting() {
        Map<String, Object> counts = new LinkedHashMap<>(world.indicator("TRUONG", "sum"));
        counts.put("version", 2);
        counts.put("missing", "zero");
        areKept();
        owed(
                asking(country.provinceCommittee, "unstated", "ordered", 1, null, all.subList(0, 2))
                        .asking(2, List.of(counts)),
                all.subList(0, 2));
        int found = boards.found();
        same();
        same();
        assertEquals(found, boards.found());
    }

    @Test
    void of_an_area_whose_node_has_not_been_placed_anew() {
        String centre = all().get(0);
        whileHeld(otherProvince, () -> {
            tell(
                    otherProvince,
                    2,
                    "Rạch Giá",
                    "province",
                    List.of(World.line("area", country.centre, "2000-01-01", null)));
            as(LEADER).get("/v1/boards/reports?" + centre).then().body("below.area.name", hasItem("Rạch Giá"));
            boards.same(LEADER, centre);
        });
    }

    @Test
    void of_an_area_whose_own_totals_have_not_heard_what_those_below_it_say() {
        String centre = all().get(0);
        whileHeld(country.centre, () -> {
            step(plan, otherCommune, "ub-lam-son", "submit", Country.report(60, 100, 1));
            as(LEADER)
                    .get("/v1/boards/reports?" + centre)
                    .then()
                    .body("all.submitted", equalTo(0), "below.all.submitted", hasItem(1));
            boards.same(LEADER, centre);
        });
    }

    /** A period for which nobody owes anything any more is made up of shorter ones, where these are asked. */
    @Test
    void of_a_period_that_is_asked_no_more_and_then_in_parts() {
        for (UnitId unit : all) {
            step(plan, unit, "ub-tam-duong", "waive", BECAUSE);
        }
        read();
        String before = same();
        List<UnitId> one = all.subList(0, 1);
        PlanId quarters = world.planOf(country.government)
                .form(country.form)
                .addressee("communes", null, one)
                .regime("BC", "periodic", "P3M", YEARLY, "unstated", "communes", null, null)
                .issue("2024-03-20T01:00:00Z");
        world.members(quarters, "communes", "2024-03-20", one);
        await(() -> world.count("select count(*) as n from obligation where period = '2024-Q4' and plan_id = '"
                        + quarters + "'")
                == 1);
        read();
        assertNotEquals(before, same());
        as(LEADER).get("/v1/boards/reports?" + all().get(0)).then().body("parts[0].madeUpOf", notNullValue());
    }

    @Test
    void of_a_form_whose_definitions_change() {
        step(plan, all.get(0), "ub-lam-son", "submit", Country.report(60, 100, 1));
        PlanId third = plan(country.provinceCommittee, "unstated", "ordered", 3, true, all.subList(1, 2));
        step(third, all.get(1), "ub-lam-son", "submit", Country.report(6, 10, 5));
        after(
                "an edition between comes late",
                () -> plan(country.districtCommittee, "unstated", "ordered", 2, true, all.subList(2, 3)));
        after(
                "a newer edition",
                () -> plan(country.districtCommittee, "unstated", "ordered", 4, false, all.subList(2, 3)));
    }

    /** Only by what the database has of the form can this instance know that another one has kept an edition. */
    @Test
    void of_a_form_of_which_another_instance_has_kept_an_edition() {
        step(plan, all.get(0), "ub-lam-son", "submit", Country.report(60, 100, 1));
        PlanId third = plan(country.provinceCommittee, "unstated", "ordered", 3, true, all.subList(1, 2));
        step(third, all.get(1), "ub-lam-son", "submit", Country.report(6, 10, 5));
        String centre = "/v1/boards/reports?" + all().get(0);
        String sums = "parts[0].figures.findAll { it.indicator == 'TRUONG' }";
        as(LEADER).get(centre).then().body(sums, hasSize(2));
        world.database()
                .update(
                        "insert into form (code, version, sample, indicators) select code, 2, sample,"
                                + " replace(indicators::text, '\"version\": 3', '\"version\": 2')::jsonb"
                                + " from form where code = ? and version = 3",
                        country.form);
        as(LEADER).get(centre).then().body(sums, hasSize(1), sums + "[0].value", equalTo(6));
        same();
    }

    @Test
    void of_an_area_in_which_a_plan_with_a_target_is_issued() {
        after("a target", () -> {
            PlanId target = world.planOf(country.government)
                    .form(country.form)
                    .target("T1", "KS", ">=", "50", 2024)
                    .issue("2024-03-20T01:00:00Z");
            await(() -> world.count("select count(*) as n from plan where id = '" + target + "'") == 1);
        });
        String centre = all().get(0);
        as(LEADER).get("/v1/boards/reports?" + centre).then().body("targets.key", equalTo(List.of("T1")));
    }

    @Test
    void of_a_plan_that_is_amended_and_withdrawn() {
        World.PlanOf first = asking(country.provinceCommittee, "unstated", "ordered", 1, null, all.subList(0, 2));
        PlanId amended = owed(first, all.subList(0, 2));
        after("amended", () -> {
            asking(country.provinceCommittee, "unstated", "ordered", 1, null, all.subList(0, 1))
                    .as(amended)
                    .amend(2, first, "2024-09-22T01:00:00Z", List.of("communes"), "recalled");
            world.members(amended, 2, "communes", "2024-09-22", all.subList(0, 1));
            world.allNamed(amended, 2);
            world.awaitFollowed(amended, 2);
            await(() -> owed(amended, " and state = 'waived'") == 1);
        });
        after("withdrawn", () -> {
            world.tell(
                    "thac.plan",
                    plan.value(),
                    50,
                    "plan.withdrawn.v1",
                    EventContract.of("plan-service")
                            .sample("plan.withdrawn.v1", ObjectNode.class)
                            .put("planId", plan.toString())
                            .put("at", "2024-09-25T03:00:00Z"));
            await(() -> owed(plan, " and state = 'waived'") == all.size());
        });
    }
}
