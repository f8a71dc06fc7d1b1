package vn.thac.core.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.thac.core.Ids;
import vn.thac.core.event.Changes;
import vn.thac.core.event.SilentChange;
import vn.thac.core.paging.Page;
import vn.thac.core.paging.PageQuery;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Failing;
import vn.thac.core.sql.Row;
import vn.thac.core.sql.Sql;

/**
 * Events that a handler could not take, kept whole until someone replays or discards them; only bytes that are no UTF-8
 * were replaced already when the event was read.
 */
@ApplicationScoped
public class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final String AGGREGATE = "dead-letter";

    /**
     * A dead letter as it is listed.
     *
     * @param key what can be shown of it
     * @param reason why it was discarded
     */
    public record DeadLetter(
            UUID id,
            String topic,

            @Schema(description = "Type of the event, as `plan.issued.v1`")
            String type,

            @Nullable String key,

            @Schema(description = "Why it could not be taken, as the program said it")
            String error,

            Instant failedAt,
            @Nullable Instant replayedAt,
            @Nullable Instant discardedAt,
            @Nullable String reason) {}

    /**
     * A dead letter that was opened.
     *
     * @param payload as far as it can be shown; of a long one the beginning
     */
    @Schema(name = "OpenedDeadLetter")
    public record Opened(
            @Schema(description = "The letter as it is listed")
            DeadLetter letter,

            @Schema(description = "Partition of the topic in which it lies")
            int partition,

            @Schema(description = "Its place in the partition")
            long offset,

            @Nullable String payload) {}

    private record Stored(LetterBytes letter, boolean replayed, boolean discarded) {}

    @Inject
    Database database;

    @Inject
    Inbox inbox;

    @Inject
    ObjectMapper json;

    @Inject
    MeterRegistry meters;

    @Inject
    Acting acting;

    @Inject
    Changes changes;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void keep(Received event, Throwable why) {
        ConsumerRecord<String, byte[]> record = event.record();
        LetterBytes letter = LetterBytes.of(record, json);
        database.update(
                """
                insert into dead_letter (id, topic, partition, "offset", fingerprint, key, type, headers, payload, error)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (topic, partition, "offset", fingerprint) do nothing
                """,
                Ids.next(),
                record.topic(),
                record.partition(),
                record.offset(),
                letter.fingerprint(),
                letter.key(),
                event.type(),
                letter.headers(),
                letter.payload(),
                LetterBytes.shown(String.valueOf(why)));
        meters.counter("events_dead_lettered_total", "type", event.type()).increment();
        LOG.errorf(why, "event dead-lettered type=%s at=%s", event.type(), event.place());
    }

    /** @param open whether only those that wait for a decision, or only the others; null for all */
    Page<DeadLetter> list(@Nullable Boolean open, PageQuery page) {
        Sql wanted = Sql.of("from dead_letter where true")
                .addGiven("and (replayed_at is null and discarded_at is null) = ?", open);
        List<DeadLetter> found = database.list(
                Sql.of("select *")
                        .add(wanted)
                        .addGiven("and id > ?", page.afterId())
                        .add("order by id limit ?", page.limit() + 1),
                DeadLetters::letter);
        Page<DeadLetter> letters = Page.of(found, page, d -> d.id().toString());
        return page.wantsTotal() ? letters.withTotal(count(wanted)) : letters;
    }

    Opened open(UUID id) {
        return database.first(
                        "select * from dead_letter where id = ?",
                        row -> new Opened(
                                letter(row),
                                row.integer("partition"),
                                row.number("offset"),
                                LetterBytes.openedOrNull(row.bytesOrNull("payload"))),
                        id)
                .orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
    }

    private static DeadLetter letter(Row row) throws SQLException {
        return new DeadLetter(
                row.uuid("id"),
                row.text("topic"),
                row.text("type"),
                LetterBytes.shownOrNull(row.bytesOrNull("key")),
                row.text("error"),
                row.instant("failed_at"),
                row.instantOrNull("replayed_at"),
                row.instantOrNull("discarded_at"),
                row.textOrNull("reason"));
    }

    private long count(Sql wanted) {
        return database.first(Sql.of("select count(*) as n").add(wanted), row -> row.number("n"))
                .orElseThrow();
    }

    /** Takes the event again; refused with why where it still cannot be taken, and it stays. */
    @Transactional
    void replay(UUID id) {
        Stored stored = requireOpen(id);
        database.update("update dead_letter set replayed_at = now() where id = ?", id);
        changes.note(new SilentChange(AGGREGATE, id, "dead-letter.replayed", state("open"), state("replayed")));
        try {
            inbox.take(List.of(new Received(stored.letter().record(json), Received.reader(json))));
        } catch (RuntimeException | StackOverflowError e) {
            if (Failing.of(e).passes()) {
                throw e;
            }
            LOG.warnf(e, "dead letter %s still cannot be taken", id);
            throw Refused.of(CoreRefusal.DEAD_LETTER_STAYS, Map.of("why", LetterBytes.shown(root(e).toString())));
        }
    }

    /** Decides that it will never be taken; it stays to be seen, with the reason. */
    @Transactional
    void discard(UUID id, String reason) {
        requireOpen(id);
        acting.because(reason);
        database.update("update dead_letter set discarded_at = now(), reason = ? where id = ?", reason, id);
        changes.note(new SilentChange(AGGREGATE, id, "dead-letter.discarded", state("open"), state("discarded")));
    }

    private Stored requireOpen(UUID id) {
        Stored stored = database.first(
                        "select * from dead_letter where id = ? for update",
                        row -> new Stored(
                                new LetterBytes(
                                        row.text("topic"),
                                        row.integer("partition"),
                                        row.number("offset"),
                                        row.bytesOrNull("key"),
                                        row.text("headers"),
                                        row.bytesOrNull("payload")),
                                row.instantOrNull("replayed_at") != null,
                                row.instantOrNull("discarded_at") != null),
                        id)
                .orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
        if (stored.replayed() || stored.discarded()) {
            throw Refused.of(
                    CoreRefusal.DEAD_LETTER_SETTLED, Map.of("how", stored.replayed() ? "replayed" : "discarded"));
        }
        return stored;
    }

    private static Map<String, String> state(String state) {
        return Map.of("state", state);
    }

    private static Throwable root(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }
}
