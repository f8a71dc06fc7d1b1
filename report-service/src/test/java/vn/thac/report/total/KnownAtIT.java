package vn.thac.report.total;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.report.World.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thac.report.Country;
import vn.thac.report.PlanId;
import vn.thac.report.World;
import vn.thac.testing.PartsResource;

/** A random year of a district, step by step: what was known on each day is what a diary of that day says. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class KnownAtIT {

    private static final int COMMUNES = 3;
    private static final int STEPS = 24;

    @Inject
    World world;

    private Country country;
    private List<String> owed;

    /** One commune's report, as its people would tell of it. */
    private static final class Commune {
        String state = "open";
        String before = "open";
        LocalDate due = LocalDate.of(2024, 11, 9);
        int schools;
        boolean late;
        boolean judged;

        List<String> steps() {
            return switch (state) {
                case "submitted" -> List.of("accept", "accept", "return", "withdraw", "withdraw");
                case "accepted" -> List.of("restate", "reopen");
                case "waived" -> List.of("reopen");
                default -> List.of("submit", "submit", "submit", "move", "waive");
            };
        }

        void take(String step, int value, LocalDate day) {
            switch (step) {
                case "submit" -> {
                    late |= !judged && day.isAfter(due);
                    state = "submitted";
                    schools = value;
                }
                case "accept", "return" -> {
                    judged = true;
                    state = step.equals("accept") ? "accepted" : "returned";
                }
                case "withdraw" -> state = "withdrawn";
                case "restate" -> schools = value;
                case "reopen" -> state = state.equals("waived") ? before : "submitted";
                case "move" -> due = moved(day);
                default -> {
                    before = state;
                    state = "waived";
                }
            }
        }

        LocalDate moved(LocalDate day) {
            return day.plusDays(due.equals(day.plusDays(6)) ? 7 : 6);
        }

        boolean counts() {
            return state.equals("submitted") || state.equals("accepted");
        }
    }

    /** What was to be seen at noon of a day. */
    private record Noon(
            LocalDate day,
            Map<String, Integer> counts,
            @Nullable Integer schools,
            @Nullable Integer accepted) {

        static Noon of(List<Commune> communes, LocalDate day) {
            Map<String, Integer> counts = new TreeMap<>();
            for (String each : List.of(
                    "expected",
                    "submitted",
                    "underReview",
                    "returned",
                    "accepted",
                    "late",
                    "missing",
                    "notDue",
                    "withdrawn",
                    "unitEnded",
                    "waived",
                    "closed")) {
                counts.put(each, 0);
            }
            Integer schools = null;
            Integer accepted = null;
            for (Commune commune : communes) {
                counts.merge("expected", commune.state.equals("waived") ? 0 : 1, Integer::sum);
                counts.merge("submitted", commune.counts() ? 1 : 0, Integer::sum);
                counts.merge("late", commune.late && !commune.state.equals("waived") ? 1 : 0, Integer::sum);
                String word =
                        switch (commune.state) {
                            case "open" -> day.isAfter(commune.due) ? "missing" : "notDue";
                            case "submitted" -> "underReview";
                            default -> commune.state;
                        };
                counts.merge(word, 1, Integer::sum);
                if (commune.counts()) {
                    schools = commune.schools + (schools == null ? 0 : schools);
                }
                if (commune.state.equals("accepted")) {
                    accepted = commune.schools + (accepted == null ? 0 : accepted);
                }
            }
            return new Noon(day, counts, schools, accepted);
        }
    }

    private void step(int commune, String step, String body, String actor) {
        String at = "/v1/obligations/" + owed.get(commune);
        as(actor)
                .header("If-Match", as("quan-tri").get(at).header("ETag"))
                .body(body)
                .post(at + "/" + step)
                .then()
                .statusCode(200);
    }

    private void take(int commune, String step, int schools, LocalDate due) {
        String report = Country.report(1, 2, schools);
        switch (step) {
            case "submit" ->
                step(commune, step, "{\"reason\": \"Đếm lại.\"," + report.trim().substring(1), "ub-lam-son");
            case "withdraw" -> step(commune, step, "", "ub-lam-son");
            case "restate" -> {
                step(commune, step, "{\"reason\": \"Đếm lại.\"," + report.trim().substring(1), "ub-lam-son");
                step(commune, "restatement/accept", "", "ub-tam-duong");
            }
            case "accept" -> step(commune, step, "", "ub-tam-duong");
            case "return" ->
                step(commune, step, "{\"reasons\": [{\"code\": \"other\", \"text\": \"Xem lại.\"}]}", "ub-tam-duong");
            case "move" -> step(commune, step, "{\"reason\": \"Bão.\", \"due\": \"" + due + "\"}", "ub-tam-duong");
            default -> step(commune, step, "{\"reason\": \"Quyết định.\"}", "ub-tam-duong");
        }
    }

    private static Map<String, Integer> sorted(Map<String, Integer> counts) {
        return new TreeMap<>(counts);
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 11, 23})
    void what_was_known_on_a_day_stays_known_whatever_comes_after(long seed) {
        world.today("2024-10-20");
        country = new Country(world, COMMUNES);
        PlanId plan = country.plan();
        owed = IntStream.range(0, COMMUNES)
                .mapToObj(i -> country.obligationOf(plan, i))
                .toList();
        String regime = world.text("select id as t from regime where plan_id = '" + plan + "'");
        Random random = new Random(seed);
        List<Commune> communes = new ArrayList<>();
        for (int i = 0; i < COMMUNES; i++) {
            communes.add(new Commune());
        }
        LocalDate day = LocalDate.of(2024, 10, 20);
        Map<Noon, String> noons = new LinkedHashMap<>();
        List<String> walk = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            day = day.plusDays(1 + random.nextInt(3));
            world.today(day.toString());
            int which = random.nextInt(COMMUNES);
            Commune commune = communes.get(which);
            String step = commune.steps().get(random.nextInt(commune.steps().size()));
            int schools = commune.schools + 1 + random.nextInt(9);
            take(which, step, schools, commune.moved(day));
            commune.take(step, schools, day);
            walk.add(day + " " + which + " " + step);
            Noon noon = Noon.of(communes, day);
            noons.put(noon, String.join("\n", walk));
            JsonPath live = as("ub-tam-duong")
                    .get("/v1/regimes/" + regime + "/periods/2024")
                    .jsonPath();
            assertEquals(noon.counts(), sorted(live.getMap("counts")), noons.get(noon));
        }
        noons.forEach((noon, sofar) -> {
            JsonPath known = as("bo-chinh-tri")
                    .get("/v1/totals?form=" + country.form + "&period=2024&area=" + country.district + "&knownAt="
                            + noon.day() + "T05:00:00Z")
                    .jsonPath();
            assertEquals(noon.counts(), sorted(known.getMap("all")), sofar);
            assertEquals(noon.schools(), known.get("figures[1].value"), sofar);
            assertEquals(noon.accepted(), known.get("figures[1].accepted.value"), sofar);
        });
    }
}
