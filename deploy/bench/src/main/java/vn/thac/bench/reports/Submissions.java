package vn.thac.bench.reports;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.thac.bench.measure.Progress;
import vn.thac.bench.measure.Result;
import vn.thac.bench.measure.Workers;
import vn.thac.client.Console;
import vn.thac.client.Latencies;
import vn.thac.client.ScenarioFailure;
import vn.thac.client.Service;
import vn.thac.client.Wait;
import vn.thac.client.event.LiveEvents;
import vn.thac.client.http.Body;
import vn.thac.client.http.Caller;

/**
 * Every commune hands in its report over so many connections, one or many in a call. The time runs from the first request until the last
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
    private final int atOnce;
    private final AtomicInteger handedIn = new AtomicInteger();
    private final Latencies submits = new Latencies();

    Submissions(Caller caller, LiveEvents events, OwedReports owed, Totals totals, int connections, int atOnce) {
        this.caller = caller;
        this.events = events;
        this.owed = owed;
        this.totals = totals;
        this.connections = connections;
        this.atOnce = atOnce;
    }

    Result run() {
        int calls = (owed.size() + atOnce - 1) / atOnce;
        List<Body> bodies = IntStream.range(0, calls)
                .mapToObj(call -> atOnce == 1 ? FiguresForm.report(call) : together(call))
                .map(Body::written)
                .toList();
        long begin = System.nanoTime();
        double seconds;
        double behind;
        try (var progress = Progress.show(() ->
                String.format("reports %,d of %,d, events %,d", handedIn.get(), owed.size(), events.count(TYPE)))) {
            Workers.share(connections, calls, call -> submit(call, bodies.get(call)));
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

    private void submit(int call, Body body) {
        long begin = System.nanoTime();
        if (atOnce == 1) {
            caller.actingFor(owed.unitIds().get(call))
                    .post(Service.REPORT, "/v1/obligations/" + owed.ids().get(call) + "/submit", body);
            handedIn.incrementAndGet();
        } else {
            takenAll(caller.post(Service.REPORT, "/v1/report-submissions", body).json());
        }
        submits.since(begin);
    }

    /** The same reports, each with what it is about. */
    private byte[] together(int call) {
        return IntStream.range(call * atOnce, Math.min(owed.size(), (call + 1) * atOnce))
                .mapToObj(commune -> "{\"id\":\"" + owed.ids().get(commune) + "\","
                        + new String(FiguresForm.report(commune), StandardCharsets.UTF_8).substring(1))
                .collect(Collectors.joining(",", "{\"obligations\":[", "]}"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private void takenAll(JsonNode answer) {
        for (JsonNode row : answer.path("items")) {
            if (row.path("status").asInt() != 200) {
                throw new ScenarioFailure("A report was not taken: " + row);
            }
            handedIn.incrementAndGet();
        }
    }

    private String name() {
        return owed.form().equals(FiguresForm.FORM) ? NAME : NAME + " of " + owed.form();
    }

    private Result result(double seconds, double behind) {
        long figures = (long) owed.size() * FiguresForm.SIZE;
        var work = String.format(
                "%,d reports with %,d figures over %d connections, %d in a call",
                owed.size(), figures, connections, atOnce);
        return new Result(ReportsBench.NAME, name(), work, owed.size() + figures, events.total(), seconds)
                .request("submit", submits)
                .hop(TYPE + ": written → on Kafka", events.outbox(TYPE))
                .hop("on Kafka → at a consumer", events.delivery())
                .note(String.format(
                        "%,.0f reports a second; national and provincial totals were exact %.2f s after the last answer",
                        owed.size() / seconds, behind))
                .target("totals current after the last report", behind, MOST_SECONDS_BEHIND, " s");
    }
}
