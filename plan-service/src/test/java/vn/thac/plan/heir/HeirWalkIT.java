package vn.thac.plan.heir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.plan.Story.as;
import static vn.thac.plan.Story.await;
import static vn.thac.plan.Story.draft;
import static vn.thac.plan.Story.draftAndIssue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thac.core.sql.Database;
import vn.thac.directory.UnitId;
import vn.thac.plan.SampleUnits;
import vn.thac.testing.PartsResource;

/**
 * Whatever ends, merges, splits, goes on after all or is told otherwise, and whatever is issued, amended or withdrawn between: each
 * open mandate lies with exactly those who are there of whoever came after whom the plan asks, and asks what it asked these.
 */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class HeirWalkIT {

    private static final String ISSUER = "ub-thanh-mien";
    private static final String DISTRICT = "ubnd:300";
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final List<String> DAYS = List.of("", "2150-06-30", "2150-09-30");
    private static final int UNITS = 6;
    private static final int STEPS = 16;

    @Inject
    SampleUnits units;

    @Inject
    Database database;

    @Inject
    RunHeirs heirs;

    /** A unit of the model, and whom it has been said to be followed by once it ended. */
    private static final class Body {
        private final UnitId id;
        private long version = 1;
        private boolean ended;
        private Set<Body> heirs = Set.of();

        Body(UnitId id) {
            this.id = id;
        }

        /** Whoever is there at the end of all that came after it. */
        Set<Body> there() {
            Set<Body> there = new LinkedHashSet<>();
            if (!ended) {
                there.add(this);
            }
            heirs.forEach(heir -> there.addAll(heir.there()));
            return there;
        }
    }

    /** Asks and day, by a member of a plan. */
    private record Ask(boolean ownPlan, String due) {

        /** The strongest, by its earliest day. */
        static Ask of(Collection<Ask> all) {
            boolean strong = all.stream().anyMatch(Ask::ownPlan);
            return new Ask(
                    strong,
                    all.stream()
                            .filter(one -> one.ownPlan() == strong)
                            .map(Ask::due)
                            .filter(day -> !day.isEmpty())
                            .min(String::compareTo)
                            .orElse(""));
        }

        String asks() {
            return ownPlan ? "own-plan" : "integrate";
        }
    }

    private final List<Body> bodies = new ArrayList<>();
    private final Map<String, Map<Body, Ask>> plans = new LinkedHashMap<>();

    @BeforeEach
    void some_communes() {
        units.load();
        units.crowd(DISTRICT, UNITS).forEach(id -> bodies.add(new Body(id)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void each_open_mandate_has_one_holder_for_each_who_came_after(long seed) {
        Random random = new Random(seed);
        issue(random);
        for (int i = 0; i < STEPS; i++) {
            String done = step(random);
            try {
                await(done, () -> {
                    heirs.run();
                    return actual().equals(expected());
                });
            } catch (AssertionError late) {
                assertEquals(expected(), actual(), "seed " + seed + " step " + i + " " + done);
            }
        }
        plans.keySet()
                .forEach(plan -> assertEquals(
                        0,
                        database.first("""
                                select count(*) as n from mandate m where plan = ?::uuid
                                  and version <> (select count(*) from audit a where a.aggregate_id = m.id)
                                """, row -> row.integer("n"), plan).orElseThrow(),
                        "each version is told once"));
    }

    private String step(Random random) {
        List<Body> there = bodies.stream().filter(one -> !one.ended).toList();
        List<Body> ended = bodies.stream().filter(one -> one.ended).toList();
        int what = random.nextInt(12);
        if (what < 4 && there.size() > 2) {
            return end(there.get(random.nextInt(there.size())), there, random, "end");
        }
        if (what < 7 && !ended.isEmpty()) {
            return end(ended.get(random.nextInt(ended.size())), there, random, "told otherwise");
        }
        if (what < 8 && !ended.isEmpty()) {
            Body one = ended.get(random.nextInt(ended.size()));
            one.ended = false;
            one.heirs = Set.of();
            units.tell(one.id, DISTRICT, ++one.version, null, List.of());
            return "goes on";
        }
        List<String> inForce = plans.keySet().stream()
                .filter(plan -> !plans.get(plan).isEmpty())
                .toList();
        if (what < 10 && !inForce.isEmpty()) {
            return amend(inForce.get(random.nextInt(inForce.size())), there, random);
        }
        if (what < 11 && inForce.size() > 1) {
            String plan = inForce.get(0);
            plans.put(plan, Map.of());
            as(ISSUER)
                    .header("If-Match", "*")
                    .body("{\"reason\": \"Nhầm\"}")
                    .post("/v1/plans/" + plan + "/withdraw")
                    .then()
                    .statusCode(200);
            return "withdraw";
        }
        issue(random);
        return "issue";
    }

    /** With nobody, one or two after it. */
    private String end(Body one, List<Body> there, Random random, String said) {
        List<Body> others = new ArrayList<>(there);
        others.remove(one);
        Set<Body> after = new LinkedHashSet<>();
        for (int n = random.nextInt(3); n > 0 && !others.isEmpty(); n--) {
            after.add(others.remove(random.nextInt(others.size())));
        }
        one.ended = true;
        one.heirs = after;
        units.tell(
                one.id,
                DISTRICT,
                ++one.version,
                REFORM,
                after.stream().map(heir -> heir.id).toList());
        return said;
    }

    private void issue(Random random) {
        Map<Body, Ask> asked = new LinkedHashMap<>();
        bodies.stream()
                .filter(one -> !one.ended && random.nextBoolean())
                .forEach(one -> asked.put(one, new Ask(random.nextBoolean(), DAYS.get(random.nextInt(3)))));
        bodies.stream().filter(one -> !one.ended && asked.isEmpty()).forEach(one -> asked.put(one, new Ask(true, "")));
        String plan = draftAndIssue(ISSUER, text(asked));
        reached(plan);
        plans.put(plan, asked);
    }

    /** Somebody is asked otherwise, whether there or not, or no more, or somebody else too. */
    private String amend(String plan, List<Body> there, Random random) {
        Map<Body, Ask> asked = new LinkedHashMap<>(plans.get(plan));
        List<Body> named = List.copyOf(asked.keySet());
        Body one = named.get(random.nextInt(named.size()));
        Ask was = Objects.requireNonNull(asked.get(one));
        if (random.nextBoolean() && named.size() > 1) {
            asked.remove(one);
        } else {
            asked.put(one, new Ask(!was.ownPlan(), DAYS.get(random.nextInt(3))));
        }
        there.stream()
                .filter(other -> other != one && random.nextInt(4) == 0)
                .forEach(other -> asked.put(other, new Ask(random.nextBoolean(), DAYS.get(random.nextInt(3)))));
        String document = draft(ISSUER, """
                document: {kind: decision, issuer: 'ubnd:300', title: Sửa đổi, date: {value: 2024-05-01}}
                basis: [{key: P, relation: amends, unit: 'ubnd:300', subject: Kế hoạch}]
                """);
        as(ISSUER)
                .contentType("application/yaml")
                .header("If-Match", "*")
                .body(("openWork: recalled\nplan: " + plan + "\npackage:\n"
                                + text(asked).indent(2))
                        .getBytes(StandardCharsets.UTF_8))
                .put("/v1/plans/" + document + "/amendment")
                .then()
                .statusCode(200);
        as(ISSUER)
                .header("If-Match", "*")
                .body("{}")
                .post("/v1/plans/" + document + "/issue")
                .then()
                .statusCode(200);
        reached(plan);
        plans.put(plan, asked);
        return "amend";
    }

    private String text(Map<Body, Ask> asked) {
        StringBuilder addressees = new StringBuilder();
        StringBuilder mandates = new StringBuilder();
        asked.forEach((one, ask) -> {
            String key = "x" + bodies.indexOf(one);
            addressees
                    .append("  - {key: ")
                    .append(key)
                    .append(", name: Xã, unit: 'test:")
                    .append(one.id)
                    .append("'}\n");
            mandates.append("  - {addressee: ").append(key).append(", asks: ").append(ask.asks());
            mandates.append(ask.due().isEmpty() ? "}\n" : ", due: " + ask.due() + "}\n");
        });
        return "document: {kind: plan, issuer: 'ubnd:300', title: Đi, date: {value: 2024-02-01}}\naddressees:\n"
                + addressees + "mandates:\n" + mandates;
    }

    private static void reached(String plan) {
        await("it has reached its addressees", () -> "ended"
                .equals(as("quan-tri").get("/v1/plans/" + plan + "/fan-out").path("state")));
    }

    /** What is asked of each who is there; a member after whom nobody is, not at all. */
    private Map<String, String> expected() {
        Map<String, String> expected = new TreeMap<>();
        plans.forEach((plan, asked) -> {
            Map<Body, List<Ask>> holders = new HashMap<>();
            asked.forEach((member, ask) -> member.there()
                    .forEach(there -> holders.computeIfAbsent(there, one -> new ArrayList<>())
                            .add(ask)));
            holders.forEach((holder, asks) -> {
                Ask both = Ask.of(asks);
                expected.put(plan + " " + holder.id, both.asks() + " " + both.due());
            });
        });
        return expected;
    }

    /** What is open, but for what waits with those who have ended and whom nobody came after. */
    private Map<String, String> actual() {
        Map<String, String> actual = new TreeMap<>();
        Map<UnitId, Body> known = new HashMap<>();
        bodies.forEach(one -> known.put(one.id, one));
        record Found(UnitId unit, UnitId owner, String asks) {}
        plans.keySet().forEach(plan -> database.list(
                        "select unit, owner, asks, due from mandate where plan = ?::uuid and state = 'open'",
                        row -> new Found(
                                row.id("unit", UnitId::new),
                                row.id("owner", UnitId::new),
                                row.text("asks") + " " + Objects.toString(row.dayOrNull("due"), "")),
                        plan)
                .forEach(one -> {
                    Body owner = known.get(one.owner());
                    if (!owner.ended || !owner.there().isEmpty()) {
                        actual.put(plan + " " + one.unit(), one.asks());
                    }
                }));
        return actual;
    }
}
