package vn.thac.launcher.bench;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.thac.launcher.Running;
import vn.thac.launcher.Screen;
import vn.thac.launcher.national.NationalTree;

/**
 * Every unit drafts and issues its own plan as soon as its mandate is told on Kafka: provinces, then districts, then
 * communes, each tier passing on to the next. The time runs from the request to issue the directive until the last
 * plan is issued and everything that follows from it has been told.
 */
final class TierByTier {

    static final String NAME = "tier by tier";

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final int MOST_SECONDS = 120;

    /** What arrived: which mandate, for whom. */
    private record Arrived(String mandate, String unit) {
    }

    private final Running running;
    private final Api api;
    private final LiveEvents events;
    private final NationalTree tree;
    private final Units units;
    private final int connections;
    private final Issuing issuing;
    private final LinkedBlockingQueue<Arrived> arrived = new LinkedBlockingQueue<>();
    private final AtomicInteger issued = new AtomicInteger();
    private final Map<String, AtomicInteger> issuedOf = new ConcurrentHashMap<>();
    private final long mandatesBefore;
    private final long assignmentsBefore;
    private final long obligationsBefore;
    private final long eventsBefore;

    TierByTier(Running running, Api api, LiveEvents events, NationalTree tree, Units units, int connections) {
        this.running = running;
        this.api = api;
        this.events = events;
        this.tree = tree;
        this.units = units;
        this.connections = connections;
        this.issuing = new Issuing(running, api);
        this.mandatesBefore = events.count("mandate.raised.v1");
        this.assignmentsBefore = events.count("assignment.raised.v1");
        this.obligationsBefore = events.count("obligation.opened.v1");
        this.eventsBefore = events.total();
    }

    long assignments() {
        return (long) tree.size() * Packages.TIER_DUTIES;
    }

    Result run() {
        var directive = issuing.draft(Packages.topOfTheTiers());
        events.tell(this::take);
        long begin = System.nanoTime();
        double lastIssued;
        try (var ticker = Ticker.show(this::progress)) {
            var crew = Crew.start(connections, (number, all) -> work(all));
            issuing.issue(directive);
            crew.join();
            lastIssued = (System.nanoTime() - begin) / 1e9;
            Pause.until(PATIENCE, 10, this::allTold, this::progress);
        } finally {
            events.tell(null);
        }
        double seconds = Math.max(lastIssued, (events.lastArrival() - begin) / 1e9);
        Screen.line("  the last of " + tree.size() + " plans is issued and told after " + Screen.seconds(begin));
        return result(lastIssued, seconds);
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        if (Fact.type(record.headers()).equals("mandate.raised.v1")) {
            var mandate = Json.read(record.value());
            arrived.add(new Arrived(mandate.path("mandateId").asText(), mandate.path("unit").asText()));
        }
    }

    private void work(Crew crew) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (issued.get() < tree.size() && crew.isWell()) {
            var next = arrived.poll(100, TimeUnit.MILLISECONDS);
            if (next != null) {
                answer(next);
            } else if (System.nanoTime() > end) {
                throw new vn.thac.parts.Trouble("After " + PATIENCE.toMinutes() + " minutes only so many plans are issued: " + progress() + ".");
            }
        }
    }

    private void answer(Arrived mandate) {
        var territory = units.territory(mandate.unit());
        boolean last = tree.below(territory.code()).isEmpty();
        var draft = issuing.draftFromMandate(mandate.mandate(), last ? Map.of() : Packages.passedOn(mandate.unit()));
        issuing.issue(draft, "1/KH-UBND");
        issuedOf.computeIfAbsent(territory.level(), level -> new AtomicInteger()).incrementAndGet();
        issued.incrementAndGet();
    }

    private boolean allTold() {
        return events.count("mandate.fulfilled.v1") >= tree.size()
            && events.count("assignment.raised.v1") - assignmentsBefore >= assignments()
            && events.count("obligation.opened.v1") - obligationsBefore >= tree.size();
    }

    private String progress() {
        return String.format("plans issued %,d of %,d %s · mandates %,d · assignments %,d · obligations %,d", issued.get(), tree.size(),
            new java.util.TreeMap<>(issuedOf), events.count("mandate.raised.v1") - mandatesBefore,
            events.count("assignment.raised.v1") - assignmentsBefore, events.count("obligation.opened.v1") - obligationsBefore);
    }

    private Result result(double lastIssued, double seconds) {
        var work = String.format("%,d plans drafted and issued, %,d mandates, %,d assignments, %,d obligations", tree.size() + 1, tree.size(),
            assignments(), tree.size());
        return new Result(CascadeBench.NAME, NAME, work, tree.size() * 3L + 1 + assignments(), events.total() - eventsBefore, seconds)
            .request("issue", issuing.issues())
            .request("draft from its mandate", issuing.drafts())
            .note(String.format("the last plan was issued after %.2f s, the last event had come after %.2f s", lastIssued, seconds))
            .target("seconds", seconds, MOST_SECONDS, " s");
    }
}
