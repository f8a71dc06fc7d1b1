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
import vn.thac.core.request.Acting;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Rows;
import vn.thac.core.sql.Sql;
import vn.thac.core.work.AfterCommit;

/** Writes events and audit records in the transaction of the change, which must be open. */
@ApplicationScoped
public class Changes {

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

    /** An event with the id that it goes by. */
    private record Event(UUID id, OutgoingEvent told) {

        @Nullable
        UUID subject() {
            return told instanceof Change one ? one.aggregateId() : null;
        }

        @Nullable
        Long sequence() {
            return told instanceof Change one ? one.sequence() : null;
        }

        /** The record of a single change goes by the id of its event, those of a bulk by ids of their own. */
        List<AuditRecord> records() {
            return told.changed().stream()
                    .map(one -> new AuditRecord(told instanceof Change ? id : Ids.next(), one, told))
                    .toList();
        }
    }

    private record AuditRecord(UUID id, Versioned of, OutgoingEvent told) {}

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
        List<Event> events =
                changes.stream().map(told -> new Event(Ids.next(), told)).toList();
        List<AuditRecord> records =
                events.stream().flatMap(event -> event.records().stream()).toList();
        database.update(audit(records).add(outbox(events)));
        afterCommit.run(OutboxRelay.class, relay::wake);
    }

    private Sql audit(List<AuditRecord> records) {
        return Sql.of(
                        """
                with audited as (
                  insert into audit (id, at, actor, acting_unit, by_post_of, reason, trace_id, aggregate, aggregate_id, sequence, action)
                  select a.id, ?, ?, ?, ?, ?, ?, a.aggregate, a.aggregate_id, a.sequence, a.action from
                """,
                        clock.instant(),
                        acting.actor().name(),
                        acting.unit(),
                        acting.postOf(),
                        acting.reason(),
                        acting.traceId())
                .add(Rows.of(records)
                        .column("uuid", UUID[]::new, AuditRecord::id)
                        .column("text", String[]::new, record -> record.told().aggregate())
                        .column("uuid", UUID[]::new, record -> record.of().id())
                        .column("bigint", Long[]::new, record -> record.of().sequence())
                        .column("text", String[]::new, record -> record.told().type())
                        .as("a(id, aggregate, aggregate_id, sequence, action)"))
                .add(")");
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
                        .column(
                                "text",
                                String[]::new,
                                event -> write(event.told().payload()))
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
