package vn.thac.bench.cascade;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.thac.bench.Committees;
import vn.thac.bench.PlanIssuing;
import vn.thac.bench.PlanPackages;
import vn.thac.bench.measure.Progress;
import vn.thac.bench.measure.Result;
import vn.thac.client.Console;
import vn.thac.client.Latencies;
import vn.thac.client.ScenarioFailure;
import vn.thac.client.Service;
import vn.thac.client.Wait;
import vn.thac.client.event.LiveEvents;
import vn.thac.client.http.Caller;
import vn.thac.client.unit.Territory;
import vn.thac.client.unit.TerritoryTree;

/**
 * A few plans a second, so that nothing queues: how long after a plan was issued does the tier below see its mandate,
 * and how long did each hop take?
 */
final class PacedCascade {

    static final String NAME = "unsaturated";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK_EVERY = Duration.ofMillis(10);
    private static final int MOST_MILLIS = 1_000;
    private static final int CLIENTS = 32;
    private static final int WARM_UP_SECONDS = 15;

    private final Caller caller;
    private final LiveEvents events;
    private final List<Territory> issuers;
    private final TerritoryTree tree;
    private final Committees committees;
    private final int rate;
    private final int plans;
    private Times times;

    PacedCascade(Caller caller, LiveEvents events, TerritoryTree tree, Committees committees, int rate, int seconds) {
        this.caller = caller;
        this.events = events;
        this.tree = tree;
        this.committees = committees;
        this.rate = rate;
        this.plans = rate * seconds;
        this.times = new Times(caller);
        this.issuers = tree.ofLevel(Territory.DISTRICT).stream()
                .filter(each -> !tree.below(each.code()).isEmpty())
                .toList();
    }

    Result run() {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS, PacedCascade::daemon);
        try {
            pace(clients, rate * WARM_UP_SECONDS);
            times = new Times(caller);
            long eventsBefore = events.total();
            events.listen(times.hops::take);
            long begin = System.nanoTime();
            long addressees = 0;
            try (var progress = Progress.show(this::progress)) {
                addressees = pace(clients, plans);
                Wait.pause(Duration.ofMillis(500));
            } finally {
                events.listen(null);
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            Console.line("  " + plans + " plans at " + rate + " a second took " + Console.seconds(begin));
            return result(addressees, events.total() - eventsBefore, seconds);
        } finally {
            clients.shutdownNow();
        }
    }

    private String progress() {
        return String.format("plans issued %,d of %,d", times.issuing.issues().count(), plans);
    }

    /** Has so many plans issued at the pace, each seen below; to how many addressees they went. */
    private long pace(ExecutorService clients, int howMany) {
        long begin = System.nanoTime();
        long addressees = 0;
        List<Future<?>> under = new ArrayList<>();
        for (int n = 0; n < howMany; n++) {
            Territory issuer = issuers.get(n % issuers.size());
            addressees += tree.below(issuer.code()).size();
            under.add(clients.submit(() -> issueOne(issuer)));
            waitUntil(begin + (n + 1) * 1_000_000_000L / rate);
        }
        under.forEach(PacedCascade::join);
        return addressees;
    }

    private void issueOne(Territory issuer) {
        PlanIssuing.Draft draft = times.issuing.draft(PlanPackages.ofOneUnit(committees.id(issuer)));
        times.hops.follow(draft.id());
        times.issuing.issue(draft);
        watch(draft.id(), tree.below(issuer.code()).size());
    }

    /** Looks until everything below is visible; each mandate counts from the answer that its plan is issued. */
    private void watch(String plan, int below) {
        long issued = System.nanoTime();
        GrowingList mandates =
                new GrowingList(caller, Service.PLAN, "/v1/mandates?plan=" + plan, below, times.mandates);
        GrowingList assignments = new GrowingList(
                caller,
                Service.TASK,
                "/v1/assignments?plan=" + plan,
                (long) below * PlanPackages.TIER_DUTIES,
                times.assignments);
        GrowingList obligations =
                new GrowingList(caller, Service.REPORT, "/v1/obligations?plan=" + plan, below, times.obligations);
        Wait.until(
                PATIENCE,
                LOOK_EVERY,
                () -> mandates.look(issued) & assignments.look(issued) & obligations.look(issued),
                () -> "all to be visible: " + mandates + ", " + assignments + ", " + obligations);
    }

    private Result result(long addressees, long seen, double seconds) {
        String work = String.format(
                Locale.ROOT,
                "%,d plans of districts at %d a second, %,d mandates, after %d s to warm up",
                plans,
                rate,
                addressees,
                WARM_UP_SECONDS);
        long rows = plans + addressees * (2L + PlanPackages.TIER_DUTIES);
        Result result = new Result(CascadeBench.NAME, NAME, work, rows, seen, seconds)
                .request("issue", times.issuing.issues())
                .request("draft", times.issuing.drafts());
        return times.hops
                .writeTo(result)
                .hop("issue answered → mandate visible below", times.mandates)
                .hop("issue answered → assignment visible", times.assignments)
                .hop("issue answered → obligation visible", times.obligations)
                .target("a mandate is visible below, p99", times.mandates.p99(), MOST_MILLIS, " ms");
    }

    private static void waitUntil(long instant) {
        long left = instant - System.nanoTime();
        if (left > 0) {
            Wait.pause(Duration.ofNanos(left));
        }
    }

    private static void join(Future<?> work) {
        try {
            work.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ScenarioFailure("Interrupted.", e);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "paced");
        thread.setDaemon(true);
        return thread;
    }

    /** What is measured of some plans. */
    private static final class Times {

        private final PlanIssuing issuing;
        private final HopTimes hops = new HopTimes();
        private final Latencies mandates = new Latencies();
        private final Latencies assignments = new Latencies();
        private final Latencies obligations = new Latencies();

        private Times(Caller caller) {
            issuing = new PlanIssuing(caller);
        }
    }
}
