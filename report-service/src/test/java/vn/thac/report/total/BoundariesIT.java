package vn.thac.report.total;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.report.Country.report;
import static vn.thac.report.World.as;
import static vn.thac.report.World.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import vn.thac.directory.UnitId;
import vn.thac.report.Boundaries;
import vn.thac.report.PlanId;
import vn.thac.report.World;
import vn.thac.report.World.UnitState;
import vn.thac.testing.PartsResource;

/**
 * Areas move and end before, in and after a period, some reports are in before that is known and some come after: the
 * totals of each area, as it was and as it is, are those of a model that knows nothing of nodes and marks.
 */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class BoundariesIT {

    private static final LocalDate TODAY = LocalDate.of(2025, 3, 1);
    private static final LocalDate PERIOD_ENDS = LocalDate.of(2024, 12, 31);
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

    @Inject
    World world;

    /** An area by the model: where it lay from each day on, and the day from which it is no more. */
    private static final class Area {
        final UnitId id = UnitId.next();
        final String level;
        final List<LocalDate> from = new ArrayList<>();
        final List<Area> above = new ArrayList<>();
        LocalDate ends;

        Area(String level, Area above) {
            this.level = level;
            from.add(LONG_AGO);
            this.above.add(above);
        }

        Area aboveOn(LocalDate day) {
            LocalDate lived = ends != null && !day.isBefore(ends) ? ends.minusDays(1) : day;
            Area found = null;
            for (int i = 0; i < from.size(); i++) {
                found = from.get(i).isAfter(lived) ? found : above.get(i);
            }
            return found;
        }

        boolean liesIn(Area area, LocalDate day) {
            Area at = this;
            while (at != null && at != area) {
                at = at.aboveOn(day);
            }
            return at == area;
        }

        UnitState told(long version) {
            List<Map<String, Object>> lines = new ArrayList<>();
            for (int i = 0; i < from.size(); i++) {
                boolean last = i == from.size() - 1;
                String to = !last ? from.get(i + 1).toString() : ends == null ? null : ends.toString();
                if (above.get(i) != null) {
                    lines.add(World.line("area", above.get(i).id, from.get(i).toString(), to));
                }
            }
            return new UnitState(
                    id,
                    version,
                    level + " " + id,
                    "territory",
                    level,
                    null,
                    lines,
                    ends == null ? null : ends.toString(),
                    List.of());
        }
    }

    @RepeatedTest(6)
    void totals_as_it_was_and_as_it_is_equal_the_models(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        Area centre = new Area("central", null);
        List<Area> provinces = areas("province", 2, List.of(centre), random);
        List<Area> districts = areas("district", 4, provinces, random);
        List<Area> communes = areas("commune", 7, districts, random);
        List<Area> all = new ArrayList<>(List.of(centre));
        all.addAll(provinces);
        all.addAll(districts);
        all.addAll(communes);
        world.today("2024-10-01");
        world.tellUnits(all.stream().map(a -> a.told(1)).toList());
        UnitId government = world.committee("Chính phủ", "central", centre.id, null);
        Map<Area, UnitId> committees = committees(communes, government);
        world.post("ub-lam-son", government, "report", true);
        String form = "BD-" + centre.id.toString().substring(24);
        PlanId plan = issue(government, form, List.copyOf(committees.values()));
        Map<Area, Integer> sent = new HashMap<>();
        List<Area> later = new ArrayList<>();
        for (Area commune : communes) {
            if (random.nextInt(4) > 0) {
                if (random.nextBoolean()) {
                    submit(plan, committees.get(commune), commune, sent, random);
                } else {
                    later.add(commune);
                }
            }
        }
        world.awaitTotals();
        List<Area> changed = change(provinces, districts, communes, random);
        world.tellUnits(changed.stream().map(a -> a.told(2)).toList());
        await(() -> world.count("select count(*) as n from known_unit where version = 2 and id in ('"
                        + String.join(
                                "','",
                                changed.stream().map(a -> a.id.toString()).toList()) + "')")
                == changed.size());
        world.today(TODAY.toString());
        later.forEach(commune -> submit(plan, committees.get(commune), commune, sent, random));
        world.awaitTotals();
        for (Area area : all) {
            check(form, area, communes, sent, Boundaries.AS_WAS, PERIOD_ENDS);
            check(form, area, communes, sent, Boundaries.AS_IS, TODAY);
        }
    }

    private static List<Area> areas(String level, int count, List<Area> above, Random random) {
        List<Area> areas = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            areas.add(new Area(level, above.get(random.nextInt(above.size()))));
        }
        return areas;
    }

    /** Moves and ends some; at least one of each. */
    private static List<Area> change(List<Area> provinces, List<Area> districts, List<Area> communes, Random random) {
        Map<Area, Boolean> changed = new LinkedHashMap<>();
        for (int i = 0; i < 3; i++) {
            Area commune = communes.get(random.nextInt(communes.size()));
            move(commune, districts.get(random.nextInt(districts.size())), random);
            changed.put(commune, true);
        }
        Area district = districts.get(random.nextInt(districts.size()));
        move(district, provinces.get(random.nextInt(provinces.size())), random);
        changed.put(district, true);
        List<Area> ending = List.of(
                communes.get(random.nextInt(communes.size())),
                districts.get(random.nextInt(districts.size())),
                provinces.get(random.nextInt(provinces.size())));
        for (Area area : ending) {
            area.ends = area.from.get(area.from.size() - 1).plusDays(1L + random.nextInt(200));
            area.ends = area.from.size() == 1 ? day(random) : area.ends;
            changed.put(area, true);
        }
        return List.copyOf(changed.keySet());
    }

    private static void move(Area area, Area to, Random random) {
        LocalDate on = day(random);
        if (on.isAfter(area.from.get(area.from.size() - 1))) {
            area.from.add(on);
            area.above.add(to);
        }
    }

    /** Before the period, in it, between its end and today. */
    private static LocalDate day(Random random) {
        return LocalDate.of(2023, 11, 1).plusDays(random.nextInt(450));
    }

    private Map<Area, UnitId> committees(List<Area> communes, UnitId government) {
        Map<Area, UnitId> committees = new LinkedHashMap<>();
        List<UnitState> told = new ArrayList<>();
        for (Area commune : communes) {
            UnitId id = UnitId.next();
            committees.put(commune, id);
            told.add(new UnitState(
                    id,
                    1,
                    "UBND " + commune.id,
                    "government",
                    "commune",
                    commune.id,
                    List.of(World.line("command", government, "2000-01-01", null)),
                    null,
                    List.of()));
        }
        world.tellUnits(told);
        UnitId last = told.get(told.size() - 1).id();
        await(() -> world.count("select count(*) as n from known_unit where id = '" + last + "'") == 1);
        return committees;
    }

    private PlanId issue(UnitId issuer, String form, List<UnitId> units) {
        PlanId plan = world.planOf(issuer)
                .form(form)
                .addressee("communes", null, units)
                .regime("R", "periodic", "P1Y", null, "calendar", "communes", null, null)
                .issue("2024-03-20T01:00:00Z");
        world.members(plan, "communes", "2024-03-20", units);
        await(() -> world.count("select count(*) as n from obligation where plan_id = '" + plan + "'") == units.size());
        return plan;
    }

    private void submit(PlanId plan, UnitId unit, Area commune, Map<Area, Integer> sent, Random random) {
        int figure = 1 + random.nextInt(1000);
        String owed = world.text("select id as t from obligation where plan_id = '" + plan + "' and period = '2024'"
                + " and unit_id = '" + unit + "'");
        as("ub-lam-son")
                .body(report(figure, 1000, 1))
                .post("/v1/obligations/" + owed + "/submit")
                .then()
                .statusCode(200);
        sent.put(commune, figure);
    }

    private void check(
            String form,
            Area area,
            List<Area> communes,
            Map<Area, Integer> sent,
            Boundaries boundaries,
            LocalDate day) {
        int expected = 0;
        int reported = 0;
        int sum = 0;
        for (Area commune : communes) {
            if (commune.liesIn(area, day)) {
                expected++;
                reported += sent.containsKey(commune) ? 1 : 0;
                sum += sent.getOrDefault(commune, 0);
            }
        }
        String what = area.level + " " + area.id + " " + boundaries.wire() + " on " + day;
        JsonPath totals = as("quan-tri")
                .get("/v1/totals?form=" + form + "&period=2024&area=" + area.id + "&boundaries=" + boundaries.wire())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals(boundaries.wire(), totals.getString("boundaries"), what);
        assertEquals(day.toString(), totals.getString("linesOn"), what);
        assertEquals(expected, totals.getInt("all.expected"), what);
        assertEquals(reported, totals.getInt("figures[0].reported"), what);
        assertEquals(reported == 0 ? null : sum, totals.<Integer>get("figures[0].numerator"), what);
        JsonPath why = as("quan-tri")
                .get("/v1/totals/explain?form=" + form + "&indicator=KS&period=2024&area=" + area.id + "&boundaries="
                        + boundaries.wire())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals(boundaries.wire(), why.getString("boundaries"), what);
        Boolean proven = boundaries == Boundaries.AS_WAS ? true : null;
        assertEquals(true, why.<Boolean>get("matches"), what);
        assertEquals(proven, why.<Boolean>get("current"), what);
        assertEquals(reported == 0 ? null : sum, why.<Integer>get("stored.numerator"), what);
        assertEquals(expected - reported, why.getInt("excludedTotal"), what);
    }
}
