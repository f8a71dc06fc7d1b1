package vn.thac.task.inherit;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thac.task.Work.on;
import static vn.thac.task.Work.today;
import static vn.thac.task.World.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thac.core.sql.Database;
import vn.thac.directory.UnitId;
import vn.thac.task.PlanId;
import vn.thac.task.Province;
import vn.thac.task.World;
import vn.thac.task.World.PlanOf;

/**
 * Whatever ends, merges, splits, goes on after all or is told otherwise, and whatever is issued, amended or withdrawn
 * between: each open thing lies with exactly those who are there of whoever came after whom it was given to.
 */
@QuarkusTest
class InheritWalkIT {

    private static final String REFORM = "2025-07-01";
    private static final int UNITS = 7;
    private static final int STEPS = 16;

    @Inject
    World world;

    @Inject
    Province province;

    @Inject
    Database database;

    /** A unit of the model: what it is called, its version, and whom it has been said to be followed by once it ended. */
    private static final class Body {
        private final UnitId id;
        private final String name;
        private long version = 1;
        private boolean ended;
        private Set<Body> heirs = Set.of();

        Body(UnitId id, String name) {
            this.id = id;
            this.name = name;
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

    /** A plan of the model: who is given which of its items. */
    private static final class Given {
        private PlanOf text;
        private int edition = 1;
        private final Map<String, List<Body>> items = new LinkedHashMap<>();
    }

    private final List<Body> bodies = new ArrayList<>();
    private final Map<PlanId, Given> plans = new LinkedHashMap<>();

    @AfterEach
    void come_back_to_the_present() {
        today();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 102, 110})
    void each_open_thing_has_one_holder_for_each_who_came_after(long seed) {
        Random random = new Random(seed);
        on(REFORM);
        for (int i = 0; i < UNITS; i++) {
            String name = "Xã " + i + " " + Math.random();
            bodies.add(new Body(world.unit(name, "government", "commune", province.committee()), name));
        }
        issue(random);
        for (int i = 0; i < STEPS; i++) {
            String done = step(random);
            await(() -> actual().equals(expected()), "seed " + seed + " step " + i + " " + done);
        }
        assertThat(world.count("select count(*) as n from assignment a where plan_id in (" + ids()
                        + ") and version <> (select count(*) from audit u where u.aggregate_id = a.id)"))
                .as("each version is told once")
                .isZero();
    }

    private void await(java.util.function.BooleanSupplier done, String what) {
        try {
            World.await(done);
        } catch (RuntimeException | AssertionError e) {
            assertThat(actual()).as(what).isEqualTo(expected());
        }
    }

    private String step(Random random) {
        List<Body> there = bodies.stream().filter(one -> !one.ended).toList();
        List<Body> ended = bodies.stream().filter(one -> one.ended).toList();
        int what = random.nextInt(10);
        if (what < 4 && there.size() > 2) {
            Body one = there.get(random.nextInt(there.size()));
            end(one, some(there, one, random));
            return "end";
        }
        if (what < 6 && !ended.isEmpty()) {
            Body one = ended.get(random.nextInt(ended.size()));
            end(one, some(there, one, random));
            return "told otherwise";
        }
        if (what < 7 && !ended.isEmpty()) {
            Body one = ended.get(random.nextInt(ended.size()));
            one.ended = false;
            one.heirs = Set.of();
            world.goOn(one.id, one.name, "commune", province.committee(), ++one.version);
            return "goes on";
        }
        if (what < 8 && !plans.isEmpty()) {
            amend(random);
            return "amend";
        }
        if (what < 9 && plans.size() > 1) {
            PlanId plan = plans.keySet().iterator().next();
            plans.get(plan).items.clear();
            world.tell(World.Source.PLAN, plan.value(), 95, "plan.withdrawn.v1", Map.of("planId", plan));
            return "withdraw";
        }
        issue(random);
        return "issue";
    }

