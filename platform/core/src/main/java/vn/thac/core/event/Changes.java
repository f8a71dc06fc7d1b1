package vn.thac.core.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.Id;
import vn.thac.core.Ids;
import vn.thac.core.request.Acting;
import vn.thac.core.sql.Database;
import vn.thac.core.work.AfterCommit;

/** Writes a change's event and audit record in the transaction of the change, which must be open. */
@ApplicationScoped
public class Changes {

    private static final String INSERT = """
            with made as (
              select * from unnest(?::uuid[], ?::text[], ?::uuid[], ?::bigint[], ?::text[], ?::text[])
                as c(id, aggregate, aggregate_id, sequence, type, payload)),
            audited as (
              insert into audit (id, at, actor, acting_unit, by_post_of, reason, aggregate, aggregate_id, sequence, action, trace_id)
              select id, ?, ?, ?, ?, ?, aggregate, aggregate_id, sequence, type, ? from made)
            insert into outbox (id, aggregatetype, aggregateid, type, payload, sequence, occurred_at, acting_unit, traceparent)
            select id, aggregate, aggregate_id, type, payload, sequence, ?, ?, ? from made
            """;

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

    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Change change) {
        record(List.of(change));
    }

    /** The same for many at once; their order is the order of their events. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Id unit = acting.unit();
        database.update(
                INSERT,
                changes.stream().map(c -> Ids.next()).toArray(UUID[]::new),
                changes.stream().map(Change::aggregate).toArray(String[]::new),
                changes.stream().map(Change::aggregateId).toArray(UUID[]::new),
                changes.stream().map(Change::sequence).toArray(Long[]::new),
                changes.stream().map(Change::type).toArray(String[]::new),
                changes.stream().map(c -> write(c.payload())).toArray(String[]::new),
                now,
                acting.actor().name(),
                unit,
                acting.postOf(),
                acting.reason(),
                acting.traceId(),
                now,
                unit,
                traceParent());
        afterCommit.run(OutboxRelay.class, relay::wake);
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
