package vn.thac.desk.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.thac.desk.World.hear;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.core.Ids;
import vn.thac.desk.World;
import vn.thac.directory.UnitId;
import vn.thac.testing.PartsResource;
import vn.thac.testing.Told;

/**
 * A plan is heard of before those that it carries out: each order that mattered, step by step. Whoever stands above hears
 * of the work under it then, and who begins with nothing ends as who was always there.
 */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "desk"))
class FeedOrderIT {

    private static final String CENTRE = "tu-lai-chau";
    private static final String FRONT = "so-y-te-kien-giang";
    private static final String PROVINCE = "ub-kien-giang";
    private static final String DEPARTMENT = "so-gddt-kien-giang";
    private static final List<String> READERS = List.of(CENTRE, FRONT, PROVINCE, DEPARTMENT);

    @Inject
    World world;

    private UnitId centre;
    private UnitId front;
    private UnitId province;
    private UnitId department;

    private String begin;
    private final Map<String, Follower> followers = new HashMap<>();

    /** Reads on from where it stands, and keeps the newest version of each thing. */
    private static final class Follower {

        private String place;
        private final List<String> heard = new ArrayList<>();
        private final Map<String, Integer> state = new TreeMap<>();

        Follower(String place) {
            this.place = place;
        }

        Follower readOn(String reader, int page) {
            World.Heard more = hear(reader, place, page);
            heard.addAll(more.ids());
            more.sequences()
                    .forEach((subject, versions) ->
                            versions.forEach(version -> state.merge(subject, version, Math::max)));
            place = more.next();
            return this;
        }
    }

    @BeforeEach
    void readers_who_are_there_from_the_first_event_on() {
        centre = unit(null, CENTRE);
        front = unit(null, FRONT);
        province = unit(null, PROVINCE);
        department = unit(province, DEPARTMENT);
        begin = hear("quan-tri", null, 1_000).next();
        READERS.forEach(reader -> followers.put(reader, new Follower(begin)));
    }

    @Test
    void a_plan_told_before_the_one_above_is_heard_of_reaches_who_issued_that_when_it_is() {
        UUID upper = Ids.next();
        UUID lower = Ids.next();
        List<Told> below = withWork(lower, province, List.of(upper), department);
        takeAll(below);
        allReadOn();
        assertHeard(PROVINCE, ids(below));
        assertHeard(DEPARTMENT, ids(below));
        assertHeard(CENTRE, Set.of());

        List<Told> above = whole(upper, centre, List.of(), province);
        takeAll(above);
        allReadOn();
        assertHeard(CENTRE, union(work(below), ids(above)));
        assertHeard(FRONT, Set.of());
        assertWhoBeginsNowEndsAlike();
    }

    @Test
    void what_was_told_of_a_plan_in_the_meantime_reaches_who_issued_the_one_above_too() {
        UUID upper = Ids.next();
        UUID lower = Ids.next();
        List<Told> below = withWork(lower, province, List.of(upper), department);
        takeAll(below);
        List<Told> meanwhile = List.of(World.mandate(lower, department), World.work(lower, department));
        takeAll(meanwhile);
        allReadOn();
        assertHeard(CENTRE, Set.of());

        List<Told> above = whole(upper, centre, List.of(), province);
        takeAll(above);
        allReadOn();
        assertHeard(CENTRE, union(union(work(below), work(meanwhile)), ids(above)));
        assertWhoBeginsNowEndsAlike();
    }

    @Test
    void two_plans_above_heard_of_at_once_both_reach_down() {
        UUID one = Ids.next();
        UUID other = Ids.next();
        UUID lower = Ids.next();
        List<Told> below = withWork(lower, province, List.of(one, other), department);
        takeAll(below);
        allReadOn();

        List<Told> above = whole(one, centre, List.of(), province);
        List<Told> beside = whole(other, front, List.of(), province);
        List<Told> sent = new ArrayList<>();
        for (int i = 0; i < above.size(); i++) {
            sent.add(world.tell(above.get(i)));
            sent.add(world.tell(beside.get(i)));
        }
        world.awaitTaken(sent);
        allReadOn();
        assertHeard(CENTRE, union(work(below), ids(above)));
        assertHeard(FRONT, union(work(below), ids(beside)));
        assertHeard(DEPARTMENT, union(ids(below), union(ids(above), ids(beside))));
        assertWhoBeginsNowEndsAlike();
    }

    @Test
    void a_plan_two_above_reaches_down_through_one_that_is_never_heard_of() {
        UUID top = Ids.next();
        UUID missing = Ids.next();
        UUID lower = Ids.next();
        List<Told> below = withWork(lower, province, List.of(missing, top), department);
        takeAll(below);
        List<Told> above = whole(top, centre, List.of(), province);
        takeAll(above);
        allReadOn();
        assertHeard(CENTRE, union(work(below), ids(above)));
        assertWhoBeginsNowEndsAlike();
    }

    private UnitId unit(UnitId above, String reader) {
        UnitId unit = world.unit("Đơn vị " + Ids.next(), above);
        world.post(reader, unit, "work");
        return unit;
    }

    private static List<Told> whole(UUID plan, UnitId issuer, List<UUID> above, UnitId member) {
        return List.of(
                World.issued(plan, issuer, above), World.members(plan, 3, List.of(member)), World.complete(plan, 4));
    }

    private static List<Told> withWork(UUID plan, UnitId issuer, List<UUID> above, UnitId member) {
        List<Told> all = new ArrayList<>(whole(plan, issuer, above, member));
        all.add(World.work(plan, member));
        return all;
    }

    /** What issuers of plans above hear of a plan below: the work under it. */
    private static Set<String> work(List<Told> events) {
        return ids(events.stream()
                .filter(event -> event.type().startsWith("assignment"))
                .toList());
    }

    private void takeAll(List<Told> events) {
        events.forEach(world::take);
    }

    private void allReadOn() {
        READERS.forEach(reader -> follower(reader).readOn(reader, 50));
    }

    private Follower follower(String reader) {
        return Objects.requireNonNull(followers.get(reader));
    }

    private void assertHeard(String reader, Set<String> events) {
        assertEquals(events, Set.copyOf(follower(reader).heard), reader);
    }

    /** In pages of another size, so that nothing leans on where a page ends. */
    private void assertWhoBeginsNowEndsAlike() {
        for (String reader : READERS) {
            Follower fresh = new Follower(begin).readOn(reader, 2);
            assertEquals(Set.copyOf(follower(reader).heard), Set.copyOf(fresh.heard), reader);
            assertEquals(follower(reader).state, fresh.state, reader);
        }
        assertTrue(READERS.stream().anyMatch(reader -> !follower(reader).state.isEmpty()));
    }

    private static Set<String> ids(List<Told> events) {
        return Set.copyOf(events.stream().map(event -> event.id().toString()).toList());
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        List<String> all = new ArrayList<>(some);
        all.addAll(others);
        return Set.copyOf(all);
    }
}
