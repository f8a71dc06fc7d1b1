package vn.thac.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.thac.report.World.as;
import static vn.thac.report.World.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.testing.PartsResource;

/** Whatever posts somebody has: what a list shows is exactly what can be read one by one, however it is narrowed. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class SightIT {

    private static final List<String> ACTORS =
            List.of("xa-binh-lu", "ub-thanh-mien", "so-ldtbxh-kien-giang", "giam-sat");

    @Inject
    World world;

    private UnitId government;
    private UnitId ministry;
    private UnitId province;
    private UnitId department;
    private UnitId front;
    private final List<UnitId> districts = new ArrayList<>();
    private final List<UnitId> communes = new ArrayList<>();
    private PlanId plan;

    @BeforeEach
    void a_plan_whose_reports_go_across() {
        world.today("2024-03-20");
        government = world.committee("Chính phủ", "central", null, null);
        ministry = world.committee("Bộ", "central", null, government);
        province = world.committee("UBND tỉnh", "province", null, government);
        department =
                world.unit("Sở", "government", "province", null, Map.of("command", province, "leadership", ministry));
        front = world.unit("Mặt trận tỉnh", "front", "province", null, Map.of());
        for (int i = 0; i < 2; i++) {
            districts.add(world.committee("UBND huyện " + i, "district", null, province));
        }
        for (int i = 0; i < 4; i++) {
            communes.add(world.committee("UBND xã " + i, "commune", null, districts.get(i % 2)));
        }
        plan = world.planOf(province)
                .addressee("communes", null, communes)
                .addressee("district", null, List.of(districts.get(0)))
                .addressee("department", null, List.of(department))
                .addressee("front", null, List.of(front))
                .regime("R1", "periodic", "P1Y", null, "decree", "communes", "district", null)
                .regime("R2", "periodic", "P1Y", null, "decree", "communes", "front", "department")
                .regime("R3", "periodic", "P1Y", null, "decree", "district", null, null)
                .issue("2024-03-20T01:00:00Z");
        world.members(plan, "communes", "2024-03-20", communes);
        world.members(plan, "district", "2024-03-20", List.of(districts.get(0)));
        await(() -> world.count("select count(*) as n from obligation where plan_id = '" + plan + "'") == 9);
        takeOver(communes.get(0), communes.get(3));
        takeOver(communes.get(1), front);
    }

    @RepeatedTest(6)
    void what_is_listed_is_what_can_be_read(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        List<UnitId> units = new ArrayList<>(List.of(government, ministry, province, department, front));
        units.addAll(districts);
        units.addAll(communes);
        for (String actor : ACTORS) {
            String duty = List.of("report", "review", "oversee", "work").get(random.nextInt(4));
            world.post(actor, units.get(random.nextInt(units.size())), duty, random.nextBoolean());
        }
        List<String> all = ids("select id::text as t from obligation where plan_id = '" + plan + "'");
        for (String actor : ACTORS) {
            Set<String> readable = new HashSet<>();
            for (String id : all) {
                if (as(actor).get("/v1/obligations/" + id).statusCode() == 200) {
                    readable.add(id);
                }
            }
            assertEquals(readable, listed(actor, "?limit=500&plan=" + plan), actor + " by plan");
            Set<String> everywhere = listed(actor, "?limit=500");
            everywhere.retainAll(all);
            assertEquals(readable, everywhere, actor + " without a filter");
            Set<String> byUnit = new HashSet<>();
            communes.forEach(c -> byUnit.addAll(listed(actor, "?unit=" + c)));
            byUnit.addAll(listed(actor, "?unit=" + districts.get(0)));
            assertEquals(readable, byUnit, actor + " unit by unit");
            for (String id : all) {
                boolean audited = !as(actor)
                        .get("/v1/audit?aggregateId=" + id)
                        .jsonPath()
                        .getList("items")
                        .isEmpty();
                assertEquals(readable.contains(id), audited, actor + " audit of " + id);
            }
            Set<String> regimes = new HashSet<>(
                    as(actor).get("/v1/regimes?plan=" + plan).jsonPath().getList("items.id"));
            for (String regime : ids("select id::text as t from regime where plan_id = '" + plan + "'")) {
                assertEquals(
                        regimes.contains(regime),
                        as(actor).get("/v1/regimes/" + regime).statusCode() == 200,
                        actor + " regime " + regime);
                assertEquals(
                        regimes.contains(regime),
                        as(actor)
                                        .get("/v1/audit?aggregate=regime&aggregateId=" + regime)
                                        .jsonPath()
                                        .getList("items")
                                        .size()
                                > 0,
                        actor + " audit of regime " + regime);
            }
        }
    }

    /** Few units are asked one by one, many are looked for among all that somebody reads. */
    @RepeatedTest(4)
    void a_regime_is_overseen_by_the_same_people_whether_it_goes_to_few_units_or_to_many(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        List<UnitId> units = List.of(ministry, province, department, front, districts.get(0), communes.get(0));
        Map<String, Set<String>> ofFew = new HashMap<>();
        for (String actor : ACTORS) {
            world.post(actor, units.get(random.nextInt(units.size())), "review", random.nextBoolean());
            ofFew.put(actor, seenOfThePlan(actor));
        }
        assertTrue(ofFew.values().stream().anyMatch(seen -> !seen.isEmpty()), "somebody sees something");

        world.database()
                .update(
                        "update regime set receivers = receivers || array(select gen_random_uuid() from generate_series(1, 60))"
                                + " where plan_id = ?",
                        plan);

        ofFew.forEach((actor, seen) -> assertEquals(seen, seenOfThePlan(actor), actor));
    }

    private Set<String> seenOfThePlan(String actor) {
        Set<String> seen = listed(actor, "?plan=" + plan);
        seen.addAll(listed(actor, "?period=2024&receiver=" + front));
        seen.addAll(as(actor).get("/v1/regimes?plan=" + plan).jsonPath().getList("items.id", String.class));
        as(actor)
                .get("/v1/boards/reports?plan=" + plan + "&area=" + province)
                .jsonPath()
                .getList("parts.regime", String.class)
                .forEach(regime -> seen.add("board " + regime));
        return seen;
    }

    @Test
    void who_stands_above_a_receiver_sees_in_the_list_what_it_can_read() {
        world.post("tp-ldtbxh-kien-giang", ministry, "review", false);

        Set<String> listed = listed("tp-ldtbxh-kien-giang", "?plan=" + plan);

        assertEquals(4, listed.size());
        assertTrue(listed.stream()
                .allMatch(id ->
                        as("tp-ldtbxh-kien-giang").get("/v1/obligations/" + id).statusCode() == 200));
    }

    @Test
    void who_has_to_answer_for_another_unit_sees_its_reports_and_so_does_that_unit() {
        world.post("xa-binh-lu", communes.get(3), "report", false);
        world.post("ub-thanh-mien", communes.get(0), "report", false);

        assertEquals(owedBy(communes.get(0), communes.get(3)), listed("xa-binh-lu", "?plan=" + plan));
        assertEquals(owedBy(communes.get(0)), listed("ub-thanh-mien", "?plan=" + plan));
    }

    @RepeatedTest(3)
    void who_sees_how_complete_a_regime_is_may_read_its_issuer_a_receiver_or_a_consolidator(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        List<UnitId> units = List.of(ministry, province, department, front, districts.get(0), communes.get(0));
        Map<String, List<UnitId>> overseers = Map.of(
                "R1", List.of(province, districts.get(0)),
                "R2", List.of(province, front, department),
                "R3", List.of(province));
        for (String actor : ACTORS) {
            world.post(actor, units.get(random.nextInt(units.size())), "review", random.nextBoolean());
            overseers.forEach((key, those) -> assertEquals(
                    those.stream()
                            .anyMatch(unit -> as(actor)
                                            .get("/v1/consolidations?receiver=" + unit)
                                            .statusCode()
                                    == 200),
                    as(actor)
                                    .get("/v1/regimes/" + regime(key) + "/periods/2024")
                                    .statusCode()
                            == 200,
                    actor + " " + key));
        }
    }

    private Set<String> owedBy(UnitId... units) {
        return new HashSet<>(world.database()
                .list(
                        "select id::text as t from obligation where plan_id = ? and unit_id = any(?)",
                        row -> row.text("t"),
                        plan,
                        units));
    }

    private String regime(String key) {
        return world.text("select id::text as t from regime where plan_id = '" + plan + "' and key = '" + key + "'");
    }

    /** From now on another unit has to answer what a unit owes. */
    private void takeOver(UnitId unit, UnitId owner) {
        world.database()
                .update("update obligation set owner_id = ? where plan_id = ? and unit_id = ?", owner, plan, unit);
    }

    private static Set<String> listed(String actor, String query) {
        return new HashSet<>(as(actor)
                .get("/v1/obligations" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id"));
    }

    private List<String> ids(String sql) {
        return world.database().list(sql, row -> row.text("t"));
    }
}
