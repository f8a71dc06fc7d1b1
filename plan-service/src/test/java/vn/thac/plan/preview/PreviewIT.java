package vn.thac.plan.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.thac.plan.Story.as;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.core.sql.Database;
import vn.thac.plan.Contract;
import vn.thac.plan.NoWorkers;
import vn.thac.plan.SampleUnits;
import vn.thac.plan.Story;
import vn.thac.plan.cascade.RunFanOut;
import vn.thac.testing.PartsResource;

/** What a dry run foretells is what happens: the package's, the draft's, and the plan's own count of its fan-out. */
@QuarkusTest
@TestProfile(NoWorkers.class)
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class PreviewIT {

    private static final int PLANS = 25;
    private static final List<String> NAMED = List.of("ubnd:03412", "ubnd:106", "capuy:106", "ubnd:91", "ubnd:300");
    private static final List<String> TRACKS = List.of("government", "party", "front", "council");
    private static final List<String> LEVELS = List.of("province", "district", "commune");
    private static final List<String> ABOVE = List.of("capuy:vn", "capuy:12", "capuy:106", "capuy:91");
    private static final List<String> PERIODS = List.of("P1Y", "P6M", "P12M", "P1W", "P2M", "P5Y", "P4M", "P2W");
    private static final List<String> ASKS = List.of("own-plan", "council-resolution", "integrate", "pass-on");

    @Inject
    SampleUnits units;

    @Inject
    RunFanOut fanOut;

    @Inject
    Database database;

    @BeforeEach
    void the_units_are_known_and_nothing_waits() {
        units.load();
        carryOut();
    }

    @Test
    void a_preview_is_what_happens_for_any_package() {
        Random random = new Random(6);
        long mandates = 0;
        for (int i = 0; i < PLANS; i++) {
            String text = plan(random);
            JsonPath preview = answer(
                    as("bo-chinh-tri")
                            .contentType("application/yaml")
                            .body(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                    "/v1/plans?dryRun=true");
            String plan = Story.draft("bo-chinh-tri", text);
            JsonPath trial = answer(
                    as("bo-chinh-tri")
                            .header("If-Match", Story.version("bo-chinh-tri", plan))
                            .body("{}"),
                    "/v1/plans/" + plan + "/issue?dryRun=true");
            Story.issue("bo-chinh-tri", plan);
            carryOut();
            Map<String, Object> happened = happened(plan);
            assertEquals(happened, foretold(preview, ""), text);
            assertEquals(happened, foretold(trial, "follows."), text);
            mandates += ((Number) happened.get("mandates")).longValue();
        }
        assertTrue(mandates > PLANS, "so few mandates say nothing: " + mandates);
    }

    private void carryOut() {
        while (QuarkusTransaction.requiringNew().call(fanOut::run)) {
            continue;
        }
    }

    private static JsonPath answer(io.restassured.specification.RequestSpecification request, String path) {
        return request.post(path).then().statusCode(200).extract().jsonPath();
    }

    private static Map<String, Object> foretold(JsonPath answer, String at) {
        Map<String, Object> foretold = new TreeMap<>();
        for (String count : List.of("mandates", "mandatesRequested", "assignments", "obligations")) {
            foretold.put(count, answer.getLong(at + count));
        }
        foretold.put("byAsk", new TreeMap<>(answer.<String, Integer>getMap(at + "mandatesByAsk")));
        return foretold;
    }

    /** From the tables alone: mandates as they lie there; duties and reports by members, counted one by one. */
    private Map<String, Object> happened(String plan) {
        Map<String, Object> happened = new TreeMap<>();
        happened.put("mandates", count("select count(*) as n from mandate where plan = ?::uuid", plan));
        happened.put(
                "mandatesRequested",
                count("select count(*) as n from mandate where plan = ?::uuid and relation = 'requested'", plan));
        Map<String, Integer> byAsk = new TreeMap<>();
        database.list(
                        "select asks, count(*) as n from mandate where plan = ?::uuid group by asks",
                        row -> Map.entry(row.text("asks"), row.integer("n")),
                        plan)
                .forEach(found -> byAsk.put(found.getKey(), found.getValue()));
        happened.put("byAsk", byAsk);
        happened.put("assignments", members(plan, "duties"));
        happened.put("obligations", members(plan, "reporting"));
        return happened;
    }

    private long members(String plan, String section) {
        JsonPath text = as("bo-chinh-tri").get("/v1/plans/" + plan + "/package").jsonPath();
        long members = 0;
        List<Map<String, Object>> lines = text.getList(section);
        for (Map<String, Object> line : lines == null ? List.<Map<String, Object>>of() : lines) {
            List<Object> keys = new ArrayList<>();
            if (section.equals("duties")) {
                keys.add(line.get("addressee"));
                keys.addAll((List<?>) line.getOrDefault("with", List.of()));
            } else if (opens(line.get("frequency"))) {
                keys.addAll((List<?>) line.get("who"));
            }
            members += count(
                    "select count(distinct unit) as n from plan_member where addressee = any(string_to_array('"
                            + String.join(
                                    ",", keys.stream().map(String::valueOf).toList())
                            + "', ',')) and plan = ?::uuid",
                    plan);
        }
        return members;
    }

    /** What the contract of the event says to those who open reports. */
    private static boolean opens(Object frequency) {
        JsonNode known =
                Contract.schema("plan.issued.v1").at("/properties/regimes/items/properties/frequency/examples");
        return StreamSupport.stream(known.spliterator(), false)
                .anyMatch(period -> period.asText().equals(frequency));
    }

    private long count(String sql, String plan) {
        return database.first(sql, row -> row.number("n"), plan).orElseThrow();
    }

    private static String plan(Random random) {
        Map<String, String> addressees = new LinkedHashMap<>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            addressees.put("a" + i, addressee(random));
        }
        List<String> keys = List.copyOf(addressees.keySet());
        StringBuilder text =
                new StringBuilder("document: {kind: directive, issuer: 'capuy:vn', title: Thử}\naddressees:\n");
        addressees.forEach((key, what) -> text.append("  - {key: ")
                .append(key)
                .append(", name: N, ")
                .append(what)
                .append("}\n"));
        text.append("mandates:\n");
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            text.append("  - {addressee: ")
                    .append(any(random, keys))
                    .append(", asks: ")
                    .append(any(random, ASKS))
                    .append("}\n");
        }
        text.append("duties:\n");
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            text.append("  - {key: D")
                    .append(i)
                    .append(", text: Làm, addressee: ")
                    .append(any(random, keys))
                    .append(", with: [")
                    .append(any(random, keys))
                    .append("]}\n");
        }
        text.append("reporting:\n  - {key: R1, who: [")
                .append(any(random, keys))
                .append(", ")
                .append(any(random, keys))
                .append("], kind: periodic, frequency: ")
                .append(any(random, PERIODS))
                .append(", deadline: {day: 10, month: 11, rule: before}}\n");
        return text.toString();
    }

    private static String addressee(Random random) {
        if (random.nextInt(3) == 0) {
            return "unit: '" + any(random, NAMED) + "'";
        }
        String tree = random.nextBoolean() ? ", tree: leadership" : "";
        return "selector: {track: " + any(random, TRACKS) + ", level: " + any(random, LEVELS) + ", under: '"
                + any(random, ABOVE) + "'" + tree + "}";
    }

    private static <T> T any(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
