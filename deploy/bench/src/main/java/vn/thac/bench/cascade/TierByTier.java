package vn.thac.bench.cascade;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.thac.bench.Committees;
import vn.thac.bench.PlanIssuing;
import vn.thac.bench.PlanPackages;
import vn.thac.bench.measure.Progress;
import vn.thac.bench.measure.Result;
import vn.thac.bench.measure.Workers;
import vn.thac.client.Console;
import vn.thac.client.Json;
import vn.thac.client.ScenarioFailure;
import vn.thac.client.Wait;
import vn.thac.client.event.Event;
import vn.thac.client.event.LiveEvents;
import vn.thac.client.http.Caller;
import vn.thac.client.unit.TerritoryTree;

/**
 * Every unit drafts and issues its own plan, with one request or two, as soon as its mandate is told on Kafka: provinces, then districts, then
 * communes, each tier passing on to the next. The time runs from the request to issue the directive until the last
 * plan is issued and everything that follows from it has been told.
 */
final class TierByTier {

    static final String NAME = "tier by tier";

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final int MOST_SECONDS = 120;
    private static final String NUMBER = "1/KH-UBND";

    /** What arrived: which mandate, for whom. */
    private record Arrived(String mandate, String unit) {}

    private final LiveEvents events;
    private final TerritoryTree tree;
    private final Committees committees;
    private final int connections;
    private final int steps;
    private final PlanIssuing issuing;
    private final LinkedBlockingQueue<Arrived> arrived = new LinkedBlockingQueue<>();
    private final AtomicInteger issued = new AtomicInteger();
    private final Map<String, AtomicInteger> issuedOf = new ConcurrentHashMap<>();
    private final long mandatesBefore;
    private final long assignmentsBefore;
    private final long obligationsBefore;
    private final long eventsBefore;

    TierByTier(
            Caller caller, LiveEvents events, TerritoryTree tree, Committees committees, int connections, int steps) {
        this.events = events;
        this.tree = tree;
        this.committees = committees;
        this.connections = connections;
        this.steps = steps;
        this.issuing = new PlanIssuing(caller);
        this.mandatesBefore = events.count("mandate.raised.v1");
        this.assignmentsBefore = events.count("assignments.raised.v1");
        this.obligationsBefore = events.count("obligation.opened.v1");
        this.eventsBefore = events.total();
    }

    long assignments() {
        return (long) tree.size() * PlanPackages.TIER_DUTIES;
    }

    Result run() {
        var directive = issuing.draft(PlanPackages.topOfTheTiers());
        events.listen(this::take);
        long begin = System.nanoTime();
        double lastIssued;
        try (var progress = Progress.show(this::progress)) {
            var clients = Workers.start(connections, (number, all) -> work(all));
            issuing.issue(directive);
            clients.join();
            lastIssued = (System.nanoTime() - begin) / 1e9;
            Wait.until(PATIENCE, Duration.ofMillis(10), this::allArrived, () -> "all events: " + progress());
        } finally {
            events.listen(null);
        }
        double seconds = Math.max(lastIssued, (events.lastArrival() - begin) / 1e9);
        Console.line("  the last of " + tree.size() + " plans is issued and told after " + Console.seconds(begin));
        return result(lastIssued, seconds);
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        if (Event.type(record.headers()).equals("mandate.raised.v1")) {
            var mandate = Json.read(record.value());
            arrived.add(new Arrived(
                    mandate.path("mandateId").asText(),
                    mandate.path("unit").path("id").asText()));
        }
    }

    private void work(Workers all) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (issued.get() < tree.size() && !all.haveFailed()) {
            var next = arrived.poll(100, TimeUnit.MILLISECONDS);
            if (next != null) {
                answer(next);
            } else if (System.nanoTime() > end) {
                throw new ScenarioFailure("After " + PATIENCE.toMinutes() + " minutes only so many plans are issued: "
                        + progress() + ".");
            }
        }
    }

    private void answer(Arrived mandate) {
        var territory = committees.territory(mandate.unit());
        boolean last = tree.below(territory.code()).isEmpty();
        Map<String, Object> added = last ? Map.of() : PlanPackages.passedOn(mandate.unit());
        if (steps == 1) {
            issuing.issueFromMandate(mandate.mandate(), added, NUMBER);
        } else {
            issuing.issue(issuing.draftFromMandate(mandate.mandate(), added), NUMBER);
        }
        issuedOf.computeIfAbsent(territory.level(), level -> new AtomicInteger())
                .incrementAndGet();
        issued.incrementAndGet();
    }

    private boolean allArrived() {
        return events.count("mandate.fulfilled.v1") >= tree.size()
                && events.count("assignments.raised.v1") - assignmentsBefore >= assignments()
                && events.count("obligation.opened.v1") - obligationsBefore >= tree.size();
    }

    private String progress() {
        return String.format(
                "plans issued %,d of %,d %s · mandates %,d · assignments %,d · obligations %,d",
                issued.get(),
                tree.size(),
                new TreeMap<>(issuedOf),
                events.count("mandate.raised.v1") - mandatesBefore,
                events.count("assignments.raised.v1") - assignmentsBefore,
                events.count("obligation.opened.v1") - obligationsBefore);
    }

    private Result result(double lastIssued, double seconds) {
        var work = String.format(
                "%,d plans drafted and issued (%s), %,d mandates, %,d assignments, %,d obligations",
                tree.size() + 1,
                steps == 1 ? "one request a plan" : "two requests a plan",
                tree.size(),
                assignments(),
                tree.size());
        Result result = new Result(
                        CascadeBench.NAME,
                        NAME,
                        work,
                        tree.size() * 3L + 1 + assignments(),
                        events.total() - eventsBefore,
                        seconds)
                .note(String.format(
                        "the last plan was issued after %.2f s, the last event had come after %.2f s",
                        lastIssued, seconds))
                .target("seconds", seconds, MOST_SECONDS, " s");
        return steps == 1
                ? result.request("draft and issue", issuing.both())
                : result.request("issue", issuing.issues()).request("draft from its mandate", issuing.drafts());
    }
}
