package vn.thac.launcher.bench;

import java.time.Duration;
import vn.thac.launcher.Running;
import vn.thac.launcher.Screen;

/**
 * One directive with ten duties and one regime falls on every People's Committee at once. The time runs from the request
 * to issue it until every mandate, assignment and obligation is visible by the API and its event has come by on Kafka.
 */
final class DirectCascade {

    static final String NAME = "direct";

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int MOST_TIMES_THE_LIMIT = 25;

    private final Running running;
    private final Api api;
    private final LiveEvents events;
    private final long units;
    private double visible;
    private double told;

    DirectCascade(Running running, Api api, LiveEvents events, long units) {
        this.running = running;
        this.api = api;
        this.events = events;
        this.units = units;
    }

    long assignments() {
        return units * Packages.DIRECT_DUTIES;
    }

    Result run() {
        var issuing = new Issuing(running, api);
        var draft = issuing.draft(Packages.direct());
        long eventsBefore = events.total();
        long begin = System.nanoTime();
        try (var ticker = Ticker.show(this::progress)) {
            issuing.issue(draft);
            Pause.until(PATIENCE, 5, this::allTold, this::progress);
            told = (events.lastArrival() - begin) / 1e9;
            Pause.until(PATIENCE, 20, () -> allVisible(draft.id()), this::progress);
            visible = (System.nanoTime() - begin) / 1e9;
        }
        Screen.line("  everything is there after " + Screen.seconds(begin));
        return result(issuing, events.total() - eventsBefore);
    }

    private boolean allTold() {
        return events.count("mandate.raised.v1") >= units && events.count("assignment.raised.v1") >= assignments()
            && events.count("obligation.opened.v1") >= units;
    }

    private boolean allVisible(String plan) {
        return api.total(running.plan(), "/v1/mandates?plan=" + plan) == units
            && api.total(running.task(), "/v1/assignments?plan=" + plan) == assignments()
            && api.total(running.report(), "/v1/obligations?plan=" + plan) == units;
    }

    private String progress() {
        return String.format("mandates %,d of %,d · assignments %,d of %,d · obligations %,d of %,d", events.count("mandate.raised.v1"), units,
            events.count("assignment.raised.v1"), assignments(), events.count("obligation.opened.v1"), units);
    }

    private Result result(Issuing issuing, long seen) {
        long rows = units * 2 + assignments();
        var work = String.format("%,d mandates, %,d assignments, %,d obligations", units, assignments(), units);
        var result = new Result(CascadeBench.NAME, NAME, work, rows, seen, Math.max(visible, told))
            .request("issue", issuing.issues())
            .request("draft", issuing.drafts());
        for (var type : new String[] {"plan.issued.v1", "mandate.raised.v1", "assignment.raised.v1", "obligation.opened.v1"}) {
            result.hop(type + ": written → on Kafka", events.outbox(type));
        }
        return result.hop("on Kafka → at a consumer", events.delivery())
            .note(String.format("every event after %.2f s, found visible by API after %.2f s", told, visible));
    }

    /** Adds the comparison, which is measured around the work. */
    Result against(Result result, double before, double after) {
        return result.limit(before, after, MOST_TIMES_THE_LIMIT);
    }
}
