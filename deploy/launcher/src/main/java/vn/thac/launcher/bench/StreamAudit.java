package vn.thac.launcher.bench;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Reads the whole event stream and counts what must always hold in it: nothing twice, nothing missing, in order.
 * An aggregate is a topic and a key. The same event delivered again is allowed, and counted apart.
 */
final class StreamAudit {

    private final Tally order = new Tally("the sequence of an aggregate has no gap and no repetition");
    private final Tally once = new Tally("an event's id stands for one event");
    private final Tally mandates = new Tally("one mandate per plan and addressee");
    private final Tally assignments = new Tally("one assignment per plan, duty and unit");
    private final Tally obligations = new Tally("one obligation per regime, unit and period");
    private final Map<UUID, Long> last = new HashMap<>();
    private final Set<UUID> ids = new HashSet<>();
    private final Set<UUID> places = new HashSet<>();
    private final Map<String, Long> counts = new TreeMap<>();
    private long redelivered;

    void take(Fact fact) {
        var aggregate = mark(fact.topic(), fact.key());
        long before = last.getOrDefault(aggregate, 0L);
        boolean known = !ids.add(mark("id", fact.id()));
        if (known && fact.sequence() <= before) {
            redelivered++;
            return;
        }
        once.count(!known, () -> fact.id() + " of " + fact.topic() + " " + fact.key());
        order.count(fact.sequence() == before + 1, () -> fact.topic() + " " + fact.key() + ": " + fact.sequence() + " after " + before);
        last.put(aggregate, fact.sequence());
        counts.merge(fact.type(), 1L, Long::sum);
        switch (fact.type()) {
            case "mandate.raised.v1" -> place(mandates, fact, "planId", "unit");
            case "assignment.raised.v1" -> place(assignments, fact, "planId", "item", "unit");
            case "obligation.opened.v1" -> place(obligations, fact, "regimeId", "unit", "period");
            default -> { }
        }
    }

    private void place(Tally tally, Fact fact, String... fields) {
        var where = new StringBuilder(fact.type());
        for (var field : fields) {
            where.append(' ').append(fact.text(field));
        }
        var found = where.toString();
        tally.count(places.add(mark("place", found)), () -> found);
    }

    /** Sixteen bytes for a name, so that half a million of them fit into a small heap. */
    private static UUID mark(String kind, String name) {
        return UUID.nameUUIDFromBytes((kind + "\n" + name).getBytes(StandardCharsets.UTF_8));
    }

    long count(String type) {
        return counts.getOrDefault(type, 0L);
    }

    long events() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    long redelivered() {
        return redelivered;
    }

    Map<String, Long> counts() {
        return counts;
    }

    /** The sequence of an aggregate's last event; 0 when it has none. */
    long lastOf(String topic, String key) {
        return last.getOrDefault(mark(topic, key), 0L);
    }

    List<Check> checks() {
        return List.of(order.check(), once.check(), mandates.check(), assignments.check(), obligations.check());
    }
}
