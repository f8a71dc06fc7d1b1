package vn.thac.bench.reports;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import vn.thac.bench.measure.Progress;
import vn.thac.bench.measure.Result;
import vn.thac.bench.measure.Workers;
import vn.thac.client.Console;
import vn.thac.client.Latencies;
import vn.thac.client.Service;
import vn.thac.client.Wait;
import vn.thac.client.event.LiveEvents;
import vn.thac.client.http.Body;
import vn.thac.client.http.Caller;

/**
 * Every commune hands in its report over so many connections. The time runs from the first request until the last
 * answer; how long the totals then still need is measured apart.
 */
final class Submissions {

    static final String NAME = "submissions";

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int MOST_SECONDS_BEHIND = 2;
    private static final String TYPE = "report.submitted.v1";

    private final Caller caller;
    private final LiveEvents events;
    private final OwedReports owed;
    private final Totals totals;
    private final int connections;
    private final Latencies submits = new Latencies();

    Submissions(Caller caller, LiveEvents events, OwedReports owed, Totals totals, int connections) {
        this.caller = caller;
        this.events = events;
        this.owed = owed;
        this.totals = totals;
        this.connections = connections;
    }

    Result run() {
        List<Body> bodies = IntStream.range(0, owed.size())
                .mapToObj(FiguresForm::report)
                .map(Body::written)
                .toList();
        long begin = System.nanoTime();
        double seconds;
        double behind;
        try (var progress = Progress.show(() ->
                String.format("reports %,d of %,d, events %,d", submits.count(), owed.size(), events.count(TYPE)))) {
            Workers.share(connections, owed.size(), i -> submit(i, bodies.get(i)));
            long last = System.nanoTime();
            seconds = (last - begin) / 1e9;
            Wait.until(
                    PATIENCE,
                    Duration.ofMillis(20),
                    totals::areCurrent,
                    () -> "the totals of the nation and the provinces to be exact");
            behind = (System.nanoTime() - last) / 1e9;
            Wait.until(
                    PATIENCE,
                    Duration.ofMillis(20),
                    () -> events.count(TYPE) >= owed.size(),
                    () -> "the event of every report");
        }
        Console.line("  all reports are in, and the totals exact, after " + Console.seconds(begin));
        return result(seconds, behind);
    }

    private void submit(int commune, Body body) {
        long begin = System.nanoTime();
        caller.actingFor(owed.unitIds().get(commune))
                .post(Service.REPORT, "/v1/obligations/" + owed.ids().get(commune) + "/submit", body);
        submits.since(begin);
    }

    private Result result(double seconds, double behind) {
        long figures = (long) owed.size() * FiguresForm.SIZE;
        var work = String.format("%,d reports with %,d figures over %d connections", owed.size(), figures, connections);
        return new Result(ReportsBench.NAME, NAME, work, owed.size() + figures, events.total(), seconds)
                .request("submit", submits)
                .hop(TYPE + ": written → on Kafka", events.outbox(TYPE))
                .hop("on Kafka → at a consumer", events.delivery())
                .note(String.format(
                        "%,.0f reports a second; national and provincial totals were exact %.2f s after the last answer",
                        owed.size() / seconds, behind))
                .target("totals current after the last report", behind, MOST_SECONDS_BEHIND, " s");
    }
}
