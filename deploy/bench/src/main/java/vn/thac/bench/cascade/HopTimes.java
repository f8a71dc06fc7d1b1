package vn.thac.bench.cascade;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.thac.bench.measure.Result;
import vn.thac.client.Json;
import vn.thac.client.Latencies;
import vn.thac.client.event.Event;

/** Follows some plans from event to event by the times that events carry: how long did each hop take? */
final class HopTimes {

    private static final Set<String> CONSEQUENCES =
            Set.of("mandate.raised.v1", "assignments.raised.v1", "obligation.opened.v1");

    /** The instants of one plan on its way, in milliseconds of the clock. */
    private static final class Trace {
        private volatile long issued;
        private volatile long membersOnKafka;
    }

    private final Map<String, Trace> traces = new ConcurrentHashMap<>();
    private final Latencies outbox = new Latencies();
    private final Latencies delivery = new Latencies();
    private final Latencies fanOut = new Latencies();
    private final Latencies toTask = new Latencies();
    private final Latencies toReport = new Latencies();

    /** From now on this plan is followed. */
    void follow(String plan) {
        traces.put(plan, new Trace());
    }

    void take(ConsumerRecord<byte[], byte[]> record) {
        long now = System.currentTimeMillis();
        String type = Event.type(record.headers());
        if (!type.startsWith("plan.") && !CONSEQUENCES.contains(type)) {
            return;
        }
        Trace trace = traces.get(Json.read(record.value()).path("planId").asText());
        if (trace != null) {
            take(trace, type, Event.time(record.headers()), record.timestamp(), now);
        }
    }

    private void take(Trace trace, String type, Instant written, long onKafka, long now) {
        outbox.addMillis(Math.max(0, onKafka - written.toEpochMilli()));
        delivery.addMillis(Math.max(0, now - onKafka));
        switch (type) {
            case "plan.issued.v1" -> trace.issued = written.toEpochMilli();
            case "plan.members-expanded.v1" -> trace.membersOnKafka = onKafka;
            case "mandate.raised.v1" -> between(trace.issued, written, fanOut);
            case "assignments.raised.v1" -> between(trace.membersOnKafka, written, toTask);
            case "obligation.opened.v1" -> between(trace.membersOnKafka, written, toReport);
            default -> {}
        }
    }

    /** Topics are read side by side: what came before may not have been seen yet, and is then left out. */
    private static void between(long before, Instant after, Latencies hop) {
        if (before > 0) {
            hop.addMillis(Math.max(0, after.toEpochMilli() - before));
        }
    }

    Result writeTo(Result result) {
        return result.hop("any event: written → on Kafka (outbox and relay)", outbox)
                .hop("any event: on Kafka → at a consumer", delivery)
                .hop("plan issued → mandate written (fan-out)", fanOut)
                .hop("members on Kafka → assignment written (task-service)", toTask)
                .hop("members on Kafka → obligation written (report-service)", toReport);
    }
}
