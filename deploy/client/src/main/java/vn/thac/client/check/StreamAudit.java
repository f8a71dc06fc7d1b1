package vn.thac.client.check;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import vn.thac.client.event.Event;

/**
 * Reads the whole event stream and counts what must always hold in it: nothing twice, nothing missing, in order.
 * An aggregate is a topic and an id. The same event delivered again is allowed, and counted apart. Events of units have the
 * key of the first unit in them, so one may overtake another (identity's contract): of these no version may be wanting in
 * the end.
 */
public final class StreamAudit {

    private final Tally order = new Tally("the sequence of an aggregate has no gap and no repetition");
    private final Tally once = new Tally("an event's id stands for one event");
    private final Tally mandates = new Tally("one mandate per plan and addressee");
    private final Tally assignments = new Tally("one assignment per plan, duty and unit");
    private final Tally obligations = new Tally("one obligation per regime, unit and period");
    private static final String OVERTAKING = "thac.unit";

    private final Map<UUID, Long> last = new HashMap<>();
    private final Map<UUID, SortedSet<Long>> early = new HashMap<>();
    private final Set<UUID> ids = new HashSet<>();
    private final Set<UUID> combinations = new HashSet<>();
    private final Map<String, Long> counts = new TreeMap<>();
    private final Map<String, Long> begun = new TreeMap<>();
    private long events;
    private long redelivered;

    public void take(Event event) {
        List<Event.Version> versions = event.versions();
        boolean known = !ids.add(digest("id", event.id()));
        if (known
                && versions.stream()
                        .allMatch(version -> version.number() <= lastOf(event.topic(), version.aggregate()))) {
            redelivered++;
            return;
        }
        once.count(!known, () -> event.id() + " of " + event.topic() + " " + event.key());
        versions.forEach(version -> inOrder(event.topic(), version));
        counts.merge(event.type(), (long) versions.size(), Long::sum);
        begun.merge(
                event.type(),
                versions.stream().filter(version -> version.number() == 1).count(),
                Long::sum);
        events++;
        switch (event.type()) {
            case "mandate.raised.v1" -> unique(mandates, "mandate", event.text("planId"), event.unit("unit"));
            case "assignments.raised.v1" ->
                event.parts()
                        .forEach(part -> unique(
                                assignments,
                                "assignment",
                                event.text("planId"),
                                part.path("item").asText(),
                                event.unit("unit")));
            case "obligation.opened.v1" ->
                unique(obligations, "obligation", event.text("regimeId"), event.unit("unit"), event.text("period"));
            default -> {}
        }
    }

    private void inOrder(String topic, Event.Version version) {
        long before = lastOf(topic, version.aggregate());
        UUID aggregate = digest(topic, version.aggregate());
        if (topic.equals(OVERTAKING) && version.number() > before + 1) {
            early.computeIfAbsent(aggregate, key -> new TreeSet<>()).add(version.number());
            return;
        }
        order.count(
                version.number() == before + 1,
                () -> topic + " " + version.aggregate() + ": " + version.number() + " after " + before);
        last.put(aggregate, version.number());
        caughtUp(aggregate);
    }

    /** What had overtaken is in its place now. */
    private void caughtUp(UUID aggregate) {
        SortedSet<Long> waiting = early.getOrDefault(aggregate, Collections.emptySortedSet());
        while (!waiting.isEmpty() && waiting.first() == last.getOrDefault(aggregate, 0L) + 1) {
            order.count(true, () -> "");
            last.put(aggregate, waiting.first());
            waiting.remove(waiting.first());
        }
    }

    private void unique(Tally tally, String kind, String... parts) {
        String found = String.join(" ", parts);
        tally.count(combinations.add(digest(kind, found)), () -> found);
    }

    /** Sixteen bytes for a name, so that half a million of them fit into a small heap. */
    private static UUID digest(String kind, String name) {
        return UUID.nameUUIDFromBytes((kind + "\n" + name).getBytes(StandardCharsets.UTF_8));
    }

    /** How many aggregates the events of a type changed. */
    public long count(String type) {
        return counts.getOrDefault(type, 0L);
    }

    /** How many of them it was the first event of. */
    public long begun(String type) {
        return begun.getOrDefault(type, 0L);
    }

    public long events() {
        return events;
    }

    public long redelivered() {
        return redelivered;
    }

    /** The sequence of an aggregate's last event; 0 when it has none. */
    public long lastOf(String topic, String aggregate) {
        return last.getOrDefault(digest(topic, aggregate), 0L);
    }

    /** Called at the end of the stream. */
    public List<Check> checks() {
        early.values()
                .forEach(waiting -> waiting.forEach(number ->
                        order.count(false, () -> OVERTAKING + ": what comes before " + number + " was never told")));
        early.clear();
        return List.of(order.check(), once.check(), mandates.check(), assignments.check(), obligations.check());
    }
}
