package vn.thac.core.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.thac.core.kafka.EventHeader;
import vn.thac.core.request.Acting;
import vn.thac.core.sql.Database;

/** Takes each incoming event once: notes its id and lets its handlers work, in one transaction. */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);

    private static final TextMapGetter<Received> TRACE = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Received event) {
            return List.of(EventHeader.TRACE_PARENT.wireName());
        }

        @Override
        public @Nullable String get(@Nullable Received event, String key) {
            return event != null && key.equals(EventHeader.TRACE_PARENT.wireName())
                    ? event.header(EventHeader.TRACE_PARENT)
                    : null;
        }
    };

    private final Map<String, List<EventHandler>> handlers = new HashMap<>();
    private final List<EventKeeper> keepers = new ArrayList<>();

    @Inject
    Database database;

    @Inject
    Acting acting;

    @Inject
    MeterRegistry meters;

    @Inject
    void handlers(@All List<EventHandler> all) {
        all.forEach(
                h -> handlers.computeIfAbsent(h.type(), t -> new ArrayList<>()).add(h));
    }

    @Inject
    void keepers(@All List<EventKeeper> all) {
        keepers.addAll(all);
    }

    /** Takes events in one transaction; those already taken and those that nobody here wants are passed over. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void take(List<Received> events) {
        List<Received> fresh = note(events.stream().filter(this::isWanted).toList());
        if (!fresh.isEmpty()) {
            acting.asSystem("events", null);
            keepers.forEach(keeper -> keeper.keep(fresh));
        }
        Runs.of(fresh).forEach(this::dispatch);
    }

    private void dispatch(List<Received> run) {
        String type = run.get(0).type();
        Context parent = W3CTraceContextPropagator.getInstance().extract(Context.root(), run.get(0), TRACE);
        try (Scope traced = parent.makeCurrent()) {
            acting.asSystem(type, null);
            for (EventHandler handler : handlers.getOrDefault(type, List.of())) {
                handler.handleAll(run);
            }
        }
        meters.counter("events_taken_total", "type", type).increment(run.size());
    }

    private List<Received> note(List<Received> events) {
        if (events.isEmpty()) {
            return events;
        }
        UUID[] ids = events.stream().map(Received::id).toArray(UUID[]::new);
        Set<UUID> fresh = new HashSet<>(database.list(
                "insert into inbox (event_id) select distinct * from unnest(?::uuid[]) on conflict do nothing returning event_id",
                row -> row.uuid("event_id"),
                (Object) ids));
        return events.stream().filter(e -> fresh.remove(e.id())).toList();
    }

    private boolean isWanted(Received event) {
        if (!keepers.isEmpty() || handlers.containsKey(event.type())) {
            return true;
        }
        meters.counter("events_skipped_total", "type", event.type()).increment();
        LOG.debugf("event of unknown type skipped type=%s id=%s", event.type(), event.header(EventHeader.ID));
        return false;
    }
}
