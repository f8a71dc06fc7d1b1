package vn.thac.directory.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.core.sql.Database;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.facts.FactsFixture;
import vn.thac.directory.unit.facts.KeepUnits;
import vn.thac.testing.PartsResource;

/** How units stand to each other, in a state that is drawn out here and in states drawn at random with a model beside. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "identity"))
class PositionIT {

    private static final LocalDate DAY = LocalDate.of(2024, 7, 23);
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    @Inject
    PositionStore positions;

    @Inject
    KeepUnits units;

    @Inject
    Database database;

    private final Map<String, FactsFixture> state = new HashMap<>();

    @BeforeEach
    void levels_have_an_order() {
        String word = """
                insert into known_word (list, code, name, rank, retired, attributes, version)
                values ('level', ?, ?, ?, false, '{}', 1) on conflict do nothing
                """;
        database.update(word, "central", "Trung ương", 1);
        database.update(word, "province", "Tỉnh", 2);
        database.update(word, "district", "Huyện", 3);
        database.update(word, "commune", "Xã", 4);
    }

    @Test
    void a_state_in_two_provinces() {
        draw();
        assertPosition("ubnd:1", "so:1", Position.BELOW);
        assertPosition("ubnd:1", "ubnd:11", Position.BELOW);
        assertPosition("ubnd:1", "ubnd:111", Position.BELOW);
        assertPosition("ubnd:1", "ubnd:1", Position.ITSELF);
        assertPosition("ubnd:1", "dang:1", Position.BESIDE);
        assertPosition("ubnd:1", "hoi:1", Position.BESIDE);
        assertPosition("ubnd:1", "dang:11", Position.BESIDE);
        assertPosition("ubnd:1", "ubnd:0", Position.ABOVE);
        assertPosition("ubnd:1", "bo:0", Position.ABOVE);
        assertPosition("ubnd:1", "dang:0", Position.ABOVE);
        assertPosition("ubnd:1", "ubnd:2", Position.ELSEWHERE);
        assertPosition("ubnd:1", "ubnd:21", Position.ELSEWHERE);
    }

    @Test
    void the_party_leads_bodies_of_other_tracks_and_all_below_these() {
        draw();
        assertPosition("dang:1", "ubnd:1", Position.BELOW);
        assertPosition("dang:1", "hoi:1", Position.BELOW);
        assertPosition("dang:1", "ubnd:111", Position.BELOW);
        assertPosition("dang:11", "ubnd:1", Position.ABOVE);
        assertPosition("dang:1", "dang:2", Position.ELSEWHERE);
    }

    @Test
    void sisters_of_one_place_stand_beside_each_other_and_communes_of_one_district_do_not() {
        draw();
        assertPosition("so:1", "so-khac:1", Position.BESIDE);
        assertPosition("so:1", "ubnd:11", Position.BESIDE);
        assertPosition("so:1", "ubnd:1", Position.BESIDE);
        assertPosition("so:1", "bo:0", Position.ABOVE);
        assertPosition("ubnd:111", "ubnd:112", Position.ELSEWHERE);
        assertPosition("ubnd:111", "ubnd:11", Position.ABOVE);
        assertPosition("ubnd:111", "dang:111", Position.BESIDE);
        assertPosition("ubnd:111", "so:1", Position.ABOVE);
    }

    @Test
    void a_unit_without_a_place_has_that_of_the_nearest_above_it() {
        draw();
        assertPosition("phong:1", "so-khac:1", Position.BESIDE);
        assertPosition("so-khac:1", "phong:1", Position.BESIDE);
        assertPosition("ubnd:1", "phong:1", Position.BELOW);
        assertPosition("ubnd:2", "phong:1", Position.ELSEWHERE);
    }

    @Test
    void where_no_place_is_known_sisters_hang_below_the_same_unit() {
        add("root", FactsFixture.unit("government", "central"));
        add("one", FactsFixture.unit("government", "province").under("command", state.get("root")));
        add("other", FactsFixture.unit("government", "province").under("command", state.get("root")));
        add("stranger", FactsFixture.unit("government", "province"));
        keep();
        assertPosition("one", "other", Position.BESIDE);
        assertPosition("one", "stranger", Position.ELSEWHERE);
        assertPosition("one", "root", Position.ABOVE);
        assertPosition("root", "other", Position.BELOW);
    }

    @Test
    void lines_are_those_of_the_day_and_an_heir_is_not_above_what_it_inherits() {
        FactsFixture before = FactsFixture.unit("government", "district");
        FactsFixture after = FactsFixture.unit("government", "district").from(REFORM);
        FactsFixture moved = FactsFixture.unit("government", "commune")
                .under("command", before.id(), FactsFixture.BEGIN, REFORM)
                .under("command", after.id(), REFORM, null);
        before.until(REFORM).heir(after.id(), REFORM, "whole");
        units.keep(List.of(before.facts(), after.facts(), moved.facts()));
        assertEquals(Map.of(moved.id(), Position.BELOW), positions.of(before.id(), List.of(moved.id()), DAY));
        assertEquals(Map.of(moved.id(), Position.ELSEWHERE), positions.of(before.id(), List.of(moved.id()), REFORM));
        assertEquals(Map.of(moved.id(), Position.BELOW), positions.of(after.id(), List.of(moved.id()), REFORM));
        assertEquals(Map.of(before.id(), Position.ELSEWHERE), positions.of(after.id(), List.of(before.id()), REFORM));
    }

    @Test
    void who_is_asked_of_nobody_answers_nothing_and_who_is_unknown_stands_elsewhere() {
        UnitId unknown = UnitId.next();
        FactsFixture known = FactsFixture.unit("government", "district");
        units.keep(List.of(known.facts()));
        assertEquals(Map.of(), positions.of(known.id(), List.of(), DAY));
        assertEquals(Map.of(unknown, Position.ELSEWHERE), positions.of(known.id(), List.of(unknown), DAY));
    }

    @Test
    void random_states_stand_as_the_model_says() {
        Random random = new Random(7);
        Map<Position, Integer> seen = new EnumMap<>(Position.class);
        for (int i = 0; i < 12; i++) {
            Model model = new Model(random);
            units.keep(model.all.stream().map(one -> one.facts.facts()).toList());
            List<UnitId> acting =
                    model.acting().stream().map(one -> one.facts.id()).toList();
            for (Model.One issuer : model.acting()) {
                Map<UnitId, Position> expected = model.acting().stream()
                        .collect(Collectors.toMap(one -> one.facts.id(), one -> model.position(issuer, one)));
                assertEquals(expected, positions.of(issuer.facts.id(), acting, DAY), "state " + i);
                expected.values().forEach(position -> seen.merge(position, 1, Integer::sum));
            }
        }
        for (Position position : Position.values()) {
            assertTrue(seen.getOrDefault(position, 0) > 20, "too few say nothing: " + seen);
        }
    }

    @Test
    void the_nearest_above_has_the_fewest_steps_between_and_who_stands_below_nobody_is_left_out() {
        Random random = new Random(11);
        int found = 0;
        int nobody = 0;
        for (int i = 0; i < 12; i++) {
            Model model = new Model(random);
            units.keep(model.all.stream().map(one -> one.facts.facts()).toList());
            List<Model.One> acting = model.acting();
            List<Model.One> others =
                    acting.stream().filter(one -> random.nextInt(3) == 0).toList();
            Map<UnitId, UnitId> nearest = positions.nearestAbove(ids(acting), ids(others), DAY);
            for (Model.One unit : acting) {
                Set<UnitId> expected = Model.nearest(unit, others);
                UnitId answer = nearest.get(unit.facts.id());
                assertTrue(answer == null ? expected.isEmpty() : expected.contains(answer), "state " + i);
                found += expected.isEmpty() ? 0 : 1;
                nobody += expected.isEmpty() ? 1 : 0;
            }
        }
        assertTrue(found > 40 && nobody > 40, found + " and " + nobody);
        assertEquals(Map.of(), positions.nearestAbove(List.of(), List.of(UnitId.next()), DAY));
    }

    private static List<UnitId> ids(List<Model.One> all) {
        return all.stream().map(one -> one.facts.id()).toList();
    }

    /** Territories in a tree, bodies in them, and lines as they come; the rule in words of its own. */
    private static final class Model {

        private static final List<String> LEVELS = List.of("central", "province", "district", "commune");

        private record One(
                FactsFixture facts,
                int level,
                @Nullable One within,
                @Nullable One area,
                List<One> above) {}

        private final List<One> all = new ArrayList<>();

        Model(Random random) {
            List<One> territories = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                One within = i == 0 ? null : territories.get(random.nextInt(i));
                int level = within == null ? 0 : Math.min(3, within.level + 1);
                FactsFixture facts = FactsFixture.unit("territory", LEVELS.get(level));
                if (within != null) {
                    facts.under("area", within.facts);
                }
                territories.add(new One(facts, level, within, null, List.of()));
            }
            List<One> bodies = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                One sits = territories.get(random.nextInt(territories.size()));
                boolean placed = random.nextInt(4) > 0;
                List<One> above = new ArrayList<>();
                for (int lines = random.nextInt(3); lines > 0 && i > 0; lines--) {
                    above.add(bodies.get(random.nextInt(i)));
                }
                FactsFixture facts = FactsFixture.unit("government", LEVELS.get(sits.level));
                if (placed) {
                    facts.in(sits.facts.id());
                }
                for (One one : new HashSet<>(above)) {
                    facts.under(random.nextBoolean() ? "command" : "leadership", one.facts);
                }
                bodies.add(new One(facts, sits.level, null, placed ? sits : null, List.copyOf(new HashSet<>(above))));
            }
            all.addAll(territories);
            all.addAll(bodies);
        }

        List<One> acting() {
            return all.stream().filter(one -> all.indexOf(one) >= 8).toList();
        }

        /** Tier by tier up, until there is one of the others. */
        static Set<UnitId> nearest(One unit, List<One> others) {
            Set<One> tier = new HashSet<>(unit.above);
            while (!tier.isEmpty()) {
                Set<UnitId> met = tier.stream()
                        .filter(others::contains)
                        .map(one -> one.facts.id())
                        .collect(Collectors.toSet());
                if (!met.isEmpty()) {
                    return met;
                }
                tier = tier.stream().flatMap(one -> one.above.stream()).collect(Collectors.toSet());
            }
            return Set.of();
        }

        Position position(One issuer, One unit) {
            if (unit.equals(issuer)) {
                return Position.ITSELF;
            }
            if (line(unit).contains(issuer)) {
                return Position.BELOW;
            }
            if (unit.level < issuer.level) {
                return Position.ABOVE;
            }
            One here = place(issuer);
            One there = place(unit);
            if (here == null || there == null) {
                boolean sisters = unit.above.stream().anyMatch(issuer.above::contains) && sameTree(issuer, unit);
                return sisters ? Position.BESIDE : Position.ELSEWHERE;
            }
            if (chain(there).contains(here)) {
                return Position.BESIDE;
            }
            return chain(here).contains(there) ? Position.ABOVE : Position.ELSEWHERE;
        }

        private static boolean sameTree(One one, One other) {
            return one.facts.facts().parents().stream().anyMatch(mine -> other.facts.facts().parents().stream()
                    .anyMatch(its ->
                            its.parent().equals(mine.parent()) && its.tree().equals(mine.tree())));
        }

        private static Set<One> line(One unit) {
            Set<One> line = new HashSet<>(Set.of(unit));
            unit.above.forEach(above -> line.addAll(line(above)));
            return line;
        }

        /** The smallest territory of its line; of two as small the one with the lesser id. */
        private static @Nullable One place(One unit) {
            return line(unit).stream()
                    .map(One::area)
                    .filter(area -> area != null)
                    .min((a, b) -> chain(a).size() != chain(b).size()
                            ? chain(b).size() - chain(a).size()
                            : a.facts.id().toString().compareTo(b.facts.id().toString()))
                    .orElse(null);
        }

        private static Set<One> chain(One territory) {
            Set<One> chain = new HashSet<>();
            for (One at = territory; at != null; at = at.within) {
                chain.add(at);
            }
            return chain;
        }
    }

    private void draw() {
        for (String code : List.of("0", "1", "11", "111", "112", "2", "21")) {
            String above = code.equals("0") ? null : code.length() == 1 ? "0" : code.substring(0, code.length() - 1);
            String level = List.of("province", "district", "commune").get(code.length() - 1);
            level = code.equals("0") ? "central" : level;
            FactsFixture territory = FactsFixture.unit("territory", level);
            FactsFixture party = FactsFixture.unit("party", level).in(territory.id());
            FactsFixture government =
                    FactsFixture.unit("government", level).in(territory.id()).under("leadership", party);
            if (above != null) {
                territory.under("area", state.get("dvhc:" + above));
                party.under("command", state.get("dang:" + above));
                government.under("command", state.get("ubnd:" + above));
            }
            add("dvhc:" + code, territory);
            add("dang:" + code, party);
            add("ubnd:" + code, government);
        }
        add("bo:0", body("government", "central", "0").under("command", state.get("ubnd:0")));
        add("so:1", body("government", "province", "1").under("command", state.get("ubnd:1")));
        add("so-khac:1", body("government", "province", "1").under("command", state.get("ubnd:1")));
        add("hoi:1", body("mass", "province", "1").under("leadership", state.get("dang:1")));
        add("phong:1", FactsFixture.unit("government", "province").under("command", state.get("so:1")));
        keep();
    }

    private FactsFixture body(String track, String level, String place) {
        return FactsFixture.unit(track, level).in(state.get("dvhc:" + place).id());
    }

    private void add(String name, FactsFixture unit) {
        state.put(name, unit);
    }

    private void keep() {
        units.keep(state.values().stream().map(FactsFixture::facts).toList());
    }

    private void assertPosition(String issuer, String unit, Position expected) {
        UnitId asked = state.get(unit).id();
        assertEquals(
                Map.of(asked, expected),
                positions.of(state.get(issuer).id(), List.of(asked), DAY),
                issuer + " to " + unit);
    }
}
