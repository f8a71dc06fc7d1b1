package vn.thac.core.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.Ids;
import vn.thac.core.outbox.OutboxRelay;
import vn.thac.core.request.Acting;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Rows;
import vn.thac.core.sql.Sql;
import vn.thac.core.work.AfterCommit;

/** Writes events and audit records in the transaction of the change, which must be open. */
@ApplicationScoped
public class Changes {

    /** A state longer than this is not repeated in the audit: the event of the record's id tells it, and is kept. */
    private static final int LONGEST_STATE = 16_000;

    @Inject
    Database database;

    @Inject
    Acting acting;

    @Inject
    AfterCommit afterCommit;

    @Inject
    OutboxRelay relay;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    /** An event with the id that it goes by, and its payload as JSON. */
    private record Event(UUID id, OutgoingEvent told, String payload) {

        @Nullable
        UUID subject() {
            return told instanceof Change one ? one.aggregateId() : null;
        }

        @Nullable
        Long sequence() {
            return told instanceof Change one ? one.sequence() : null;
        }
    }

    private record AuditRecord(
            UUID id,
            String aggregate,
            UUID aggregateId,
            @Nullable Long sequence,
            String action,
            @Nullable String before,
            @Nullable String after) {}

    @Transactional(Transactional.TxType.MANDATORY)
    public void record(OutgoingEvent change) {
        record(List.of(change));
    }

    /** The same for many at once; their order is the order of their events. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(List<? extends OutgoingEvent> changes) {
        if (changes.isEmpty()) {
            return;
        }
        List<Event> events = changes.stream()
                .map(told -> new Event(Ids.next(), told, write(told.payload())))
                .toList();
        List<AuditRecord> records =
                events.stream().flatMap(event -> records(event).stream()).toList();
        database.update(Sql.of("with audited as (").add(audit(records)).add(")").add(outbox(events)));
        afterCommit.run(OutboxRelay.class, relay::wake);
    }

    /** Writes the audit record of a change that has no event. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void note(SilentChange change) {
        database.update(audit(List.of(new AuditRecord(
                Ids.next(),
                change.aggregate(),
                change.aggregateId(),
                null,
                change.action(),
                state(change.before()),
                state(change.after())))));
    }

    /** The record of a single change goes by the id of its event, those of a bulk by ids of their own. */
    private List<AuditRecord> records(Event event) {
        OutgoingEvent told = event.told();
        if (told instanceof Change one) {
            String after = event.payload().length() > LONGEST_STATE ? null : event.payload();
            return List.of(new AuditRecord(
                    event.id(),
                    one.aggregate(),
                    one.aggregateId(),
                    one.sequence(),
                    one.type(),
                    state(one.before()),
                    after));
        }
        return told.changed().stream()
                .map(each -> new AuditRecord(
                        Ids.next(),
                        told.aggregate(),
                        each.id(),
                        each.sequence(),
                        told.type(),
                        null,
                        state(each.state())))
                .toList();
    }

    private @Nullable String state(@Nullable Object state) {
        String written = state == null ? null : write(state);
        return written == null || written.length() > LONGEST_STATE ? null : written;
    }

    private Sql audit(List<AuditRecord> records) {
        return Sql.of(
                        """
                insert into audit (id, at, actor, acting_unit, by_post_of, reason, trace_id, aggregate, aggregate_id, sequence,
                  action, before, after)
                select a.id, ?, ?, ?, ?, ?, ?, a.aggregate, a.aggregate_id, a.sequence, a.action, a.before, a.after from
                """,
                        clock.instant(),
                        acting.actor().name(),
                        acting.unit(),
                        acting.postOf(),
                        acting.reason(),
                        acting.traceId())
                .add(Rows.of(records)
                        .column("uuid", UUID[]::new, AuditRecord::id)
                        .column("text", String[]::new, AuditRecord::aggregate)
                        .column("uuid", UUID[]::new, AuditRecord::aggregateId)
                        .column("bigint", Long[]::new, AuditRecord::sequence)
                        .column("text", String[]::new, AuditRecord::action)
                        .column("json", String[]::new, AuditRecord::before)
                        .column("json", String[]::new, AuditRecord::after)
                        .as("a(id, aggregate, aggregate_id, sequence, action, before, after)"));
    }

    private Sql outbox(List<Event> events) {
        return Sql.of("""
                insert into outbox (id, aggregatetype, aggregateid, subject, sequence, type, payload, occurred_at, acting_unit, traceparent)
                select e.id, e.topic, e.key, e.subject, e.sequence, e.type, e.payload, ?, ?, ? from
                """, clock.instant(), acting.unit(), traceParent())
                .add(Rows.of(events)
                        .column("uuid", UUID[]::new, Event::id)
                        .column("text", String[]::new, event -> event.told().topic())
                        .column("uuid", UUID[]::new, event -> event.told().key())
                        .column("uuid", UUID[]::new, Event::subject)
                        .column("bigint", Long[]::new, Event::sequence)
                        .column("text", String[]::new, event -> event.told().type())
                        .column("text", String[]::new, Event::payload)
                        .as("e(id, topic, key, subject, sequence, type, payload)"));
    }

    private String write(Object payload) {
        try {
            return json.writeValueAsString(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("event payload cannot be written", e);
        }
    }

    private static @Nullable String traceParent() {
        var span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }
}
