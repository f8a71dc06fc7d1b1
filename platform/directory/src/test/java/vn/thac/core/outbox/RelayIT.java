package vn.thac.core.outbox;

import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import vn.thac.core.sql.Database;
import vn.thac.testing.Await;
import vn.thac.testing.Management;
import vn.thac.testing.PartsResource;
import vn.thac.testing.Requests;

/** Who carries events: one at a time, never one that hangs, and never into nothing. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "identity"))
class RelayIT {

    private static final Duration SURELY_NOTICED = Duration.ofSeconds(4);

    private static final Duration SECONDS = Duration.ofSeconds(2);

    @Inject
    AgroalDataSource pool;

    @Inject
    Database database;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private RelayLease afterTheServices() {
        return afterTheServices(SECONDS);
    }

    /** The relay of this service renews its lease for as long as it works: it is taken from it first. */
    private RelayLease afterTheServices(Duration length) {
        RelayLease lease = new RelayLease(pool, length);
        Await.until("the lease is had", () -> {
            take(UUID.randomUUID(), 0);
            return holds(lease);
        });
        return lease;
    }

    private static boolean holds(RelayLease lease) {
        try {
            return lease.hold();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void take(UUID holder, int seconds) {
        database.update(
                "update relay set holder = ?, fence = fence + 1, until = clock_timestamp() + make_interval(secs => ?)",
                holder,
                (double) seconds);
    }

    @Test
    void one_holds_it_at_a_time() {
        RelayLease one = afterTheServices();
        RelayLease other = new RelayLease(pool, SECONDS);
        assertFalse(holds(other));
        assertTrue(holds(one));
        assertFalse(holds(other));
        release(one);
        Await.until("somebody has it", () -> holds(other) || !holder().equals(holderOf(one)));
        release(other);
    }

    @Test
    void of_many_who_want_it_at_once_one_gets_it() throws Exception {
        RelayLease first = afterTheServices();
        release(first);
        take(UUID.randomUUID(), 0);
        var pool8 = Executors.newFixedThreadPool(8);
        try {
            var wanted = IntStream.range(0, 8)
                    .mapToObj(i -> new RelayLease(pool, SECONDS))
                    .toList();
            int held = 0;
            for (var each : pool8.invokeAll(wanted.stream()
                    .<java.util.concurrent.Callable<Boolean>>map(lease -> () -> holds(lease))
                    .toList())) {
                held += each.get() ? 1 : 0;
            }
            assertTrue(held <= 1, held + " hold it");
            for (RelayLease each : wanted) {
                release(each);
            }
        } finally {
            pool8.shutdownNow();
        }
    }

    /** As one that was frozen does when it wakes: its time is over, and another has it. */
    @Test
    void who_wakes_after_its_time_knows_that_it_is_over() throws Exception {
        RelayLease frozen = afterTheServices(Duration.ofMillis(300));
        Thread.sleep(400);
        UUID another = UUID.randomUUID();
        take(another, 2);
        assertFalse(holds(frozen));
        assertEquals(another, holder());
        release(frozen);
        assertEquals(another, holder(), "what another holds is not given up");
    }

    @Test
    void events_of_a_service_whose_relay_hangs_are_carried_by_another() {
        UUID hung = UUID.randomUUID();
        long begin = System.nanoTime();
        Await.until("the hung one has it, longer than the service takes it for its own", () -> {
            take(hung, 5);
            return holder().equals(hung) && System.nanoTime() - begin > SURELY_NOTICED.toNanos();
        });
        String id = make("waits");
        Await.until("it is carried", () -> seen(id) == 1);
        assertFalse(holder().equals(hung));
    }

    @Test
    void each_new_holder_is_counted_and_a_renewal_is_not() {
        RelayLease one = afterTheServices();
        long fence = fence();
        for (int i = 0; i < 5; i++) {
            assertTrue(holds(one));
        }
        assertEquals(fence, fence());
        take(UUID.randomUUID(), 0);
        assertEquals(fence + 1, fence());
    }

    /** More than once: how the reader meets the new topic depends on which of its looks at Kafka falls in between. */
    @RepeatedTest(3)
    void a_topic_that_was_deleted_is_made_again_and_the_loss_is_told() throws Exception {
        String before = make("before");
        Await.until("it is seen", () -> seen(before) == 1);
        Await.until("the topic is noted", () -> noted() == 1);
        String old = kafkaId();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            admin.deleteTopics(Set.of("thac.thing")).all().get();
        }
        String after = make("after");
        Await.until("it is made again", Duration.ofSeconds(60), () -> !kafkaId().equals(old));
        Await.until("events flow", Duration.ofSeconds(60), () -> seen(after) == 1);
        assertEquals(
                1,
                database.first(
                                "select count(*) as n from topic where name = 'thac.thing' and lost_at is not null",
                                row -> row.number("n"))
                        .orElseThrow());
        Await.until("health tells it", () -> "thac.thing"
                .equals(Management.get("/health/ready")
                        .path("checks.find { it.name == 'events leave' }.data.topicsLost")));
        Management.get("/metrics").then().statusCode(200);
        Await.until("the outbox is empty", () -> waiting() == 0);
    }

    @Test
    void health_says_how_events_flow() {
        Management.get("/health/live").then().body("checks.name", hasItem("relay lives"));
        Await.until("events leave", () -> "UP"
                .equals(Management.get("/health/ready").path("checks.find { it.name == 'events leave' }.status")));
    }

    private static String make(String name) {
        return Requests.as("quan-tri")
                .body(Map.of("name", name))
                .post("/v1/things")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void release(RelayLease lease) {
        try {
            lease.release();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private UUID holder() {
        return database.first("select holder from relay", row -> row.uuid("holder"))
                .orElseThrow();
    }

    private UUID holderOf(RelayLease lease) {
        return lease.holder();
    }

    private long fence() {
        return database.first("select fence as n from relay", row -> row.number("n"))
                .orElseThrow();
    }

    private long seen(String id) {
        return database.first("select count(*) as n from seen where id = ?::uuid", row -> row.number("n"), id)
                .orElseThrow();
    }

    private long noted() {
        return database.first("select count(*) as n from topic where name = 'thac.thing'", row -> row.number("n"))
                .orElseThrow();
    }

    private String kafkaId() {
        return database.first("select kafka_id from topic where name = 'thac.thing'", row -> row.text("kafka_id"))
                .orElseThrow();
    }

    private long waiting() {
        return database.first("select count(*) as n from outbox", row -> row.number("n"))
                .orElseThrow();
    }
}
