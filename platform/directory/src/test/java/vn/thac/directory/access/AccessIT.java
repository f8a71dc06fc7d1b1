package vn.thac.directory.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thac.core.Ids;
import vn.thac.core.request.Acting;
import vn.thac.core.request.Actor;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Sql;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.AccessMatrix.Relation;
import vn.thac.directory.post.KeepPosts;
import vn.thac.directory.post.PostFacts;
import vn.thac.directory.unit.facts.FactsFixture;
import vn.thac.directory.unit.facts.KeepUnits;
import vn.thac.directory.unit.facts.UnitFacts;
import vn.thac.testing.PartsResource;

/** The rule of access as it runs on PostgreSQL, against the matrix and against a model of its own. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "identity"))
class AccessIT {

    private static final LocalDate BEGIN = FactsFixture.BEGIN;
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final LocalDate LATER = LocalDate.of(2026, 1, 1);

    @Inject
    Access access;

    @Inject
    Database database;

    @Inject
    KeepUnits units;

    @Inject
    KeepPosts posts;

    @Test
    void sql_gives_what_the_matrix_gives_in_each_of_its_cells() {
        FactsFixture command = FactsFixture.unit("government", "province");
        FactsFixture leadership = FactsFixture.unit("party", "province");
        FactsFixture heir = FactsFixture.unit("government", "commune").from(REFORM);
        FactsFixture unit =
                FactsFixture.unit("government", "commune").until(REFORM).heir(heir.id(), REFORM, "whole");
        unit.under("command", command).under("leadership", leadership);
        units.keep(List.of(command.facts(), leadership.facts(), heir.facts(), unit.facts()));
        for (Relation relation : Relation.values()) {
            UnitId postOf =
                    switch (relation) {
                        case SAME -> unit.id();
                        case COMMAND -> command.id();
                        case LEADERSHIP -> leadership.id();
                        case HERITAGE -> heir.id();
                    };
            for (Duty held : Duty.values()) {
                for (boolean subtree : held.isOfPosts() ? new boolean[] {false, true} : new boolean[0]) {
                    String actor = post(postOf, held, subtree, BEGIN, null);
                    assertCell(actor, unit.id(), held, subtree, relation);
                }
            }
        }
        for (boolean subtree : new boolean[] {false, true}) {
            for (Duty held : List.of(Duty.WORK, Duty.OVERSEE)) {
                String actor = post(unit.id(), held, subtree, BEGIN, REFORM);
                post(actor, UnitId.next(), Duty.WORK, false, BEGIN, null);
                assertCell(actor, unit.id(), held, subtree, Relation.HERITAGE);
            }
        }
    }

    private void assertCell(String actor, UnitId unit, Duty held, boolean subtree, Relation relation) {
        String cell = held + (subtree ? " with" : " without") + " subtree, " + relation + ", ";
        boolean reads = AccessMatrix.allows(held, subtree, relation, Duty.READ);
        assertEquals(reads, reads(actor, unit, LATER), cell + "actor_reads");
        assertEquals(reads, readable(actor, LATER).contains(unit), cell + "actor_readable");
        for (Duty wanted : Duty.values()) {
            boolean gives = AccessMatrix.allows(held, subtree, relation, wanted);
            assertEquals(gives, decides(actor, wanted, unit, LATER), cell + wanted + " decided");
            if (wanted.isOfPosts() && wanted != Duty.OVERSEE) {
                assertEquals(
                        gives, writable(actor, wanted, LATER).contains(unit), cell + wanted + " in actor_writable");
            }
        }
    }

    @Test
    void a_post_that_ended_with_its_unit_reads_on_only_beside_another_post() {
        FactsFixture unit = FactsFixture.unit("government", "commune").until(REFORM);
        units.keep(List.of(unit.facts()));
        String left = post(unit.id(), Duty.WORK, false, BEGIN, REFORM);
        String earlier = post(unit.id(), Duty.WORK, false, BEGIN, REFORM.minusYears(1));
        assertEquals(true, reads(left, unit.id(), REFORM.minusDays(1)));
        assertEquals(false, reads(left, unit.id(), REFORM));
        for (String actor : List.of(left, earlier)) {
            post(actor, UnitId.next(), Duty.WORK, false, REFORM, null);
        }
        assertEquals(true, reads(left, unit.id(), REFORM));
        assertEquals(false, decides(left, Duty.WORK, unit.id(), REFORM));
        assertEquals(false, reads(earlier, unit.id(), REFORM));
    }

    @Test
    void what_was_addressed_to_a_unit_concerns_its_heirs_and_those_below_it_then() {
        FactsFixture oldProvince = FactsFixture.unit("government", "province").until(REFORM);
        FactsFixture newProvince = FactsFixture.unit("government", "province").from(REFORM);
        FactsFixture oldCommune = FactsFixture.unit("government", "commune").until(REFORM);
        FactsFixture newCommune = FactsFixture.unit("government", "commune").from(REFORM);
        FactsFixture stranger = FactsFixture.unit("government", "commune").from(REFORM);
        oldProvince.heir(newProvince.id(), REFORM, "whole");
        oldCommune.under("command", oldProvince).heir(newCommune.id(), REFORM, "whole");
        newCommune.under("command", newProvince);
        stranger.under("command", newProvince);
        units.keep(List.of(oldProvince, newProvince, oldCommune, newCommune, stranger).stream()
                .map(FactsFixture::facts)
                .toList());
        String clerk = post(newCommune.id(), Duty.WORK, false, REFORM, null);
        assertEquals(
                Set.of(newCommune.id(), oldCommune.id(), newProvince.id(), oldProvince.id()), superiors(clerk, LATER));
        String beside = post(stranger.id(), Duty.WORK, false, REFORM, null);
        assertEquals(Set.of(stranger.id(), newProvince.id()), superiors(beside, LATER));
    }

    @Test
    void reach_cuts_a_list_to_what_sql_says_one_by_one() {
        RandomState state = new RandomState(new Random(99));
        units.keep(state.units);
        posts.keep(state.posts);
        UUID[] ids = state.units.stream().map(unit -> unit.id().value()).toArray(UUID[]::new);
        for (LocalDate day : state.days) {
            for (String actor : state.actors) {
                Reach reach = new Reach(new Present(new Actor(actor, Set.of())), noonOf(day));
                assertEquals(readable(actor, day), listed(ids, reach.mayRead("u.id")));
                assertEquals(readable(actor, day), listed(ids, reach.reads("u.id")));
                assertEquals(writable(actor, Duty.REPORT, day), listed(ids, reach.mayAct("u.id", Duty.REPORT)));
                assertEquals(superiors(actor, day), listed(ids, reach.concerns("u.id")));
                Set<UnitId> own = state.own(actor, day);
                assertEquals(own, listed(ids, reach.isOwn("u.id")));
                state.units.forEach(unit -> assertEquals(
                        own.contains(unit.id()), access.isOwn(new Actor(actor, Set.of()), unit.id(), day)));
            }
        }
    }

    @Test
    void nothing_bounds_an_administrators_reading_but_posts_bound_what_one_does() {
        FactsFixture unit = FactsFixture.unit("government", "commune");
        units.keep(List.of(unit.facts()));
        UUID[] ids = {unit.id().value()};
        Reach reach = new Reach(new Present(new Actor("quan-tri", Set.of(Actor.ADMINISTRATOR))), noonOf(LATER));
        assertEquals(Set.of(unit.id()), listed(ids, reach.mayRead("u.id")));
        assertEquals(Set.of(unit.id()), listed(ids, reach.reads("u.id")));
        assertEquals(Set.of(unit.id()), listed(ids, reach.concerns("u.id")));
        assertEquals(Set.of(), listed(ids, reach.mayAct("u.id", Duty.REPORT)));
        assertEquals(Set.of(), listed(ids, reach.isOwn("u.id")));
    }

    /** Acting as a request of this actor would. */
    private static final class Present extends Acting {
        private final Actor who;

        Present(Actor who) {
            this.who = who;
        }

        @Override
        public Actor actor() {
            return who;
        }
    }

    private static Clock noonOf(LocalDate day) {
        return Clock.fixed(day.atTime(12, 0).atZone(Vietnam.ZONE).toInstant(), Vietnam.ZONE);
    }

    private Set<UnitId> listed(UUID[] ids, Sql condition) {
        Sql all = Sql.of("select u.id from known_unit u where u.id = any(?) and", (Object) ids)
                .add(condition);
        return Set.copyOf(database.list(all, row -> row.id("id", UnitId::new)));
    }

    @Test
    void sql_and_java_and_a_model_agree_for_every_actor_unit_and_day() {
        for (long seed = 1; seed <= 15; seed++) {
            RandomState state = new RandomState(new Random(seed));
            units.keep(state.units);
            posts.keep(state.posts);
            AccessModel model = new AccessModel(state.units, state.posts);
            for (LocalDate day : state.days) {
                for (String actor : state.actors) {
                    assertAgree(model, state, actor, day, "seed " + seed + " day " + day + " actor " + actor);
                }
            }
        }
    }

    @Test
    void the_lines_of_each_tree_are_those_of_the_model_up_and_down() {
        for (long seed = 21; seed <= 24; seed++) {
            RandomState state = new RandomState(new Random(seed));
            units.keep(state.units);
            AccessModel model = new AccessModel(state.units, List.of());
            for (LocalDate day : state.days) {
                for (String tree : List.of("command", "area")) {
                    assertLines(model, state, tree, day, "seed " + seed + " day " + day + " " + tree);
                }
            }
        }
    }

    private void assertLines(AccessModel model, RandomState state, String tree, LocalDate day, String which) {
        Map<UnitId, Set<UnitId>> below = new HashMap<>();
        for (UnitFacts unit : state.units) {
            Set<UnitId> line = model.line(unit.id(), tree, day);
            assertEquals(line, ids("select id from unit_line_on(?, ?, ?)", unit.id(), tree, day), which + " line");
            line.forEach(
                    above -> below.computeIfAbsent(above, k -> new HashSet<>()).add(unit.id()));
        }
        for (UnitFacts unit : state.units) {
            assertEquals(
                    below.get(unit.id()),
                    ids("select distinct id from unit_below_on(?, ?, ?)", unit.id(), tree, day),
                    which + " below");
        }
    }

    private void assertAgree(AccessModel model, RandomState state, String actor, LocalDate day, String which) {
        Set<UnitId> reads = new HashSet<>();
        Set<UnitId> reports = new HashSet<>();
        Set<UnitId> decidedReads = new HashSet<>();
        Set<UnitId> decidedReports = new HashSet<>();
        Set<UnitId> walkedUp = new HashSet<>();
        for (UnitFacts unit : state.units) {
            UnitId id = unit.id();
            add(reads, id, model.allows(actor, Duty.READ, id, day));
            add(reports, id, model.allows(actor, Duty.REPORT, id, day));
            add(decidedReads, id, decides(actor, Duty.READ, id, day));
            add(decidedReports, id, decides(actor, Duty.REPORT, id, day));
            add(walkedUp, id, reads(actor, id, day));
        }
        Set<UnitId> sees = new HashSet<>();
        Set<UnitId> seen = new HashSet<>();
        for (UnitFacts unit : state.units) {
            UnitId id = unit.id();
            add(sees, id, model.seesArea(actor, id, day));
            add(seen, id, seesArea(actor, id, day));
        }
        assertEquals(sees, seen, which + " actor_sees_area");
        assertEquals(model.superiors(actor, day), superiors(actor, day), which + " actor_superiors");
        assertEquals(reads, walkedUp, which + " actor_reads");
        assertEquals(reads, readable(actor, day), which + " actor_readable");
        assertEquals(reads, decidedReads, which + " read decided");
        assertEquals(reports, writable(actor, Duty.REPORT, day), which + " actor_writable");
        assertEquals(reports, decidedReports, which + " report decided");
    }

    private static void add(Set<UnitId> to, UnitId id, boolean condition) {
        if (condition) {
            to.add(id);
        }
    }

    /** Units that begin, move, end and leave heirs, and posts at them: nothing but the dates makes sense. */
    private static final class RandomState {
        private static final List<Duty> HELD = List.of(Duty.REPORT, Duty.REPORT, Duty.WORK, Duty.OVERSEE);

        final List<UnitFacts> units = new ArrayList<>();
        final List<PostFacts> posts = new ArrayList<>();
        final List<String> actors = new ArrayList<>();
        final List<LocalDate> days = new ArrayList<>();
        private final Random random;

        RandomState(Random random) {
            this.random = random;
            for (int year = 0; year < 6; year++) {
                days.add(BEGIN.plusYears(year));
            }
            List<UnitId> ids = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                ids.add(UnitId.next());
            }
            for (int i = 0; i < ids.size(); i++) {
                units.add(unit(ids, i));
            }
            for (int i = 0; i < 5; i++) {
                String actor = "actor-" + Ids.next();
                actors.add(actor);
                for (int post = random.nextInt(3); post >= 0; post--) {
                    posts.add(post(actor, units.get(random.nextInt(units.size()))));
                }
            }
        }

        private UnitFacts unit(List<UnitId> ids, int place) {
            LocalDate begins = BEGIN.plusYears(random.nextInt(3));
            LocalDate ends = random.nextBoolean() ? begins.plusYears(1 + random.nextInt(3)) : null;
            List<UnitFacts.Parent> parents = new ArrayList<>();
            for (String tree : List.of("command", "leadership", "area")) {
                LocalDate from = begins;
                while (from != null && (ends == null || from.isBefore(ends))) {
                    LocalDate to = random.nextBoolean() ? from.plusYears(1 + random.nextInt(2)) : null;
                    if (ends != null && (to == null ? random.nextBoolean() : to.isAfter(ends))) {
                        to = ends;
                    }
                    // Mostly upwards, sometimes in a circle, as events in odd order may show it for a while.
                    int parent = random.nextInt(10) == 0 ? random.nextInt(ids.size()) : random.nextInt(place + 1);
                    if (parent != place && random.nextInt(4) != 0) {
                        parents.add(new UnitFacts.Parent(tree, ids.get(parent), from, to));
                    }
                    from = to;
                }
            }
            List<UnitFacts.Heir> heirs = new ArrayList<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                heirs.add(new UnitFacts.Heir(
                        ids.get(random.nextInt(ids.size())), BEGIN.plusYears(random.nextInt(6)), "whole"));
            }
            return new UnitFacts(
                    ids.get(place),
                    1,
                    "government",
                    begins,
                    ends,
                    List.of(new UnitFacts.Name("u" + place, begins, ends)),
                    List.of(),
                    parents,
                    List.of(new UnitFacts.Kind("body", begins, ends)),
                    List.of(new UnitFacts.Level("commune", begins, ends)),
                    random.nextBoolean()
                            ? List.of()
                            : List.of(new UnitFacts.Area(ids.get(random.nextInt(ids.size())), begins, ends)),
                    heirs);
        }

        /** Where the actor has a post on the day to do something else than to oversee. */
        Set<UnitId> own(String actor, LocalDate day) {
            Set<UnitId> own = new HashSet<>();
            posts.stream()
                    .filter(post -> post.actor().equals(actor) && !post.duty().equals(Duty.OVERSEE.code()))
                    .filter(post -> !post.from().isAfter(day)
                            && (post.to() == null || post.to().isAfter(day)))
                    .forEach(post -> own.add(post.unit()));
            return own;
        }

        private PostFacts post(String actor, UnitFacts unit) {
            LocalDate from = BEGIN.plusYears(random.nextInt(4));
            LocalDate to =
                    switch (random.nextInt(3)) {
                        case 0 -> null;
                        case 1 -> from.plusYears(1 + random.nextInt(2));
                        default -> unit.ends() != null && unit.ends().isAfter(from) ? unit.ends() : null;
                    };
            Duty duty = HELD.get(random.nextInt(HELD.size()));
            return new PostFacts(Ids.next(), 1, actor, unit.id(), duty.code(), random.nextBoolean(), from, to);
        }
    }

    private String post(UnitId unit, Duty duty, boolean subtree, LocalDate from, LocalDate to) {
        return post("actor-" + Ids.next(), unit, duty, subtree, from, to);
    }

    private String post(String actor, UnitId unit, Duty duty, boolean subtree, LocalDate from, LocalDate to) {
        posts.keep(List.of(new PostFacts(Ids.next(), 1, actor, unit, duty.code(), subtree, from, to)));
        return actor;
    }

    private boolean decides(String actor, Duty duty, UnitId unit, LocalDate day) {
        return access.decide(new Actor(actor, Set.of()), duty, unit, day) instanceof Decision.Allowed;
    }

    private boolean reads(String actor, UnitId unit, LocalDate day) {
        return database.first("select actor_reads(?, ?, ?) as reads", row -> row.flag("reads"), actor, unit, day)
                .orElseThrow();
    }

    private boolean seesArea(String actor, UnitId area, LocalDate day) {
        return database.first("select actor_sees_area(?, ?, ?) as sees", row -> row.flag("sees"), actor, area, day)
                .orElseThrow();
    }

    private Set<UnitId> readable(String actor, LocalDate day) {
        return ids("select id from actor_readable(?, ?) id", actor, day);
    }

    private Set<UnitId> writable(String actor, Duty duty, LocalDate day) {
        return ids("select id from actor_writable(?, ?, ?) id", actor, new String[] {duty.code()}, day);
    }

    private Set<UnitId> superiors(String actor, LocalDate day) {
        return ids("select id from actor_superiors(?, ?) id", actor, day);
    }

    private Set<UnitId> ids(String sql, Object... args) {
        return Set.copyOf(database.list(sql, row -> row.id("id", UnitId::new), args));
    }
}
