package vn.thac.plan.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.core.sql.Database;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.facts.UnitsKept;
import vn.thac.plan.SampleUnits;
import vn.thac.testing.PartsResource;

/** What is kept of what somebody reads is at each moment what would be reckoned anew. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class KeptReachIT {

    private static final LocalDate DAY = LocalDate.of(2024, 10, 1);
    private static final List<String> ACTORS =
            List.of("bo-chinh-tri", "tu-lai-chau", "ub-tam-duong", "xa-binh-lu", "giam-sat", "nobody");

    @Inject
    SampleUnits units;

    @Inject
    Database database;

    @Inject
    Event<UnitsKept> told;

    @BeforeEach
    void the_sample_stands() {
        units.load();
    }

    private long keep(String actor, LocalDate day) {
        return database.first("select keep_reach(?, ?) as id", row -> row.number("id"), actor, day)
                .orElseThrow();
    }

    private Set<UUID> kept(String actor, LocalDate day) {
        return Set.copyOf(database.list(
                "select unit from reach_unit where reach = ?", row -> row.uuid("unit"), keep(actor, day)));
    }

    private void holds(LocalDate day) {
        for (String actor : ACTORS) {
            assertEquals(
                    Set.copyOf(database.list(
                            "select u as unit from actor_readable(?, ?) u", row -> row.uuid("unit"), actor, day)),
                    kept(actor, day),
                    actor);
        }
    }

    /** As the directory tells of a change: in its transaction. */
    private void change(UUID unit, String sql, Object... args) {
        QuarkusTransaction.joiningExisting().run(() -> {
            database.update(sql, args);
            told.fire(new UnitsKept(List.of(new UnitId(unit))));
        });
    }

    private UUID hang(UUID below) {
        UUID unit = UUID.randomUUID();
        change(
                unit,
                "insert into known_line (unit_id, tree, above_id, from_day, to_day) values (?, 'command', ?, '2024-05-01', 'infinity')",
                unit,
                below);
        return unit;
    }

    private UUID unitOf(String actor) {
        return database.first(
                        "select unit_id from known_post where actor = ? order by id limit 1",
                        row -> row.uuid("unit_id"),
                        actor)
                .orElseThrow();
    }

    @Test
    void it_is_reckoned_once_and_is_what_would_be_reckoned_anew() {
        holds(DAY);
        assertEquals(keep("bo-chinh-tri", DAY), keep("bo-chinh-tri", DAY));
        assertTrue(kept("bo-chinh-tri", DAY).size() > kept("xa-binh-lu", DAY).size());
        assertEquals(Set.of(), kept("nobody", DAY));
    }

    @Test
    void another_day_has_its_own() {
        UUID unit = hang(unitOf("ub-tam-duong"));
        assertTrue(kept("ub-tam-duong", DAY).contains(unit));
        assertTrue(!kept("ub-tam-duong", LocalDate.of(2024, 4, 30)).contains(unit));
        assertTrue(kept("ub-tam-duong", DAY).contains(unit));
    }

    @Test
    void a_post_given_or_taken_acts_at_once() {
        UUID unit = unitOf("ub-tam-duong");
        assertTrue(!kept("nobody", DAY).contains(unit));
        units.post("nobody", new UnitId(unit), false, "draft");
        assertTrue(kept("nobody", DAY).contains(unit));
        holds(DAY);
        database.update("delete from known_post where actor = 'nobody'");
        assertEquals(Set.of(), kept("nobody", DAY));
    }

    @Test
    void a_line_drawn_moved_or_gone_acts_at_once() {
        UUID unit = hang(unitOf("xa-binh-lu"));
        holds(DAY);
        assertTrue(kept("bo-chinh-tri", DAY).contains(unit));
        change(unit, "update known_line set to_day = '2024-06-01' where unit_id = ?", unit);
        assertTrue(!kept("xa-binh-lu", DAY).contains(unit));
        holds(DAY);
        change(unit, "delete from known_line where unit_id = ?", unit);
        holds(DAY);
    }

    @Test
    void what_is_reckoned_while_a_line_is_drawn_counts_no_more_once_it_is() throws Exception {
        UUID above = unitOf("ub-tam-duong");
        CountDownLatch drawn = new CountDownLatch(1);
        CountDownLatch reckoned = new CountDownLatch(1);
        var other = Executors.newSingleThreadExecutor();
        try {
            Callable<UUID> drawing = () -> QuarkusTransaction.requiringNew().call(() -> {
                UUID unit = hang(above);
                drawn.countDown();
                reckoned.await();
                return unit;
            });
            var drawer = other.submit(drawing);
            drawn.await();
            long before = keep("ub-tam-duong", DAY);
            reckoned.countDown();
            UUID unit = drawer.get();
            assertNotEquals(before, keep("ub-tam-duong", DAY));
            assertTrue(kept("ub-tam-duong", DAY).contains(unit));
        } finally {
            other.shutdownNow();
        }
    }

    @Test
    void what_was_superseded_stays_for_who_has_begun_with_it_and_goes_then() {
        long old = keep("ub-tam-duong", DAY);
        hang(unitOf("xa-binh-lu"));
        keep("ub-tam-duong", DAY);
        String still = "select count(*) as n from reach_unit where reach = ?";
        assertTrue(database.first(still, row -> row.number("n"), old).orElseThrow() > 0);
        database.update("update reach set superseded_at = now() - interval '11 minutes' where id = ?", old);
        hang(unitOf("xa-binh-lu"));
        keep("ub-tam-duong", DAY);
        assertEquals(0, database.first(still, row -> row.number("n"), old).orElseThrow());
    }
}
