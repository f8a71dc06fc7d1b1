package vn.thac.plan.preview;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
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
            assertEquals(foretold(preview, ""), foretold(get("/v1/plans/" + plan + "/preview"), ""), text);
            Map<String, String> units = units(plan);
            Story.issue("bo-chinh-tri", plan);
            carryOut();
            assertEquals(mandates(plan), units, text);
            Map<String, Object> happened = happened(plan);
            assertEquals(happened, foretold(preview, ""), text);
            assertEquals(happened, foretold(trial, "follows."), text);
            mandates += ((Number) happened.get("mandates")).longValue();
        }
        assertTrue(mandates > PLANS, "so few mandates say nothing: " + mandates);
    }

    /** What each unit is asked, page by page, of those that are asked anything. */
    private Map<String, String> units(String plan) {
        Map<String, String> units = new TreeMap<>();
        String next = "";
        while (next != null) {
            JsonPath page = get("/v1/plans/" + plan + "/preview/units?limit=7" + next);
            page.<Map<String, Object>>getList("items").forEach(item -> {
                if (item.containsKey("asks")) {
                    units.put(
                            String.valueOf(((Map<?, ?>) item.get("unit")).get("id")),
                            item.get("asks") + " " + item.get("relation"));
                }
            });
            next = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        }
        return units;
    }

    private Map<String, String> mandates(String plan) {
        Map<String, String> mandates = new TreeMap<>();
        database.list(
                        "select unit, asks, relation from mandate where plan = ?::uuid",
                        row -> Map.entry(row.text("unit"), row.text("asks") + " " + row.text("relation")),
                        plan)
                .forEach(found -> mandates.put(found.getKey(), found.getValue()));
        return mandates;
    }

    private static JsonPath get(String path) {
        return as("bo-chinh-tri").get(path).then().statusCode(200).extract().jsonPath();
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
        foretold.put("events", new TreeMap<>(answer.<String, Integer>getMap("events")));
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
        happened.put("events", told(plan));
        happened.put("assignments", members(plan, "duties"));
        happened.put("obligations", members(plan, "reporting"));
        return happened;
    }

    private Map<String, Integer> told(String plan) {
        Map<String, Integer> told = new TreeMap<>();
        database.list("""
                        select action, count(*) as n from audit
                        where aggregate_id = ?::uuid and action = 'plan.issued.v1'
                          or aggregate_id in (select id from mandate where plan = ?::uuid union all
                            select id from fan_out where plan = ?::uuid)
                        group by action
                        """, row -> Map.entry(row.text("action"), row.integer("n")), plan, plan, plan)
                .forEach(found -> told.put(found.getKey(), found.getValue()));
        return told;
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

    @Test
    void units_of_a_draft_are_for_who_sees_it_and_say_what_each_would_get() {
        String plan = Story.draft("ub-tam-duong", """
                document: {kind: plan, issuer: 'ubnd:106', title: Thử, date: {value: 2024-03-01}}
                addressees:
                  - {key: a, name: Hai xã, units: ['ubnd:03412', 'ubnd:03421']}
                  - {key: b, name: Một xã, unit: 'ubnd:03412'}
                  - {key: h, name: UBND huyện, unit: 'ubnd:106'}
                duties:
                  - {key: D1, addressee: a, text: Rà soát}
                  - {key: D2, addressee: b, text: Tổng hợp}
                mandates: [{addressee: a, asks: integrate, due: 2024-06-30}, {addressee: b, asks: own-plan}]
                reporting: [{key: R1, who: [b], to: [h], kind: periodic, frequency: P1Y}]
                """);
        String at = "/v1/plans/" + plan + "/preview";
        String one = "items.find { it.unit.code == 'ubnd:03412' }";
        as("ub-tam-duong")
                .get(at + "/units?total=true")
                .then()
                .statusCode(200)
                .body("total", equalTo(2), one + ".asks", equalTo("own-plan"), one + ".assignments", equalTo(2))
                .body(one + ".allAsks", contains("own-plan", "integrate"), one + ".reports", equalTo(1))
                .body("items.find { it.unit.code == 'ubnd:03421' }.due", equalTo("2024-06-30"))
                .body("items.find { it.unit.code == 'ubnd:03421' }.reports", equalTo(0));
        as("xa-binh-lu").get(at).then().statusCode(404);
        as("xa-binh-lu").get(at + "/units").then().statusCode(404);
        Story.issue("ub-tam-duong", plan);
        as("ub-tam-duong").get(at + "/units").then().statusCode(409);
    }

    @Test
    void a_class_by_a_word_that_there_is_not_is_warned_of_with_the_words_near_to_it() {
        as("ub-tam-duong")
                .contentType("application/yaml")
                .body("""
                        document: {kind: plan, issuer: 'ubnd:106', title: Thử, date: {value: 2024-03-01}}
                        addressees:
                          - {key: a, name: Xã, selector: {track: government, level: comune, under: 'ubnd:106'}}
                          - {key: b, name: Xã, selector: {track: government, level: commune, under: 'ubnd:106'}}
                        """.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/v1/plans?dryRun=true")
                .then()
                .statusCode(200)
                .body("warnings.code", contains("selector-word-unknown"), "emptyAddressees", contains("a"))
                .body("warnings.pointer", contains("/addressees/0/selector/level"))
                .body(
                        "warnings[0].detail",
                        equalTo("There is no level \"comune\", so the rule finds nobody by it. Did you mean commune?"));
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
