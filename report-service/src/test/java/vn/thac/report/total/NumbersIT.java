package vn.thac.report.total;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.report.World.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import vn.thac.directory.UnitId;
import vn.thac.report.PlanId;
import vn.thac.report.World;
import vn.thac.report.World.UnitState;
import vn.thac.testing.PartsResource;

/**
 * A country in which some communes lie right below their province, five plans of several tiers and issuers that ask one
 * form in two windows, answers in any order, returns, and a commune that moves: live and accepted totals, of each
 * question and each regime, now and as known on each day, and what is counted again to explain them, are in every area
 * those of a model that knows reports and nothing else.
 */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class NumbersIT {

    @Inject
    World world;

    private static final class Place {
        final UnitId id;
        final String level;
        final UnitId committee;
        Place above;

        Place(UnitId id, String level, UnitId committee, Place above) {
            this.id = id;
            this.level = level;
            this.committee = committee;
            this.above = above;
        }

        boolean liesIn(Place other) {
            return this == other || above != null && above.liesIn(other);
        }

        boolean touches(Place other) {
            return liesIn(other) || other.liesIn(this);
        }
    }

    /** A regime with its turn and window; not entitled where its issuer is who reports. */
    private record Asking(PlanId plan, int turn, String window, boolean entitled) {}

    /** What one unit owes, with what it was on each day: null for nothing, else state and answer. */
    private static final class Owed {
        final Asking asking;
        final Place place;
        final String id;
        final List<Stand> days = new ArrayList<>();
        Stand now = new Stand("open", null, 0, 0);

        Owed(Asking asking, Place place, String id) {
            this.asking = asking;
            this.place = place;
            this.id = id;
        }
    }

    /** A state with the sum and the share that were answered; no sum is "not applicable". */
    private record Stand(String state, Integer sum, int up, int down) {

        boolean gives(boolean accepted) {
            return state.equals("accepted") || !accepted && state.equals("submitted");
        }
    }

    private final List<Place> places = new ArrayList<>();
    private final List<Owed> owed = new ArrayList<>();
    private String form;

    @RepeatedTest(2)
    void every_number_of_every_area_is_the_models(RepetitionInfo seed) {
        Random random = new Random(20261126L + seed.getCurrentRepetition());
        world.today("2024-10-01");
        country(random);
        Place centre = places.get(0);
        world.post("ub-lam-son", centre.committee, "report", true);
        world.post("ub-tam-duong", centre.committee, "review", true);
        form = "MH-" + centre.id.toString().substring(24);
        List<Place> provinces = level("province");
        List<Asking> plans = new ArrayList<>();
        plans.add(plan(1, centre, "decree", List.of(level("district"), level("commune"))));
        plans.add(plan(2, provinces.get(0), "decree", List.of(in(provinces.get(0), "district"))));
        int days = 4;
        for (int day = 1; day <= days; day++) {
            world.today("2024-10-0" + (day + 1));
            if (day == 2) {
                plans.add(plan(3, centre, "calendar", List.of(level("commune"))));
                Place self = level("commune").get(0);
                plans.add(plan(4, self, "decree", List.of(List.of(self))));
            }
            if (day == 3) {
                plans.add(plan(5, provinces.get(1), "decree", List.of(in(provinces.get(1), "commune"))));
                move(random);
            }
            for (int i = 0; i < 14; i++) {
                step(owed.get(random.nextInt(owed.size())), random);
            }
            int today = day;
            owed.forEach(o -> {
                while (o.days.size() < today - 1) {
                    o.days.add(null);
                }
                o.days.add(o.now);
            });
        }
        world.awaitTotals();
        for (Place place : places) {
            for (String window : List.of("2023-12-15..2024-12-14", "2024-01-01..2024-12-31")) {
                Predicate<Owed> of = o -> o.asking.window().equals(window) && o.asking.entitled();
                check(place, "&window=" + window, of, null, days);
                for (int day = 1; day < days; day++) {
                    if (day >= 2 || window.startsWith("2023")) {
                        check(place, "&window=" + window, of, "2024-10-0" + (day + 1) + "T23:00:00+07:00", day);
                    }
                }
                explained(place, "&window=" + window, of);
            }
            for (Asking asking : plans) {
                String regime = world.text("select id as t from regime where plan_id = '" + asking.plan() + "'");
                check(place, "&regime=" + regime, o -> o.asking == asking, null, days);
                explained(place, "&regime=" + regime, o -> o.asking == asking);
            }
        }
    }

    private void country(Random random) {
        Place centre = place("central", null);
        for (int p = 0; p < 2; p++) {
            Place province = place("province", centre);
            for (int d = 0; d < 2; d++) {
                Place district = place("district", province);
                for (int c = random.nextInt(2); c < 2; c++) {
                    place("commune", district);
                }
            }
            place("commune", province);
        }
    }

    private Place place(String level, Place above) {
        UnitId area = world.area(level + places.size(), level, above == null ? null : above.id);
        UnitId committee =
                world.committee("UB " + level + places.size(), level, area, above == null ? null : above.committee);
        Place place = new Place(area, level, committee, above);
        places.add(place);
        return place;
    }

    private List<Place> level(String level) {
        return places.stream().filter(p -> p.level.equals(level)).toList();
    }

    private List<Place> in(Place above, String level) {
        return level(level).stream().filter(p -> p.liesIn(above)).toList();
    }

    private Asking plan(int turn, Place issuer, String window, List<List<Place>> addressees) {
        World.PlanOf plan = world.planOf(issuer.committee)
                .form(form)
                .asking(1, List.of(world.indicator("S", "sum"), world.indicator("R", "ratio")));
        Map<String, String> who = new LinkedHashMap<>();
        for (int i = 0; i < addressees.size(); i++) {
            plan.addressee("w" + i, null, committees(addressees.get(i)));
            who.put("w" + i, "ordered");
        }
        PlanId id = plan.regime("R" + turn, "periodic", "P1Y", null, window, who, null, null)
                .issue("2024-03-20T01:00:00Z");
        int all = addressees.stream().mapToInt(List::size).sum();
        for (int i = 0; i < addressees.size(); i++) {
            world.members(id, "w" + i, "2024-03-20", committees(addressees.get(i)));
        }
        String open = " from obligation where period = '2024' and plan_id = '" + id + "'";
        World.await(() -> world.count("select count(*) as n" + open) == all);
        boolean self = addressees.get(0).get(0) == issuer;
        Asking asking = new Asking(
                id, turn, window.equals("decree") ? "2023-12-15..2024-12-14" : "2024-01-01..2024-12-31", !self);
        for (int i = 0; i < addressees.size(); i++) {
            for (Place place : addressees.get(i)) {
                owed.add(new Owed(
                        asking,
                        place,
                        world.text("select id as t" + open + " and unit_id = '" + place.committee + "'")));
            }
        }
        return asking;
    }

    private static List<UnitId> committees(List<Place> places) {
        return places.stream().map(p -> p.committee).toList();
    }

    private void move(Random random) {
        Place commune = level("commune").get(random.nextInt(level("commune").size()));
        Place to = level("district").get(random.nextInt(level("district").size()));
        Place from = commune.above;
        if (to == from) {
            return;
        }
        commune.above = to;
        world.tellUnit(new UnitState(
                commune.id,
                2,
                "moved",
                "territory",
                "commune",
                null,
                List.of(
                        World.line("area", from.id, "2000-01-01", "2024-09-15"),
                        World.line("area", to.id, "2024-09-15", null)),
                null,
                List.of()));
        World.await(() ->
                world.count("select count(*) as n from known_unit where version = 2 and id = '" + commune.id + "'")
                        == 1);
    }

    private void step(Owed at, Random random) {
        String version = world.text("select version::text as t from obligation where id = '" + at.id + "'");
        switch (at.now.state()) {
            case "open", "returned" -> {
                Integer sum = random.nextInt(3) == 0 ? null : random.nextInt(2000) - 200;
                int down = random.nextInt(500) + 1;
                int up = random.nextInt(down + 1);
                String first = sum == null ? "\"notApplicable\":true" : "\"value\":" + sum;
                send(at, "ub-lam-son", version, "submit", """
                        {"reason":"đếm lại","figures":[{"indicator":"S",%s},{"indicator":"R","numerator":%d,"denominator":%d}]}
                        """.formatted(first, up, down));
                at.now = new Stand("submitted", sum, up, down);
            }
            case "submitted" -> {
                boolean accepts = random.nextInt(3) > 0;
                send(
                        at,
                        "ub-tam-duong",
                        version,
                        accepts ? "accept" : "return",
                        accepts
                                ? "{\"early\":true}"
                                : "{\"reasons\":[{\"indicator\":\"S\",\"code\":\"other\",\"text\":\"x\"}]}");
                at.now = new Stand(accepts ? "accepted" : "returned", at.now.sum(), at.now.up(), at.now.down());
            }
            default -> {
                // What was accepted stays.
            }
        }
    }

    private static void send(Owed at, String actor, String version, String step, String body) {
        as(actor)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/v1/obligations/" + at.id + "/" + step)
                .then()
                .statusCode(200);
    }

    /** Those whose answer is in the figure of an area on a day. */
    private List<Owed> supplying(Place area, Predicate<Owed> of, int day, boolean accepted, boolean sum) {
        List<Owed> giving = owed.stream()
                .filter(of)
                .filter(o -> o.place.liesIn(area))
                .filter(o -> o.days.size() >= day && o.days.get(day - 1) != null)
                .filter(o -> o.days.get(day - 1).gives(accepted)
                        && (!sum || o.days.get(day - 1).sum() != null))
                .toList();
        List<Owed> in = new ArrayList<>();
        for (int turn = 1; turn <= 5; turn++) {
            int its = turn;
            List<Owed> before = List.copyOf(in);
            giving.stream()
                    .filter(o -> o.asking.turn() == its)
                    .filter(o -> giving.stream()
                            .noneMatch(b -> b.asking == o.asking && b.place != o.place && b.place.liesIn(o.place)))
                    .filter(o -> before.stream().noneMatch(b -> b.place.touches(o.place)))
                    .forEach(in::add);
        }
        return in;
    }

    private void check(Place place, String which, Predicate<Owed> of, String knownAt, int day) {
        var request = as("quan-tri");
        if (knownAt != null) {
            request = request.queryParam("knownAt", knownAt);
        }
        JsonPath totals = request.get("/v1/totals?form=" + form + "&period=2024&area=" + place.id + which)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        String what = place.level + " " + place.id + which + " at " + knownAt;
        for (boolean accepted : new boolean[] {false, true}) {
            String at = accepted ? ".accepted" : "";
            assertEquals(sum(place, of, day, accepted), totals.<Integer>get("figures[0]" + at + ".value"), what + at);
            assertEquals(
                    share(place, of, day, accepted, true),
                    totals.<Integer>get("figures[1]" + at + ".numerator"),
                    what + at);
            assertEquals(
                    share(place, of, day, accepted, false),
                    totals.<Integer>get("figures[1]" + at + ".denominator"),
                    what + at);
        }
        long expected = owed.stream()
                .filter(of)
                .filter(o -> o.place.liesIn(place) && o.days.size() >= day && o.days.get(day - 1) != null)
                .count();
        assertEquals(expected, totals.getLong("all.expected"), what);
    }

    private Integer sum(Place place, Predicate<Owed> of, int day, boolean accepted) {
        return supplying(place, of, day, accepted, true).stream()
                .map(o -> o.days.get(day - 1).sum())
                .reduce(Integer::sum)
                .orElse(null);
    }

    private Integer share(Place place, Predicate<Owed> of, int day, boolean accepted, boolean up) {
        return supplying(place, of, day, accepted, false).stream()
                .map(o -> o.days.get(day - 1))
                .map(s -> up ? s.up() : s.down())
                .reduce(Integer::sum)
                .orElse(null);
    }

    private void explained(Place place, String which, Predicate<Owed> of) {
        int last = 4;
        JsonPath why = as("quan-tri")
                .get("/v1/totals/explain?form=" + form + "&indicator=S&period=2024&area=" + place.id + which)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        String what = place.level + " " + place.id + which;
        assertEquals(true, why.<Boolean>get("matches"), what);
        assertEquals(sum(place, of, last, false), why.<Integer>get("recomputed.value"), what);
        long in = supplying(place, of, last, false, true).size();
        long all = owed.stream().filter(o -> o.place.liesIn(place)).count();
        assertEquals(all - in, why.getLong("excludedTotal"), what);
    }
}
