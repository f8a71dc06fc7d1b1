package vn.thac.core.outbox;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.thac.core.kafka.KafkaSettings;
import vn.thac.core.kafka.Topics;
import vn.thac.core.work.Worker;

/**
 * Carries events from the outbox to Kafka in their order: reads a batch, sends it, and deletes it once every
 * acknowledgement is there. One relay a database works at a time, by a lease; a commit in this process wakes it, a short
 * poll finds what other instances wrote (docs/adr/0003, 0049).
 */
@ApplicationScoped
public class OutboxRelay {

    private static final int BATCH = 2_000;

    /** As stored, that is compressed: what waits after hours without Kafka must not fill the memory. */
    private static final int BATCH_BYTES = 4_000_000;

    /** How long another instance looks away while one holds the lease. */
    private static final long PAUSE_OF_OTHERS_MS = 900;

    private static final String FIRST = """
            select position, id, aggregatetype, aggregateid, subject, sequence, type, payload, occurred_at, acting_unit,
              traceparent
            from (
              select o.*, sum(pg_column_size(payload)) over (order by position rows between unbounded preceding and 1 preceding)
                as before
              from (select * from outbox order by position limit ?) o) waiting
            where before is null or before < ?
            order by position
            """;

    @Inject
    AgroalDataSource pool;

    @Inject
    Topics topics;

    @Inject
    EventFlow flow;

    @Inject
    MeterRegistry meters;

    @Inject
    KafkaSettings kafka;

    @ConfigProperty(name = "quarkus.application.name")
    String service;

    @ConfigProperty(name = "thac.events.lease", defaultValue = "PT4S")
    Duration leased;

    private final RelayPace pace = new RelayPace(BATCH);
    private @Nullable RelayLease lease;
    private @Nullable Worker worker;
    private @Nullable KafkaProducer<String, byte[]> producer;

    void start(@Observes StartupEvent event) {
        lease = new RelayLease(pool, leased);
        worker = Worker.start("outbox-relay", Duration.ofMillis(100), this::relay);
    }

    void stop(@Observes ShutdownEvent event) {
        if (worker != null) {
            worker.close();
        }
        if (producer != null) {
            producer.close(Duration.ofSeconds(5));
        }
        try {
            if (lease != null) {
                lease.release();
            }
        } catch (SQLException away) {
            // It ends by itself.
        }
    }

    public void wake() {
        if (worker != null) {
            worker.wake();
        }
    }

    private boolean relay() throws Exception {
        if (!lease().hold()) {
            flow.othersCarry();
            Thread.sleep(PAUSE_OF_OTHERS_MS);
            return false;
        }
        // Before anything is sent, also after a first try while Kafka was away: made by sending, they would forget.
        topics.ensure();
        List<OutboxRow> batch = first();
        flow.carries(batch.isEmpty() ? null : batch.get(0).position());
        if (batch.isEmpty()) {
            pace.quiet();
            return false;
        }
        send(batch);
        delete(batch);
        meters.counter("events_relayed_total").increment(batch.size());
        Thread.sleep(pace.restAfter(batch.size()).toMillis());
        return true;
    }

    private RelayLease lease() {
        return Objects.requireNonNull(lease, "taken at start");
    }

    private List<OutboxRow> first() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            return read(connection, BATCH, BATCH_BYTES);
        }
    }

    /** The first of those that wait, at least one: so many and so large together. */
    static List<OutboxRow> read(Connection connection, int most, int mostBytes) throws SQLException {
        List<OutboxRow> batch = new ArrayList<>();
        try (var statement = connection.prepareStatement(FIRST)) {
            statement.setInt(1, most);
            statement.setInt(2, mostBytes);
            var row = statement.executeQuery();
            while (row.next()) {
                batch.add(new OutboxRow(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getObject(6, Long.class),
                        row.getString(7),
                        row.getBytes(8),
                        row.getObject(9, OffsetDateTime.class).toInstant(),
                        row.getString(10),
                        row.getString(11)));
            }
        }
        return batch;
    }

    private void send(List<OutboxRow> batch) throws Exception {
        KafkaProducer<String, byte[]> out = producer();
        try {
            OrderedSend.send(
                    out,
                    batch.stream().map(row -> row.toRecord("/thac/" + service)).toList(),
                    this::stillMayCarry);
        } catch (Exception lost) {
            // A producer with a failed batch may have a hole in its order: begin again with a new one.
            out.close(Duration.ZERO);
            producer = null;
            throw lost;
        }
    }

    /**
     * While Kafka is silent: another that took over sends the same again, so what is still here must not follow it; and a
     * topic that is gone is not waited for.
     */
    private void stillMayCarry() throws Exception {
        if (!lease().hold()) {
            throw new IllegalStateException("another instance carries the events now");
        }
        if (topics.ensure()) {
            throw new IllegalStateException("topics were made again: what was on its way to them is sent again");
        }
    }

    /** Also what another sent in the meantime: an event that was acknowledged need not wait any more. */
    private void delete(List<OutboxRow> batch) throws SQLException {
        Long[] positions = batch.stream().map(OutboxRow::position).toArray(Long[]::new);
        try (var connection = pool.getConnection();
                var statement = connection.prepareStatement("delete from outbox where position = any(?)")) {
            statement.setArray(1, connection.createArrayOf("bigint", positions));
            statement.executeUpdate();
        }
    }

    private KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(kafka.ofProducer());
        }
        return producer;
    }
}