    /** Nobody, one or two of them. */
    private static Set<Body> some(List<Body> all, Body but, Random random) {
        List<Body> others = new ArrayList<>(all);
        others.remove(but);
        Set<Body> some = new LinkedHashSet<>();
        for (int n = random.nextInt(3); n > 0 && !others.isEmpty(); n--) {
            some.add(others.remove(random.nextInt(others.size())));
        }
        return some;
    }

    private void end(Body one, Set<Body> heirs) {
        one.ended = true;
        one.heirs = heirs;
        world.end(
                one.id,
                one.name,
                "commune",
                province.committee(),
                REFORM,
                ++one.version,
                heirs.stream().map(heir -> heir.id).toList());
    }

    /** To any of the units, also those that have ended since they were found. */
    private void issue(Random random) {
        Given given = new Given();
        given.text = world.planOf(province.committee()).duty("D1", null, null, Map.of("one", "lead"));
        List<Body> members = members(random);
        given.items.put("D1", members);
        PlanId plan = given.text.issue();
        plans.put(plan, given);
        world.members(plan, "one", 1, 1, units(members));
        world.awaitAssignments(plan, members.size());
    }

    /** Some members fall away, and an item is new. */
    private void amend(Random random) {
        List<PlanId> all = plans.keySet().stream()
                .filter(plan -> !plans.get(plan).items.isEmpty())
                .toList();
        if (all.isEmpty()) {
            return;
        }
        PlanId plan = all.get(random.nextInt(all.size()));
        Given given = plans.get(plan);
        List<Body> members = new ArrayList<>(given.items.values().iterator().next());
        if (members.size() > 1) {
            members.remove(random.nextInt(members.size()));
        }
        int edition = ++given.edition;
        PlanOf text = given.text.anew();
        given.items.put("D" + edition, members);
        given.items.keySet().forEach(item -> text.duty(item, null, null, Map.of("one", "lead")));
        given.items.replaceAll((item, had) -> members);
        text.amend(edition, given.text, List.of("one"), given.items.keySet(), "recalled");
        given.text = text;
        world.members(plan, edition, "one", 1, 1, units(members));
        world.allNamed(plan, edition);
    }

    private List<Body> members(Random random) {
        List<Body> members = new ArrayList<>(bodies);
        while (members.size() > 3) {
            members.remove(random.nextInt(members.size()));
        }
        return members;
    }

    private static List<UnitId> units(List<Body> bodies) {
        return bodies.stream().map(one -> one.id).toList();
    }

    /** For each item, whoever is there of those who came after its members; a member after whom nobody is, not at all. */
    private Map<String, List<String>> expected() {
        Map<String, List<String>> expected = new HashMap<>();
        plans.forEach((plan, given) -> given.items.forEach((item, members) -> {
            Set<String> holders = new TreeSet<>();
            members.forEach(one -> one.there().forEach(there -> holders.add(there.id.toString())));
            if (!holders.isEmpty()) {
                expected.put(plan + " " + item, List.copyOf(holders));
            }
        }));
        return expected;
    }

    /** Who has what in hand, as often as somebody has it; of those that have ended only what somebody should have who is there. */
    private Map<String, List<String>> actual() {
        Map<String, List<String>> actual = new HashMap<>();
        Map<UnitId, Body> known = new HashMap<>();
        bodies.forEach(one -> known.put(one.id, one));
        database.list(
                        "select plan_id, item_key, owner_id from assignment where plan_id in (" + ids()
                                + ") and stage not in ('confirmed', 'recalled', 'passed-on')",
                        row -> Map.entry(
                                row.uuid("plan_id") + " " + row.text("item_key"), row.id("owner_id", UnitId::new)))
                .forEach(one -> {
                    Body owner = known.get(one.getValue());
                    if (!owner.ended || !owner.there().isEmpty()) {
                        actual.computeIfAbsent(one.getKey(), key -> new ArrayList<>())
                                .add(one.getValue().toString());
                    }
                });
        actual.values().forEach(holders -> holders.sort(null));
        return actual;
    }

    private String ids() {
        Set<String> ids = new HashSet<>();
        plans.keySet().forEach(plan -> ids.add("'" + plan + "'"));
        return String.join(",", ids);
    }
}
