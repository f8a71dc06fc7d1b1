package vn.thac.launcher.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.net.URI;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.thac.launcher.Running;
import vn.thac.launcher.Screen;
import vn.thac.launcher.national.NationalTree;
import vn.thac.launcher.national.Territory;
import vn.thac.parts.Trouble;

/**
 * A few plans a second, so that nothing queues: how long after a plan was issued does the tier below see its mandate,
 * and how long did each hop take?
 */
final class PacedCascade {

    static final String NAME = "unsaturated";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LOOK_EVERY_MS = 10;
    private static final int MOST_MILLIS = 1_000;
    private static final int CLIENTS = 32;

    /** The instants of one plan on its way, in milliseconds of the clock. */
    private static final class Trace {
        private volatile long issued;
        private volatile long membersOnKafka;
    }

    private final Running running;
    private final Api api;
    private final LiveEvents events;
    private final List<Territory> issuers;
    private final NationalTree tree;
    private final Units units;
    private final int rate;
    private final int plans;
    private final Issuing issuing;
    private final Map<String, Trace> traces = new ConcurrentHashMap<>();
    private final Latencies mandateVisible = new Latencies();
    private final Latencies assignmentVisible = new Latencies();
    private final Latencies obligationVisible = new Latencies();
    private final Latencies outbox = new Latencies();
    private final Latencies delivery = new Latencies();
    private final Latencies fanOut = new Latencies();
    private final Latencies toTask = new Latencies();
    private final Latencies toReport = new Latencies();

    PacedCascade(Running running, Api api, LiveEvents events, NationalTree tree, Units units, int rate, int seconds) {
        this.running = running;
        this.api = api;
        this.events = events;
        this.tree = tree;
        this.units = units;
        this.rate = rate;
        this.plans = rate * seconds;
        this.issuing = new Issuing(running, api);
        this.issuers = tree.ofLevel(Territory.DISTRICT).stream().filter(each -> !tree.below(each.code()).isEmpty()).toList();
    }

    Result run() {
        long eventsBefore = events.total();
        events.tell(this::look);
        long begin = System.nanoTime();
        var clients = Executors.newFixedThreadPool(CLIENTS, PacedCascade::daemon);
        long addressees = 0;
        try (var ticker = Ticker.show(() -> String.format("plans issued %,d of %,d", issuing.issues().count(), plans))) {
            List<Future<?>> under = new ArrayList<>();
            for (int n = 0; n < plans; n++) {
                var issuer = issuers.get(n % issuers.size());
                addressees += tree.below(issuer.code()).size();
                under.add(clients.submit(() -> oneOf(issuer)));
                waitUntil(begin + (n + 1) * 1_000_000_000L / rate);
            }
            for (var each : under) {
                join(each);
            }
            Pause.millis(500);
        } finally {
            events.tell(null);
            clients.shutdownNow();
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        Screen.line("  " + plans + " plans at " + rate + " a second took " + Screen.seconds(begin));
        return result(addressees, events.total() - eventsBefore, seconds);
    }

    private void oneOf(Territory issuer) {
        var id = units.id(issuer);
        int below = tree.below(issuer.code()).size();
        var draft = issuing.draft(Packages.ofOneUnit(id));
        traces.put(draft.id(), new Trace());
        issuing.issue(draft, "");
        watch(draft.id(), below);
    }

    /** Looks until everything below is visible; each mandate counts from the answer that its plan is issued. */
    private void watch(String plan, int below) {
        long issued = System.nanoTime();
        var mandates = new Sight(running.plan(), "/v1/mandates?plan=" + plan, below, mandateVisible);
        var assignments = new Sight(running.task(), "/v1/assignments?plan=" + plan, below * Packages.TIER_DUTIES, assignmentVisible);
        var obligations = new Sight(running.report(), "/v1/obligations?plan=" + plan, below, obligationVisible);
        Pause.until(PATIENCE, LOOK_EVERY_MS, () -> mandates.look(issued) & assignments.look(issued) & obligations.look(issued),
            () -> "plan " + plan + " is visible below: " + mandates.seen + " of " + below + " mandates");
    }

    /** One list that fills up: each item that is new there became visible by now. */
    private final class Sight {
        private final URI base;
        private final String path;
        private final long expected;
        private final Latencies visible;
        private long seen;

        Sight(URI base, String path, long expected, Latencies visible) {
            this.base = base;
            this.path = path;
            this.expected = expected;
            this.visible = visible;
        }

        boolean look(long since) {
            if (seen < expected) {
                long now = api.total(base, path);
                long taken = System.nanoTime() - since;
                for (; seen < now; seen++) {
                    visible.add(taken);
                }
            }
            return seen >= expected;
        }
    }

    /** Follows the plans of this run from event to event by the times that events carry. */
    private void look(ConsumerRecord<byte[], byte[]> record) {
        long now = System.currentTimeMillis();
        var type = Fact.type(record.headers());
        if (!type.startsWith("plan.") && !type.equals("mandate.raised.v1") && !type.equals("assignment.raised.v1")
                && !type.equals("obligation.opened.v1")) {
            return;
        }
        var trace = traces.get(Json.read(record.value()).path("planId").asText());
        if (trace != null) {
            follow(trace, type, Fact.time(record.headers()), record.timestamp(), now);
        }
    }

    private void follow(Trace trace, String type, Instant written, long onKafka, long now) {
        outbox.addMillis(Math.max(0, onKafka - written.toEpochMilli()));
        delivery.addMillis(Math.max(0, now - onKafka));
        switch (type) {
            case "plan.issued.v1" -> trace.issued = written.toEpochMilli();
            case "plan.members-expanded.v1" -> trace.membersOnKafka = onKafka;
            case "mandate.raised.v1" -> between(trace.issued, written, fanOut);
            case "assignment.raised.v1" -> between(trace.membersOnKafka, written, toTask);
            case "obligation.opened.v1" -> between(trace.membersOnKafka, written, toReport);
            default -> { }
        }
    }

    /** Topics are read side by side: what came before may not have been seen yet, and is then left out. */
    private static void between(long before, Instant after, Latencies hop) {
        if (before > 0) {
            hop.addMillis(Math.max(0, after.toEpochMilli() - before));
        }
    }

    private Result result(long addressees, long seen, double seconds) {
        var work = String.format(Locale.ROOT, "%,d plans of districts at %d a second, %,d mandates", plans, rate, addressees);
        return new Result(CascadeBench.NAME, NAME, work, plans + addressees * (2L + Packages.TIER_DUTIES), seen, seconds)
            .request("issue", issuing.issues())
            .request("draft", issuing.drafts())
            .hop("any event: written → on Kafka (outbox and relay)", outbox)
            .hop("any event: on Kafka → at a consumer", delivery)
            .hop("plan issued → mandate written (fan-out)", fanOut)
            .hop("members on Kafka → assignment written (task-service)", toTask)
            .hop("members on Kafka → obligation written (report-service)", toReport)
            .hop("issue answered → mandate visible below", mandateVisible)
            .hop("issue answered → assignment visible", assignmentVisible)
            .hop("issue answered → obligation visible", obligationVisible)
            .target("a mandate is visible below, p99", mandateVisible.p99(), MOST_MILLIS, " ms");
    }

    private static void waitUntil(long instant) {
        long left = instant - System.nanoTime();
        if (left > 0) {
            Pause.millis(TimeUnit.NANOSECONDS.toMillis(left));
        }
    }

    private static void join(Future<?> work) {
        try {
            work.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted.", e);
        }
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "paced");
        thread.setDaemon(true);
        return thread;
    }
}
