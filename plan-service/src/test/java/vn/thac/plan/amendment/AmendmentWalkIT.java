package vn.thac.plan.amendment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.plan.Story.as;
import static vn.thac.plan.Story.draft;
import static vn.thac.plan.Story.draftAndIssue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.core.sql.Database;
import vn.thac.plan.NoWorkers;
import vn.thac.plan.SampleUnits;
import vn.thac.plan.cascade.RunFanOut;
import vn.thac.testing.PartsResource;

/**
 * Plans are amended in random ways, with turns of their fan-outs at random moments, and in the end ask of each commune what
 * a model says that knows only who is named with what.
 */
@QuarkusTest
@TestProfile(NoWorkers.class)
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class AmendmentWalkIT {

    private static final String USER = "ub-tam-duong";
    private static final int WALKS = 6;
    private static final int AMENDMENTS = 4;
    private static final List<String> COMMUNES =
            List.of("ubnd:03390", "ubnd:03394", "ubnd:03400", "ubnd:03405", "ubnd:03406");
    private static final List<String> KEYS = List.of("a", "b", "c");
    private static final List<String> DAYS = List.of("", "2024-06-30", "2024-09-30");

    @Inject
    SampleUnits units;

    @Inject
    Database database;

    @Inject
    RunFanOut fanOut;

    private final Random random = new Random(64);

    /** Who is named by a key, and what is asked of them: own-plan or integrate, by a day or by none. */
    private record Named(Set<String> units, String asks, String due) {}

    @BeforeEach
    void the_units_of_the_sample_are_known() {
        units.load();
    }

    @Test
    void no_sequence_of_amendments_asks_anybody_twice_or_leaves_anybody_out_and_each_does_what_its_dry_run_said() {
        for (int walk = 0; walk < WALKS; walk++) {
            walk("Đi " + walk);
        }
    }

    private void walk(String title) {
        Map<String, Named> before = any();
        String plan = draftAndIssue(USER, text(title, before));
        Map<String, String> model = new TreeMap<>();
        asked(before).forEach((unit, ask) -> model.put(unit, "open " + ask));
        for (int i = 1; i <= AMENDMENTS; i++) {
            Map<String, Named> after = next(before);
            boolean recalls = random.nextBoolean();
            boolean settled = random.nextInt(3) > 0;
            if (settled) {
                settle();
            } else if (random.nextBoolean()) {
                fanOut.run();
            }
            String document = amendment(plan, text(title + ", lần " + i, after), recalls ? "recalled" : "stays");
            JsonNode said = issue(document, "?dryRun=true").path("amendment");
            issue(document, "");
            follow(asked(before), asked(after), recalls, model);
            if (settled) {
                settle();
                did(plan, i + 1, said);
                stands(plan, model);
            }
            before = after;
        }
        settle();
        stands(plan, model);
        named(plan, before);
    }

    /** What is asked is open by its day; what is not any more is recalled, or stays open as it was. */
    private static void follow(
            Map<String, String> before, Map<String, String> after, boolean recalls, Map<String, String> model) {
        after.forEach((unit, ask) -> model.put(unit, "open " + ask));
        before.keySet().stream()
                .filter(unit -> recalls && !after.containsKey(unit))
                .forEach(unit -> model.computeIfPresent(unit, (same, stood) -> stood.replace("open", "recalled")));
    }

    /** The strongest of what each unit is asked, by its earliest day. */
    private static Map<String, String> asked(Map<String, Named> edition) {
        Map<String, String> asked = new HashMap<>();
        for (String commune : COMMUNES) {
            for (String asks : List.of("own-plan", "integrate")) {
                List<Named> by = edition.values().stream()
                        .filter(named ->
                                named.units().contains(commune) && named.asks().equals(asks))
                        .toList();
                if (!by.isEmpty() && !asked.containsKey(commune)) {
                    String due = by.stream()
                            .map(Named::due)
                            .filter(day -> !day.isEmpty())
                            .min(String::compareTo)
                            .orElse("");
                    asked.put(commune, asks + " " + due);
                }
            }
        }
        return asked;
    }

    private void stands(String plan, Map<String, String> model) {
        Map<String, String> found = new TreeMap<>();
        Map<String, String> names =
                COMMUNES.stream().collect(Collectors.toMap(one -> units.id(one).toString(), one -> one));
        database.list(
                        "select unit, state, asks, due from mandate where plan = ?::uuid",
                        row -> Map.entry(
                                Objects.toString(names.get(row.uuid("unit").toString())),
                                row.text("state") + " " + row.text("asks") + " "
                                        + Objects.toString(row.dayOrNull("due"), "")),
                        plan)
                .forEach(one -> found.put(one.getKey(), one.getValue()));
        assertEquals(model, found);
        assertEquals(
                model.size(),
                count(
                        "select count(*) as n from audit a join mandate m on m.id = a.aggregate_id"
                                + " where m.plan = ?::uuid and a.action = 'mandate.raised.v1'",
                        plan));
    }

    /** The dry run foretold what has come. */
    private void did(String plan, int edition, JsonNode said) {
        Map<String, Integer> came = new HashMap<>();
        database.list("""
                        select a.action, count(*) as n from audit a join mandate m on m.id = a.aggregate_id
                        where m.plan = ?::uuid and (a.after ->> 'edition')::integer = ?
                          or m.plan = ?::uuid and a.action = 'mandate.recalled.v1'
                          and a.at >= (select min(at) from audit where aggregate_id = ?::uuid and action = 'plan.amended.v1'
                            and (after ->> 'edition')::integer = ?)
                        group by a.action
                        """, row -> Map.entry(row.text("action"), row.integer("n")), plan, edition, plan, plan, edition)
                .forEach(one -> came.put(one.getKey(), one.getValue()));
        assertEquals(said.path("mandatesRaised").asInt(), came.getOrDefault("mandate.raised.v1", 0));
        assertEquals(said.path("mandatesChanged").asInt(), came.getOrDefault("mandate.changed.v1", 0));
        assertEquals(said.path("mandatesReopened").asInt(), came.getOrDefault("mandate.reopened.v1", 0));
        assertEquals(said.path("mandatesRecalled").asInt(), came.getOrDefault("mandate.recalled.v1", 0));
        List<String> sent = new ArrayList<>();
        said.path("sent").forEach(key -> sent.add(key.asText()));
        assertEquals(new TreeSet<>(sent), new TreeSet<>(chunks(plan, edition)));
        assertEquals(
                chunks(plan, edition).size(), Set.copyOf(chunks(plan, edition)).size());
        database.first(
                        "select mandates_expected as m, assignments_expected as a from fan_out where plan = ?::uuid and edition = ?",
                        row -> List.of(row.number("m"), row.number("a")),
                        plan,
                        edition)
                .ifPresent(expected -> assertEquals(
                        expected,
                        List.of(
                                said.path("after").path("mandates").asLong(),
                                said.path("after").path("assignments").asLong())));
    }

    /** Members of the last edition are those that its text names, told or kept. */
    private void named(String plan, Map<String, Named> edition) {
        edition.forEach((key, named) -> assertEquals(
                named.units().stream()
                        .map(one -> units.id(one).toString())
                        .collect(Collectors.toCollection(TreeSet::new)),
                new TreeSet<>(database.list("""
                        select m.unit from plan_member m join plan p on p.id = m.plan and p.edition = m.edition
                        where p.id = ?::uuid and m.addressee = ?
                        """, row -> row.uuid("unit").toString(), plan, key))));
    }

    private List<String> chunks(String plan, int edition) {
        return database.list("""
                select a.after ->> 'addressee' as addressee from audit a join fan_out f on f.id = a.aggregate_id
                where f.plan = ?::uuid and f.edition = ? and a.action = 'plan.members-expanded.v1'
                """, row -> row.text("addressee"), plan, edition);
    }

    private Map<String, Named> any() {
        Map<String, Named> edition = new TreeMap<>();
        KEYS.forEach(key -> edition.put(key, one()));
        return edition;
    }

    /** Each key stays, means or is asked something else, goes or comes. */
    private Map<String, Named> next(Map<String, Named> before) {
        Map<String, Named> after = new TreeMap<>(before);
        for (String key : KEYS) {
            switch (random.nextInt(5)) {
                case 0 -> after.put(key, one());
                case 1 -> after.remove(key);
                case 2 ->
                    after.computeIfPresent(
                            key, (same, was) -> new Named(was.units(), was.asks(), DAYS.get(random.nextInt(3))));
                default -> {}
            }
        }
        after.putIfAbsent("a", one());
        return after;
    }

    private Named one() {
        Set<String> named = new TreeSet<>();
        while (named.isEmpty()) {
            COMMUNES.stream().filter(one -> random.nextInt(3) == 0).forEach(named::add);
        }
        return new Named(named, random.nextBoolean() ? "own-plan" : "integrate", DAYS.get(random.nextInt(3)));
    }

    private static String text(String title, Map<String, Named> edition) {
        StringBuilder text = new StringBuilder("document: {kind: plan, issuer: 'ubnd:106', title: '" + title
                + "', date: {value: 2024-03-01}}\naddressees:\n");
        edition.forEach((key, named) -> text.append("  - {key: ")
                .append(key)
                .append(", name: ")
                .append(key)
                .append(", units: ['")
                .append(String.join("', '", named.units()))
                .append("']}\n"));
        text.append("duties:\n");
        edition.keySet().forEach(key -> text.append("  - {key: D-" + key + ", addressee: " + key + ", text: Việc}\n"));
        text.append("mandates:\n");
        edition.forEach((key, named) -> text.append("  - {addressee: " + key + ", asks: " + named.asks())
                .append(named.due().isEmpty() ? "}\n" : ", due: " + named.due() + "}\n"));
        return text.toString();
    }

    private String amendment(String plan, String after, String openWork) {
        String document = draft(USER, """
                document: {kind: decision, issuer: 'ubnd:106', title: Sửa đổi, date: {value: 2024-05-01}}
                basis: [{key: P, relation: amends, unit: 'ubnd:106', subject: Kế hoạch}]
                """);
        as(USER).contentType("application/yaml")
                .header("If-Match", "*")
                .body(("openWork: " + openWork + "\nplan: " + plan + "\npackage:\n" + after.indent(2))
                        .getBytes(StandardCharsets.UTF_8))
                .put("/v1/plans/" + document + "/amendment")
                .then()
                .statusCode(200);
        return document;
    }

    private static JsonNode issue(String document, String query) {
        return as(USER).header("If-Match", "*")
                .body("{}")
                .post("/v1/plans/" + document + "/issue" + query)
                .then()
                .statusCode(200)
                .extract()
                .body()
                .as(JsonNode.class);
    }

    private void settle() {
        while (fanOut.run()) {
            // until nothing is on its way
        }
    }

    private int count(String sql, String plan) {
        return database.first(sql, row -> row.integer("n"), plan).orElseThrow();
    }
}
