package vn.thac.client.check;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import vn.thac.client.event.Event;

/**
 * Reads the whole event stream and counts what must always hold in it: nothing twice, nothing missing, in order.
 * An aggregate is a topic and a key. The same event delivered again is allowed, and counted apart.
 */
public final class StreamAudit {

    private final Tally order = new Tally("the sequence of an aggregate has no gap and no repetition");
    private final Tally once = new Tally("an event's id stands for one event");
    private final Tally mandates = new Tally("one mandate per plan and addressee");
    private final Tally assignments = new Tally("one assignment per plan, duty and unit");
    private final Tally obligations = new Tally("one obligation per regime, unit and period");
    private final Map<UUID, Long> last = new HashMap<>();
    private final Set<UUID> ids = new HashSet<>();
    private final Set<UUID> combinations = new HashSet<>();
    private final Map<String, Long> counts = new TreeMap<>();
    private long redelivered;

    public void take(Event event) {
        var aggregate = digest(event.topic(), event.key());
        long before = last.getOrDefault(aggregate, 0L);
        boolean known = !ids.add(digest("id", event.id()));
        if (known && event.sequence() <= before) {
            redelivered++;
            return;
        }
        once.count(!known, () -> event.id() + " of " + event.topic() + " " + event.key());
        order.count(
                event.sequence() == before + 1,
                () -> event.topic() + " " + event.key() + ": " + event.sequence() + " after " + before);
        last.put(aggregate, event.sequence());
        counts.merge(event.type(), 1L, Long::sum);
        switch (event.type()) {
            case "mandate.raised.v1" -> unique(mandates, event, "planId", "unit");
            case "assignment.raised.v1" -> unique(assignments, event, "planId", "item", "unit");
            case "obligation.opened.v1" -> unique(obligations, event, "regimeId", "unit", "period");
            default -> {}
        }
    }

    private void unique(Tally tally, Event event, String... fields) {
        var where = new StringBuilder(event.type());
        for (var field : fields) {
            where.append(' ').append(event.text(field));
        }
        var found = where.toString();
        tally.count(combinations.add(digest("combination", found)), () -> found);
    }

    /** Sixteen bytes for a name, so that half a million of them fit into a small heap. */
    private static UUID digest(String kind, String name) {
        return UUID.nameUUIDFromBytes((kind + "\n" + name).getBytes(StandardCharsets.UTF_8));
    }

    public long count(String type) {
        return counts.getOrDefault(type, 0L);
    }

    public long events() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    public long redelivered() {
        return redelivered;
    }

    /** The sequence of an aggregate's last event; 0 when it has none. */
    public long lastOf(String topic, String key) {
        return last.getOrDefault(digest(topic, key), 0L);
    }

    public List<Check> checks() {
        return List.of(order.check(), once.check(), mandates.check(), assignments.check(), obligations.check());
    }
}
