package vn.thac.report.amend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.thac.report.Country.report;
import static vn.thac.report.World.as;
import static vn.thac.report.World.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.report.Country;
import vn.thac.report.PlanId;
import vn.thac.report.World;
import vn.thac.testing.EventContract;
import vn.thac.testing.PartsResource;

/**
 * Plans are amended again and again, while reports come in, events come again, turns are lost, and now and then the plan ends
 * in the middle. A model that knows only the editions as they are written says what is owed at the end.
 */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class AmendWalkIT {

    private static final int WALKS = 20;
    private static final int EDITIONS = 4;
    private static final int COMMUNES = 4;
    private static final List<String> RULES = List.of("R1", "R2");
    private static final List<String> ADDRESSEES = List.of("a", "b");
    private static final List<Integer> DAYS = List.of(5, 10, 15);

    @Inject
    World world;

    private Country country;

    /** An edition as it is written: who reports by which rule, how long after the month; and who is meant by whom. */
    private record Text(Map<String, Set<String>> who, Map<String, Integer> days, Map<String, Set<Integer>> members) {

        boolean reports(int unit, String rule) {
            return who.getOrDefault(rule, Set.of()).stream()
                    .anyMatch(addressee -> members.get(addressee).contains(unit));
        }
    }

    /** What must have come of what a unit owes by a rule. */
    private static final class Expected {
        boolean waived;
        boolean named = true;
        int days;
    }

    @Test
    void the_last_edition_decides_whatever_happened_on_the_way() {
        world.today("2025-01-20");
        country = new Country(world, COMMUNES);
        for (int walk = 0; walk < WALKS; walk++) {
            walk(walk);
        }
    }

    private void walk(int seed) {
        Random random = new Random(seed);
        List<Text> editions = new ArrayList<>(List.of(text(null, random)));
        List<Boolean> recalls = new ArrayList<>(List.of(true));
        for (int edition = 2; edition <= EDITIONS; edition++) {
            editions.add(text(editions.get(edition - 2), random));
            recalls.add(random.nextInt(3) > 0);
        }
        List<Runnable> acts = new ArrayList<>();
        World.PlanOf first = written(editions.get(0));
        PlanId plan = first.id();
        acts.add(() -> first.issue("2025-01-20T01:00:00Z"));
        named(plan, 1, editions.get(0), ADDRESSEES, acts);
        for (int edition = 2; edition <= EDITIONS; edition++) {
            boolean saysRules = seed % 3 > 0 && (seed % 3 > 1 || edition % 2 == 0);
            amended(plan, edition, editions, recalls.get(edition - 1), saysRules, acts);
        }
        boolean ends = seed % 4 == 3;
        int end = ends ? random.nextInt(acts.size()) : -1;
        Set<String> handedIn = new HashSet<>();
        for (int i = 0; i < acts.size(); i++) {
            acts.get(i).run();
            if (random.nextInt(3) == 0) {
                acts.get(random.nextInt(i + 1)).run();
            }
            if (random.nextInt(3) == 0) {
                handIn(plan, handedIn, random);
            }
            if (random.nextInt(4) == 0) {
                for (int edition = 2; edition <= EDITIONS; edition++) {
                    world.database()
                            .update(
                                    "update plan_edition set unfinished = true where plan_id = ? and edition = ?"
                                            + " and at is not null",
                                    plan,
                                    edition);
                }
            }
            if (i == end) {
                ended(plan);
            }
        }
        if (ends) {
            ended(plan);
            await(() ->
                    world.count("select count(*) as n from plan_end where plan_id = '" + plan + "' and not unfinished")
                            == 1);
        }
        world.awaitFollowed(plan, EDITIONS);
        assertAsExpected(plan, model(editions, recalls), handedIn, ends);
    }

    private void amended(
            PlanId plan, int edition, List<Text> editions, boolean recalls, boolean saysRules, List<Runnable> acts) {
        Text was = editions.get(edition - 2);
        Text is = editions.get(edition - 1);
        List<String> sent = sent(was, is);
        World.PlanOf before = written(was);
        World.PlanOf now = written(is).as(plan);
        String openWork = recalls ? "recalled" : "stays";
        Set<String> named = saysRules ? touched(was, is) : null;
        acts.add(() -> now.amend(edition, before, "2025-01-20T0" + edition + ":00:00Z", sent, named, openWork));
        named(plan, edition, is, sent, acts);
    }

    private void named(PlanId plan, int edition, Text text, List<String> sent, List<Runnable> acts) {
        for (String addressee : sent) {
            acts.add(() -> world.members(plan, edition, addressee, "2025-01-20", units(text, addressee)));
        }
        acts.add(() -> world.allNamed(plan, edition));
    }

    private void handIn(PlanId plan, Set<String> handedIn, Random random) {
        List<String> open = world.database()
                .list(
                        "select id from obligation where plan_id = ? order by regime_id, unit_id",
                        row -> row.text("id"),
                        plan);
        if (open.isEmpty()) {
            return;
        }
        String id = open.get(random.nextInt(open.size()));
        int answer = as("ub-lam-son")
                .header("If-Match", "*")
                .body(report(1, 2, 3))
                .post("/v1/obligations/" + id + "/submit")
                .statusCode();
        assertTrue(List.of(200, 409).contains(answer), "submit " + answer);
        if (answer == 200) {
            handedIn.add(id);
        }
    }

    private void ended(PlanId plan) {
        world.tell(
                "thac.plan",
                plan.value(),
                200,
                "plan.withdrawn.v1",
                EventContract.of("plan-service")
                        .sample("plan.withdrawn.v1", ObjectNode.class)
                        .put("planId", plan.toString()));
    }

    /** Who reports by a rule that is new or has other reporters or members, and whoever reports together with these. */
    private static List<String> sent(Text was, Text is) {
        Set<String> sent = new TreeSet<>();
        touched(was, is).forEach(rule -> sent.addAll(is.who().get(rule)));
        boolean more = true;
        while (more) {
            more = false;
            for (Set<String> who : is.who().values()) {
                if (who.stream().anyMatch(sent::contains)) {
                    more |= sent.addAll(who);
                }
            }
        }
        return List.copyOf(sent);
    }

    /** Rules that are new or have other reporters or members. */
    private static Set<String> touched(Text was, Text is) {
        Set<String> touched = new TreeSet<>();
        is.who().forEach((rule, who) -> {
            boolean others = who.stream()
                    .anyMatch(a -> !is.members().get(a).equals(was.members().get(a)));
            if (others || !who.equals(was.who().get(rule))) {
                touched.add(rule);
            }
        });
        return touched;
    }

    /** A text; of another one before, mostly the same. */
    private static Text text(@Nullable Text before, Random random) {
        Map<String, Set<String>> who = new TreeMap<>();
        Map<String, Integer> days = new TreeMap<>();
        for (String rule : RULES) {
            boolean as = before != null && random.nextInt(3) > 0;
            Set<String> had = as ? before.who().get(rule) : null;
            if (as && had == null || !as && random.nextInt(4) == 0) {
                continue;
            }
            who.put(rule, had == null ? some(ADDRESSEES, random) : had);
            boolean sameDay = before != null && before.days().containsKey(rule) && random.nextInt(2) == 0;
            days.put(rule, sameDay ? before.days().get(rule) : DAYS.get(random.nextInt(DAYS.size())));
        }
        Map<String, Set<Integer>> members = new TreeMap<>();
        for (String addressee : ADDRESSEES) {
            boolean as = before != null && random.nextInt(3) > 0;
            members.put(addressee, as ? before.members().get(addressee) : some(List.of(0, 1, 2, 3), random));
        }
        return new Text(who, days, members);
    }

    private static <T extends Comparable<T>> Set<T> some(List<T> of, Random random) {
        Set<T> some = new TreeSet<>();
        for (T one : of) {
            if (random.nextInt(2) == 0) {
                some.add(one);
            }
        }
        return some.isEmpty() ? new TreeSet<>(Set.of(of.get(0))) : some;
    }

    private World.PlanOf written(Text text) {
        World.PlanOf plan = world.planOf(country.districtCommittee)
                .form(country.form)
                .addressee("district", null, List.of(country.districtCommittee));
        ADDRESSEES.forEach(addressee -> plan.addressee(addressee, null, units(text, addressee)));
        text.who().forEach((rule, who) -> {
            Map<String, String> reporters = new TreeMap<>();
            who.forEach(addressee -> reporters.put(addressee, "ordered"));
            Map<String, Object> deadline = Map.of("offset", "P" + text.days().get(rule) + "D");
            plan.regime(rule, "periodic", "P1M", deadline, "calendar", reporters, "district", null);
        });
        return plan;
    }

    private List<UnitId> units(Text text, String addressee) {
        return text.members().get(addressee).stream()
                .map(country.communeCommittees::get)
                .toList();
    }

    /** Of the month that runs: who reports when a rule comes owes it, and nobody who comes later. */
    private static Map<String, Expected> model(List<Text> editions, List<Boolean> recalls) {
        Map<String, Expected> all = new HashMap<>();
        Set<String> known = new HashSet<>();
        for (int edition = 1; edition <= editions.size(); edition++) {
            Text text = editions.get(edition - 1);
            for (String rule : RULES) {
                boolean fresh = text.who().containsKey(rule) && known.add(rule);
                for (int unit = 0; unit < COMMUNES; unit++) {
                    if (fresh && text.reports(unit, rule)) {
                        all.put(unit + rule, new Expected());
                    }
                    Expected one = all.get(unit + rule);
                    if (one != null) {
                        follow(one, text.reports(unit, rule), text.days().get(rule), recalls.get(edition - 1));
                    }
                }
            }
        }
        return all;
    }

    private static void follow(Expected one, boolean reports, @Nullable Integer days, boolean recalls) {
        one.days = days == null ? one.days : days;
        if (reports) {
            one.waived = false;
            one.named = true;
        } else if (one.named) {
            one.named = false;
            one.waived = recalls;
        }
    }

    private record Found(String id, String state, String due) {}

    private void assertAsExpected(PlanId plan, Map<String, Expected> expected, Set<String> handedIn, boolean ended) {
        Map<String, Found> found = new HashMap<>();
        world.database()
                .list(
                        "select o.id, o.state, o.due::text as due, o.unit_id, r.key from obligation o"
                                + " join regime r on r.id = o.regime_id where o.plan_id = ?",
                        row -> found.put(
                                country.communeCommittees.indexOf(row.id("unit_id", UnitId::new)) + row.text("key"),
                                new Found(row.text("id"), row.text("state"), row.text("due"))),
                        plan);
        if (ended) {
            found.forEach((key, one) ->
                    assertEquals(handedIn.contains(one.id()) ? "submitted" : "waived", one.state(), plan + " " + key));
            assertEquals(
                    0,
                    world.count(
                            "select count(*) as n from regime where ended_on is null and plan_id = '" + plan + "'"));
        } else {
            assertEquals(expected.keySet(), found.keySet(), "one for unit and rule of " + plan);
            expected.forEach((key, one) -> assertOne(plan + " " + key, found.get(key), one, handedIn));
        }
        assertEquals(
                0,
                world.count(
                        "select count(*) as n from (select 1 from audit a join obligation o on o.id = a.aggregate_id"
                                + " where o.plan_id = '" + plan
                                + "' group by o.id, o.version having count(*) <> o.version) x"));
    }

    private static void assertOne(String key, Found found, Expected expected, Set<String> handedIn) {
        if (handedIn.contains(found.id())) {
            assertEquals("submitted", found.state(), key);
            return;
        }
        assertEquals(expected.waived ? "waived" : "open", found.state(), key);
        if (!expected.waived) {
            assertEquals("2025-02-" + (expected.days < 10 ? "0" : "") + expected.days, found.due(), key);
        }
    }
}
