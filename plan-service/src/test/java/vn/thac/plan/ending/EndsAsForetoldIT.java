package vn.thac.plan.ending;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.thac.plan.Story.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.core.sql.Database;
import vn.thac.plan.NoWorkers;
import vn.thac.plan.PlanId;
import vn.thac.plan.SampleUnits;
import vn.thac.plan.Story;
import vn.thac.plan.cascade.RunFanOut;
import vn.thac.plan.handdown.HandedDownStore;
import vn.thac.testing.PartsResource;

/** What dry runs of ends and of amendments foretell is what happens, of what is handed down too: over plans of any shape. */
@QuarkusTest
@TestProfile(NoWorkers.class)
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class EndsAsForetoldIT {

    private static final int PLANS = 16;
    private static final String ISSUER = "hu-tam-duong";
    private static final List<String> COMMUNES =
            List.of("ubnd:03390", "ubnd:03394", "ubnd:03412", "ubnd:03421", "ubnd:03424");
    private static final List<String> ASKS = List.of("own-plan", "council-resolution", "integrate");
    private static final List<String> STEPS = List.of("withdraw", "close", "supersede");

    @Inject
    SampleUnits units;

    @Inject
    RunFanOut fanOut;

    @Inject
    RunRecall recall;

    @Inject
    Database database;

    @Inject
    HandedDownStore handedDown;

    @BeforeEach
    void the_units_are_known_and_nothing_waits() {
        units.load();
        carryOut();
    }

    @Test
    void an_end_is_what_its_dry_run_foretold_for_any_plan() {
        Random random = new Random(8);
        long handed = 0;
        for (int i = 0; i < PLANS; i++) {
            String plan = issued(plan(random, i));
            taken(plan);
            handed += count("select count(*) as n from handed_down where plan = ?::uuid", plan);
            String step = STEPS.get(i % STEPS.size());
            if (step.equals("supersede")) {
                superseded(plan, i);
            } else {
                ended(plan, step, random.nextBoolean() ? "recalled" : "stays");
            }
        }
        assertTrue(handed > PLANS, "so little is handed down says nothing: " + handed);
    }

    @Test
    void an_amendment_is_what_its_dry_run_foretold_for_any_plan() {
        Random random = new Random(9);
        long otherwise = 0;
        for (int i = 0; i < PLANS; i++) {
            String plan = issued(plan(random, 100 + i));
            taken(plan);
            Map<String, String> before = handedDown(plan);
            String by = Story.draftAmendment(ISSUER, plan);
            Story.carry(ISSUER, by, plan(random, 100 + i)).statusCode(200);
            JsonPath trial = dry("/v1/plans/" + by + "/issue?dryRun=true", "{}");
            Map<String, Integer> told = told(plan);
            Story.issue(ISSUER, by);
            carryOut();
            Map<String, String> after = handedDown(plan);
            assertEquals(difference(told, told(plan)), events(trial, "amendment.events"));
            assertEquals(before.size(), trial.getLong("amendment.handedDown.before"));
            assertEquals(after.size(), trial.getLong("amendment.handedDown.after"));
            assertEquals(without(after, before), trial.getLong("amendment.handedDown.added"));
            assertEquals(without(before, after), trial.getLong("amendment.handedDown.removed"));
            otherwise += without(before, after);
        }
        assertTrue(otherwise > 0, "nothing was ever taken from anybody");
    }

    private void ended(String plan, String step, String openWork) {
        String body = step.equals("close")
                ? "{\"reason\": \"Thử\", \"openWork\": \"%s\"}".formatted(openWork)
                : "{\"reason\": \"Thử\"}";
        JsonPath trial = dry("/v1/plans/" + plan + "/" + step + "?dryRun=true", body);
        foretold(plan, trial, "");
        Map<String, Integer> told = told(plan);
        as(ISSUER)
                .header("If-Match", "*")
                .body(body)
                .post("/v1/plans/" + plan + "/" + step)
                .then()
                .statusCode(200);
        happened(plan, told, trial, "");
    }

    private void superseded(String plan, int number) {
        String by = Story.draft(ISSUER, """
                document: {kind: plan, number: %1$d-KH/HU, issuer: 'capuy:106', title: Thay, date: {value: 2023-02-01}}
                basis: [{key: B, relation: replaces, number: %2$d-KH/HU, unit: 'capuy:106', date: {value: 2023-01-01}}]
                """.formatted(8_900 + number, 8_000 + number));
        JsonPath trial = dry("/v1/plans/" + by + "/issue?dryRun=true", "{}");
        assertEquals(List.of(plan), trial.getList("superseded.plan.id"));
        foretold(plan, trial, "superseded[0].");
        Map<String, Integer> told = told(plan);
        Story.issue(ISSUER, by);
        happened(plan, told, trial, "superseded[0].");
    }

    /** What there is, as the events told it to those who made assignments of it. */
    private void foretold(String plan, JsonPath trial, String at) {
        long raised = count("select raised as n from plan_assignments where plan = ?::uuid", plan);
        assertEquals(raised, trial.getLong(at + "assignments"));
        assertEquals(handedDown(plan).size(), trial.getLong(at + "handedDown"));
        assertEquals(count("""
                        select count(distinct unit) as n from plan_member where plan = ?::uuid
                          and unit <> (select issuer from plan p where p.id = plan_member.plan)
                        """, plan), trial.getLong(at + "units"));
    }

    private void happened(String plan, Map<String, Integer> before, JsonPath trial, String at) {
        recall.run();
        Map<String, Integer> told = difference(before, told(plan));
        assertEquals(told, events(trial, at + "events"));
        assertEquals(
                count("select count(*) as n from mandate where plan = ?::uuid and state = 'recalled'", plan),
                trial.getLong(at + "mandates"));
    }

    /** Task-service has told that all is raised: each item for each unit that holds it, and each round. */
    private void taken(String plan) {
        QuarkusTransaction.requiringNew().run(() -> {
            database.update(
                    "insert into plan_assignments (plan, raised) values (?::uuid, ?)",
                    plan,
                    as(ISSUER).get("/v1/plans/" + plan + "/fan-out").jsonPath().getLong("assignments.expected"));
            handedDown(plan).keySet().stream()
                    .map(key -> key.substring(0, key.indexOf(' ')))
                    .distinct()
                    .forEach(item -> handedDown.reached(new PlanId(UUID.fromString(plan)), item, 1));
        });
    }

    private Map<String, String> handedDown(String plan) {
        Map<String, String> handed = new TreeMap<>();
        database.list(
                        "select item, unit, by_unit from handed_down where plan = ?::uuid",
                        row -> Map.entry(row.text("item") + " " + row.text("unit"), row.text("by_unit")),
                        plan)
                .forEach(found -> handed.put(found.getKey(), found.getValue()));
        return handed;
    }

    private static long without(Map<String, String> some, Map<String, String> others) {
        return some.keySet().stream().filter(key -> !others.containsKey(key)).count();
    }

    /** What plan-service has told of a plan, its mandates and its fan-outs. */
    private Map<String, Integer> told(String plan) {
        Map<String, Integer> told = new TreeMap<>();
        database.list("""
                        select action, count(*) as n from audit
                        where aggregate_id in (select ?::uuid union all select id from mandate where plan = ?::uuid
                          union all select id from fan_out where plan = ?::uuid)
                        group by action
                        """, row -> Map.entry(row.text("action"), row.integer("n")), plan, plan, plan)
                .forEach(found -> told.put(found.getKey(), found.getValue()));
        return told;
    }

    private static Map<String, Integer> difference(Map<String, Integer> before, Map<String, Integer> after) {
        Map<String, Integer> more = new TreeMap<>(after);
        before.forEach((type, count) -> more.merge(type, -count, Integer::sum));
        more.values().removeIf(count -> count == 0);
        return more;
    }

    private static Map<String, Integer> events(JsonPath trial, String at) {
        return new TreeMap<>(trial.<String, Integer>getMap(at));
    }

    private static JsonPath dry(String path, String body) {
        return as(ISSUER)
                .header("If-Match", "*")
                .body(body)
                .post(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private long count(String sql, String plan) {
        return database.first(sql, row -> row.number("n"), plan).orElse(0L);
    }

    private String issued(String text) {
        String plan = Story.draftAndIssue(ISSUER, text);
        carryOut();
        as(ISSUER).get("/v1/plans/" + plan + "/fan-out").then().body("state", equalTo("ended"));
        return plan;
    }

    private void carryOut() {
        while (QuarkusTransaction.requiringNew().call(fanOut::run)) {
            continue;
        }
    }

    /** A district's Party committee has its People's Committee direct some communes, in some things. */
    private static String plan(Random random, int number) {
        StringBuilder text = new StringBuilder("""
                document: {kind: plan, number: %d-KH/HU, issuer: 'capuy:106', title: Thử, date: {value: 2023-01-01}}
                addressees:
                  - {key: huyen, name: UBND huyện, unit: 'ubnd:106'}
                  - {key: mot, name: Một số xã, units: [%s]}
                  - {key: hai, name: Xã khác, units: [%s]}
                duties:
                """.formatted(8_000 + number, some(random), some(random)));
        for (int i = 1; i <= 1 + random.nextInt(4); i++) {
            text.append("  - {key: D%d, text: Chỉ đạo, addressee: huyen%s%s}\n"
                    .formatted(
                            i,
                            random.nextInt(3) == 0 ? ", with: [mot]" : "",
                            random.nextInt(4) == 0
                                    ? ""
                                    : ", passesTo: [" + (random.nextBoolean() ? "mot" : "hai") + "]"));
        }
        text.append("mandates:\n");
        for (String key : List.of("huyen", "mot", "hai")) {
            if (random.nextInt(3) > 0) {
                text.append("  - {addressee: %s, asks: %s}\n".formatted(key, ASKS.get(random.nextInt(ASKS.size()))));
            }
        }
        return text.append("  - {addressee: huyen, asks: integrate}\n").toString();
    }

    private static String some(Random random) {
        List<String> some =
                COMMUNES.stream().filter(one -> random.nextBoolean()).toList();
        return String.join(
                ", ",
                (some.isEmpty() ? COMMUNES : some)
                        .stream().map(one -> "'" + one + "'").toList());
    }
}
