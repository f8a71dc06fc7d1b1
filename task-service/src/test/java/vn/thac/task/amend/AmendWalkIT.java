package vn.thac.task.amend;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.thac.task.Work.DEPARTMENT;
import static vn.thac.task.Work.REVIEWER;
import static vn.thac.task.Work.on;
import static vn.thac.task.Work.today;
import static vn.thac.task.Work.tried;
import static vn.thac.task.World.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.task.PlanId;
import vn.thac.task.Province;
import vn.thac.task.World;
import vn.thac.testing.Told;

/**
 * Plans are amended again and again, while units work, events come again, turns are lost, and now and then the plan ends in
 * the middle. A model that knows nothing of all this, only the editions as they are written, says what must be at the end.
 */
@QuarkusTest
class AmendWalkIT {

    private static final int WALKS = 30;
    private static final int EDITIONS = 4;
    private static final List<String> ITEMS = List.of("D1", "D2", "D3", "D4");
    private static final List<String> ADDRESSEES = List.of("a", "b", "c");
    private static final List<String> ROLES = List.of("lead", "perform", "coordinate");
    private static final List<String> DAYS = List.of("2025-08-01", "2025-09-01", "2025-10-01");

    @Inject
    World world;

    @Inject
    Province province;

    @AfterEach
    void come_back_to_the_present() {
        today();
    }

