package vn.thac.launcher.bench;

import java.time.Duration;
import vn.thac.launcher.Running;
import vn.thac.launcher.Screen;

/**
 * Every commune hands in its report over so many connections. The time runs from the first request until the last
 * answer; how long the totals then still need is measured apart.
 */
final class Submissions {

    static final String NAME = "submissions";

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int MOST_SECONDS_BEHIND = 2;
    private static final String TYPE = "report.submitted.v1";

    private final Running running;
    private final Api api;
    private final LiveEvents events;
    private final Obligations owed;
    private final Totals totals;
    private final int connections;
    private final Latencies submits = new Latencies();

    Submissions(Running running, Api api, LiveEvents events, Obligations owed, Totals totals, int connections) {
        this.running = running;
        this.api = api;
        this.events = events;
        this.owed = owed;
        this.totals = totals;
        this.connections = connections;
    }

    Result run() {
        byte[][] bodies = new byte[owed.size()][];
        for (int i = 0; i < bodies.length; i++) {
            bodies[i] = FiguresForm.report(i);
        }
        long begin = System.nanoTime();
        double seconds;
        double behind;
        try (var ticker = Ticker.show(() -> String.format("reports %,d of %,d, told %,d", submits.count(), owed.size(), events.count(TYPE)))) {
            Crew.share(connections, owed.size(), i -> submit(i, bodies[i]));
            long last = System.nanoTime();
            seconds = (last - begin) / 1e9;
            Pause.until(PATIENCE, 20, totals::areCurrent, () -> "the totals of the nation and the provinces are exact");
            behind = (System.nanoTime() - last) / 1e9;
            Pause.until(PATIENCE, 20, () -> events.count(TYPE) >= owed.size(), () -> "every report is told");
        }
        Screen.line("  all reports are in, and the totals exact, after " + Screen.seconds(begin));
        return result(seconds, behind);
    }

    private void submit(int commune, byte[] body) {
        long begin = System.nanoTime();
        api.post(running.report(), "/v1/obligations/" + owed.ids().get(commune) + "/submit", body,
            request -> request.setHeader("Acting-Unit", owed.unitIds().get(commune)));
        submits.since(begin);
    }

    private Result result(double seconds, double behind) {
        long figures = (long) owed.size() * FiguresForm.SIZE;
        var work = String.format("%,d reports with %,d figures over %d connections", owed.size(), figures, connections);
        return new Result(ReportsBench.NAME, NAME, work, owed.size() + figures, events.total(), seconds)
            .request("submit", submits)
            .hop(TYPE + ": written → on Kafka", events.outbox(TYPE))
            .hop("on Kafka → at a consumer", events.delivery())
            .note(String.format("%,.0f reports a second; national and provincial totals were found exact %.2f s after the last answer",
                owed.size() / seconds, behind))
            .target("totals current after the last report", behind, MOST_SECONDS_BEHIND, " s");
    }
}
