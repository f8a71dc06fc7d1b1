package vn.thac.plan.ending;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.plan.Story.as;
import static vn.thac.plan.Story.draft;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.core.sql.Database;
import vn.thac.plan.NoWorkers;
import vn.thac.plan.SampleUnits;
import vn.thac.plan.cascade.RunFanOut;
import vn.thac.testing.ETagOf;
import vn.thac.testing.PartsResource;

/**
 * Plans are walked through their life in any order, legal or not, with turns of the fan-out in between, and after each step
 * stand as a model of the states alone says.
 */
@QuarkusTest
@TestProfile(NoWorkers.class)
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class WalkIT {

    private static final String USER = "hu-tam-duong";
    private static final int WALKS = 12;
    private static final int STEPS = 9;

    /** From which state a step leads where; what is not here is refused. */
    private static final Map<String, Map<String, String>> MODEL = Map.of(
            "submit", Map.of("draft", "submitted"),
            "take-back", Map.of("submitted", "draft"),
            "return", Map.of("submitted", "draft"),
            "issue", Map.of("draft", "issued", "submitted", "issued"),
            "close", Map.of("issued", "closed"),
            "close-all", Map.of("issued", "closed"),
            "withdraw", Map.of("issued", "withdrawn", "closed", "withdrawn"));

    private static final List<String> WORDS = MODEL.keySet().stream().sorted().toList();

    @Inject
    SampleUnits units;

    @Inject
    Database database;

    @Inject
    RunFanOut fanOut;

    @Inject
    RunRecall recall;

    @BeforeEach
    void the_units_of_the_sample_are_known() {
        units.load();
    }

    @Test
    void no_order_of_steps_raises_anything_twice_or_leaves_anything_open_under_a_plan_that_asks_nothing() {
        Random random = new Random(8);
        for (int walk = 0; walk < WALKS; walk++) {
            String plan = draft(USER, """
                    document: {kind: plan, issuer: 'capuy:106', title: Đi, date: {value: 2024-03-01}}
                    addressees: [{key: ub, name: A, unit: 'ubnd:106'}, {key: xa, name: B, unit: 'capuy:03412'}]
                    mandates: [{addressee: ub, asks: own-plan}, {addressee: xa, asks: own-plan}]
                    """);
            walk(plan, random);
        }
    }

    private void walk(String plan, Random random) {
        String state = "draft";
        boolean recalls = false;
        long version = 1;
        List<String> taken = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            String word = WORDS.get(random.nextInt(WORDS.size()));
            String next = MODEL.get(word).get(state);
            int answer = step(plan, word);
            taken.add(word);
            assertEquals(next == null ? 409 : 200, answer, taken + " in " + state);
            if (next != null) {
                recalls |= word.equals("withdraw") || word.equals("close-all");
                state = next;
                version++;
            }
            if (random.nextInt(3) == 0) {
                fanOut.run();
            }
            stands(plan, state, version, taken);
        }
        settle();
        long raised = count(plan, "true");
        boolean asked = !List.of("draft", "submitted").contains(state);
        assertEquals(
                raised,
                database.first(
                                "select count(distinct a.aggregate_id) as n from audit a join mandate m on m.id = a.aggregate_id"
                                        + " where m.plan = ?::uuid and a.action = 'mandate.raised.v1'",
                                row -> row.number("n"),
                                plan)
                        .orElseThrow(),
                "" + taken);
        assertEquals(asked && !recalls ? 2 : 0, count(plan, "state = 'open'"), taken + " to " + state);
        assertEquals(recalls ? raised : 0, count(plan, "state = 'recalled'"), taken + " to " + state);
        assertEquals(
                0,
                database.first(
                                "select count(*) as n from plan where id = ?::uuid and recalling",
                                row -> row.number("n"),
                                plan)
                        .orElseThrow(),
                "" + taken);
    }

    private void stands(String plan, String state, long version, List<String> taken) {
        var shown = as(USER).get("/v1/plans/" + plan);
        assertEquals(state, shown.path("state"), "" + taken);
        assertThat(taken.toString(), shown.header("ETag"), ETagOf.version(version));
    }

    private void settle() {
        while (fanOut.run()) {
            // until nothing is on its way
        }
        while (recall.run()) {
            // until nothing is left
        }
    }

    private static int step(String plan, String word) {
        String body =
                switch (word) {
                    case "issue" -> "{}";
                    case "close-all" -> "{\"reason\": \"x\", \"openWork\": \"recalled\"}";
                    default -> "{\"reason\": \"x\"}";
                };
        return as(USER).header("If-Match", "*")
                .body(body)
                .post("/v1/plans/" + plan + "/" + word.replace("-all", ""))
                .statusCode();
    }

    private long count(String plan, String which) {
        return database.first(
                        "select count(*) as n from mandate where plan = ?::uuid and " + which,
                        row -> row.number("n"),
                        plan)
                .orElseThrow();
    }
}