    /** An edition as it is written: who has which item in which role, by when; and who is meant by whom. */
    private record Text(
            Map<String, Map<String, String>> holders, Map<String, String> due, Map<String, Set<Integer>> members) {

        Map<String, String> roleOf(int unit, String item) {
            return holders.getOrDefault(item, Map.of()).entrySet().stream()
                    .filter(holder -> members.get(holder.getKey()).contains(unit))
                    .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        }

        /** The strongest of its parts; null where it has none. */
        @Nullable
        String role(int unit, String item) {
            return ROLES.stream()
                    .filter(roleOf(unit, item).values()::contains)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** What must have come of an item of a unit. */
    private static final class Expected {
        boolean recalled;
        boolean named = true;
        String role = "";
        String due = "";
        final Set<Integer> told = new TreeSet<>();
    }

    @Test
    void the_last_edition_decides_whatever_happened_on_the_way() {
        on("2025-07-01");
        List<UnitId> units = List.of(province.education(), province.health(), commune("Xã Một"), commune("Xã Hai"));
        for (int walk = 0; walk < WALKS; walk++) {
            walk(units, walk);
        }
    }

    private void walk(List<UnitId> units, int seed) {
        Random random = new Random(seed);
        List<Text> editions = new ArrayList<>(List.of(text(null, random)));
        List<Boolean> recalls = new ArrayList<>(List.of(true));
        for (int edition = 2; edition <= EDITIONS; edition++) {
            editions.add(text(editions.get(edition - 2), random));
            recalls.add(random.nextInt(3) > 0);
        }
        boolean ends = seed % 4 == 3;
        boolean patient = seed % 2 == 0;
        List<Runnable> acts = new ArrayList<>();
        World.PlanOf first = world.planOf(province.committee());
        PlanId plan = first.id();
        World.PlanOf before = written(first, editions.get(0));
        acts.add(before::issue);
        named(plan, 1, editions.get(0), ADDRESSEES, units, acts);
        for (int edition = 2; edition <= EDITIONS; edition++) {
            boolean saysItems = seed % 3 > 0 && (seed % 3 > 1 || edition % 2 == 0);
            before = amended(before, edition, editions, recalls.get(edition - 1), saysItems, units, acts);
            if (patient) {
                int last = edition;
                acts.add(() -> world.awaitFollowed(plan, last));
            }
        }
        Set<UUID> confirmed = new HashSet<>();
        List<Runnable> walked = disturbed(acts, plan, confirmed, ends, random);
        walked.forEach(Runnable::run);
        if (ends) {
            world.awaitTaken(ended(plan));
        }
        world.awaitFollowed(plan, EDITIONS);
        await(() ->
                world.count("select count(*) as n from plan_end where recalling and plan_id = '" + plan + "'") == 0);
        Map<String, Expected> expected = model(editions, recalls, units.size());
        Map<String, Found> found = assertAsExpected(plan, units, expected, confirmed, ends);
        if (patient) {
            assertTold(told(plan, units), expected, found, confirmed);
        }
    }

    /** The acts in their order; earlier ones again, steps of people, lost turns and the end in between. */
    private List<Runnable> disturbed(
            List<Runnable> acts, PlanId plan, Set<UUID> confirmed, boolean ends, Random random) {
        List<Runnable> walked = new ArrayList<>();
        int end = ends ? random.nextInt(acts.size()) : -1;
        for (int i = 0; i < acts.size(); i++) {
            walked.add(acts.get(i));
            if (random.nextInt(3) == 0) {
                walked.add(acts.get(random.nextInt(i + 1)));
            }
            if (random.nextInt(2) == 0) {
                walked.add(() -> work(plan, confirmed, random));
            }
            if (random.nextInt(4) == 0) {
                walked.add(() -> world.database()
                        .update(
                                "update plan_edition e set following = true, followed_to ="
                                        + " '00000000-0000-0000-0000-000000000000' where plan_id = ? and at is not null"
                                        + " and not exists (select 1 from plan_edition l where l.plan_id = e.plan_id"
                                        + " and l.edition > e.edition)",
                                plan.value()));
            }
            if (i == end) {
                walked.add(() -> ended(plan));
            }
        }
        return walked;
    }

    private Told ended(PlanId plan) {
        return world.tell(World.Source.PLAN, plan.value(), 60, "plan.withdrawn.v1", Map.of("planId", plan));
    }

    /** Somebody works on something, or is through with it. */
    private void work(PlanId plan, Set<UUID> confirmed, Random random) {
        List<UUID> all = world.database()
                .list(
                        "select id from assignment where plan_id = ? order by item_key, unit_id",
                        row -> row.uuid("id"),
                        plan.value());
        if (all.isEmpty()) {
            return;
        }
        String id = all.get(random.nextInt(all.size())).toString();
        tried(DEPARTMENT, id, "start", "");
        if (random.nextInt(3) == 0) {
            tried(DEPARTMENT, id, "complete", "{\"result\":\"xong\"}");
            if (tried(REVIEWER, id, "confirm", "").extract().statusCode() == 200) {
                confirmed.add(UUID.fromString(id));
            }
        }
    }

    private World.PlanOf amended(
            World.PlanOf before,
            int edition,
            List<Text> editions,
            boolean recalls,
            boolean saysItems,
            List<UnitId> units,
            List<Runnable> acts) {
        Text was = editions.get(edition - 2);
        Text is = editions.get(edition - 1);
        World.PlanOf now = written(before.anew(), is);
        List<String> sent = sent(was, is);
        Set<String> items = saysItems ? touched(was, is) : null;
        acts.add(() -> now.amend(edition, before, sent, items, recalls ? "recalled" : "stays"));
        named(before.id(), edition, is, sent, units, acts);
        return now;
    }

    private void named(
            PlanId plan, int edition, Text text, List<String> sent, List<UnitId> units, List<Runnable> acts) {
        for (String addressee : sent) {
            List<UnitId> members =
                    text.members().get(addressee).stream().map(units::get).toList();
            acts.add(() -> world.members(plan, edition, addressee, 1, 1, members));
        }
        acts.add(() -> world.allNamed(plan, edition));
    }

    /** Who holds an item that is new or has other holders or members, and whoever holds one together with these. */
    private static List<String> sent(Text was, Text is) {
        Set<String> sent = new TreeSet<>();
        touched(was, is).forEach(item -> sent.addAll(is.holders().get(item).keySet()));
        boolean more = true;
        while (more) {
            more = false;
            for (Map<String, String> holders : is.holders().values()) {
                if (holders.keySet().stream().anyMatch(sent::contains)) {
                    more |= sent.addAll(holders.keySet());
                }
            }
        }
        return List.copyOf(sent);
    }

    /** Items that are new or have other holders or members. */
    private static Set<String> touched(Text was, Text is) {
        Set<String> touched = new TreeSet<>();
        is.holders().forEach((item, holders) -> {
            boolean others = holders.keySet().stream()
                    .anyMatch(a -> !is.members().get(a).equals(was.members().get(a)));
            if (others || !holders.equals(was.holders().get(item))) {
                touched.add(item);
            }
        });
        return touched;
    }

    /** A text; of another one before, mostly the same. */
    private static Text text(@Nullable Text before, Random random) {
        Map<String, Map<String, String>> holders = new TreeMap<>();
        Map<String, String> due = new TreeMap<>();
        for (String item : ITEMS) {
            boolean as = before != null && random.nextInt(3) > 0;
            Map<String, String> had = as ? before.holders().get(item) : null;
            if (as && had == null || !as && random.nextInt(4) == 0) {
                continue;
            }
            holders.put(item, had == null ? holders(random) : had);
            boolean sameDay = before != null && before.due().containsKey(item) && random.nextInt(3) > 0;
            due.put(item, sameDay ? before.due().get(item) : DAYS.get(random.nextInt(DAYS.size())));
        }
        Map<String, Set<Integer>> members = new TreeMap<>();
        for (String addressee : ADDRESSEES) {
            boolean as = before != null && random.nextInt(3) > 0;
            members.put(addressee, as ? before.members().get(addressee) : some(random));
        }
        return new Text(holders, due, members);
    }

    private static Map<String, String> holders(Random random) {
        Map<String, String> holders = new TreeMap<>();
        for (String addressee : ADDRESSEES) {
            if (random.nextInt(2) == 0) {
                holders.put(addressee, ROLES.get(random.nextInt(ROLES.size())));
            }
        }
        return holders;
    }

    private static Set<Integer> some(Random random) {
        Set<Integer> some = new TreeSet<>();
        for (int unit = 0; unit < 4; unit++) {
            if (random.nextInt(2) == 0) {
                some.add(unit);
            }
        }
        return some;
    }

    private static World.PlanOf written(World.PlanOf plan, Text text) {
        text.holders().forEach((item, holders) -> plan.duty(item, text.due().get(item), null, holders));
        return plan;
    }

    private static Map<String, Expected> model(List<Text> editions, List<Boolean> recalls, int units) {
        Map<String, Expected> all = new HashMap<>();
        for (int edition = 1; edition <= editions.size(); edition++) {
            Text text = editions.get(edition - 1);
            for (String item : ITEMS) {
                for (int unit = 0; unit < units; unit++) {
                    follow(all, unit + item, text.role(unit, item), item, text, edition, recalls.get(edition - 1));
                }
            }
        }
        return all;
    }

    private static void follow(
            Map<String, Expected> all,
            String key,
            @Nullable String role,
            String item,
            Text text,
            int edition,
            boolean recalls) {
        Expected one = all.get(key);
        if (one == null) {
            if (role != null) {
                Expected fresh = new Expected();
                fresh.role = role;
                fresh.due = text.due().get(item);
                all.put(key, fresh);
            }
            return;
        }
        boolean otherDay = text.due().containsKey(item) && !text.due().get(item).equals(one.due);
        boolean stood = !one.recalled;
        if (role != null) {
            boolean again = one.recalled;
            boolean otherPart = !role.equals(one.role);
            one.recalled = false;
            one.named = true;
            one.role = role;
            one.due = text.due().get(item);
            if (again || otherPart || otherDay) {
                one.told.add(edition);
            }
            return;
        }
        if (one.named) {
            one.named = false;
            one.recalled = recalls;
            one.told.add(edition);
        }
        if (stood && text.due().containsKey(item)) {
            one.due = one.recalled ? one.due : text.due().get(item);
            if (otherDay && !one.recalled) {
                one.told.add(edition);
            }
        }
    }

    private Map<String, Found> assertAsExpected(
            PlanId plan, List<UnitId> units, Map<String, Expected> expected, Set<UUID> confirmed, boolean ended) {
        Map<String, Found> found = new HashMap<>();
        world.database()
                .list(
                        "select * from assignment where plan_id = ?",
                        row -> found.put(
                                units.indexOf(row.id("unit_id", UnitId::new)) + row.text("item_key"),
                                new Found(row.uuid("id"), row.text("stage"), row.text("role"), row.text("due"))),
                        plan.value());
        if (ended) {
            found.forEach((key, one) ->
                    assertThat(one.stage()).as(key).isEqualTo(confirmed.contains(one.id()) ? "confirmed" : "recalled"));
        } else {
            assertThat(found.keySet()).as("one for unit and item").isEqualTo(expected.keySet());
            expected.forEach((key, one) -> assertOne(plan + " " + key, found.get(key), one, confirmed));
        }
        assertThat(world.count(
                        "select count(*) as n from (select 1 from audit a join assignment s on s.id = a.aggregate_id"
                                + " where s.plan_id = '" + plan
                                + "' group by s.id, s.version having count(*) <> s.version) x"))
                .as("each version is told once")
                .isZero();
        return found;
    }

    private record Found(UUID id, String stage, String role, String due) {}

    private static void assertOne(String key, Found found, Expected expected, Set<UUID> confirmed) {
        if (confirmed.contains(found.id())) {
            assertThat(found.stage()).as(key).isEqualTo("confirmed");
            return;
        }
        assertThat(found.stage().equals("recalled")).as(key + " " + found).isEqualTo(expected.recalled);
        if (!expected.recalled) {
            assertThat(found.due()).as(key).isEqualTo(expected.due);
        }
        if (!expected.recalled && expected.named) {
            assertThat(found.role()).as(key).isEqualTo(expected.role);
        }
    }

    /** Where one edition is followed after the other, each unit is told of those that concern it, and of no other. */
    private static void assertTold(
            Set<String> told, Map<String, Expected> expected, Map<String, Found> found, Set<UUID> confirmed) {
        assertThat(told).isSubsetOf(editionsTold(expected, found, Set.of()));
        assertThat(told).containsAll(editionsTold(expected, found, confirmed));
    }

    /** Units with the editions of which they were told. */
    private Set<String> told(PlanId plan, List<UnitId> units) {
        return new HashSet<>(world.database()
                .list(
                        "select unit_id, edition from notice where plan_id = ?",
                        row -> units.indexOf(row.id("unit_id", UnitId::new)) + "/" + row.integer("edition"),
                        plan.value()));
    }

    /** What is confirmed is told of only where its text is otherwise, so without it these are the ones that must be. */
    private static Set<String> editionsTold(
            Map<String, Expected> expected, Map<String, Found> found, Set<UUID> without) {
        Set<String> told = new HashSet<>();
        expected.forEach((key, one) -> {
            if (!without.contains(found.get(key).id())) {
                one.told.forEach(edition -> told.add(key.charAt(0) + "/" + edition));
            }
        });
        return told;
    }

    private UnitId commune(String name) {
        return world.unit(name + " " + Math.random(), "government", "commune", province.committee());
    }
}
