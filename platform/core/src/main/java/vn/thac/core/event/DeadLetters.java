package vn.thac.core.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.thac.core.Ids;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Page;
import vn.thac.core.request.PageQuery;
import vn.thac.core.sql.Database;

/** Events that a handler could not take, kept whole until someone replays them. */
@ApplicationScoped
public class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    /** A dead letter as it is listed. */
    public record DeadLetter(
            UUID id,
            String topic,
            String type,
            @Nullable String key,
            String error,
            Instant failedAt,
            @Nullable Instant replayedAt) {}

    private record Stored(String topic, int partition, long offset, String key, String headers, String payload) {}

    @Inject
    Database database;

    @Inject
    Inbox inbox;

    @Inject
    ObjectMapper json;

    @Inject
    MeterRegistry meters;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void keep(Received event, Exception why) {
        ConsumerRecord<String, String> r = event.record();
        database.update(
                """
                insert into dead_letter (id, topic, partition, "offset", key, type, headers, payload, error)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (topic, partition, "offset") do nothing
                """,
                Ids.next(),
                r.topic(),
                r.partition(),
                r.offset(),
                r.key(),
                event.type(),
                headers(r),
                r.value(),
                String.valueOf(why));
        meters.counter("events_dead_lettered_total", "type", event.type()).increment();
        LOG.errorf(
                why,
                "event dead-lettered type=%s topic=%s partition=%d offset=%d",
                event.type(),
                r.topic(),
                r.partition(),
                r.offset());
    }

    Page<DeadLetter> list(PageQuery page) {
        UUID after = page.afterId();
        List<DeadLetter> found = database.list(
                """
                select id, topic, type, key, error, failed_at, replayed_at from dead_letter
                where (?::uuid is null or id > ?) order by id limit ?
                """,
                row -> new DeadLetter(
                        row.uuid("id"),
                        row.text("topic"),
                        row.text("type"),
                        row.textOrNull("key"),
                        row.text("error"),
                        row.instant("failed_at"),
                        row.instantOrNull("replayed_at")),
                after,
                after,
                page.limit() + 1);
        return Page.of(found, page, d -> d.id().toString());
    }

    /** Takes the event again; what it fails with is thrown, and it stays. */
    @Transactional
    void replay(UUID id) {
        Stored stored = database.first(
                        """
                select topic, partition, "offset", key, headers, payload from dead_letter
                where id = ? and replayed_at is null for update
                """,
                        row -> new Stored(
                                row.text("topic"),
                                row.integer("partition"),
                                row.number("offset"),
                                row.text("key"),
                                row.text("headers"),
                                row.text("payload")),
                        id)
                .orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
        inbox.take(List.of(new Received(record(stored), Received.reader(json))));
        database.update("update dead_letter set replayed_at = now() where id = ?", id);
    }

    private String headers(ConsumerRecord<String, String> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        try {
            return json.writeValueAsString(headers);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private ConsumerRecord<String, String> record(Stored stored) {
        var record = new ConsumerRecord<>(
                stored.topic(), stored.partition(), stored.offset(), stored.key(), stored.payload());
        try {
            json.readTree(stored.headers()).properties().forEach(header -> record.headers()
                    .add(header.getKey(), header.getValue().asText().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return record;
    }
}
