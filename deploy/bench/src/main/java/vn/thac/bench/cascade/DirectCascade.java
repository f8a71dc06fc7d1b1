package vn.thac.bench.cascade;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thac.bench.PlanIssuing;
import vn.thac.bench.measure.Progress;
import vn.thac.bench.measure.Result;
import vn.thac.client.Console;
import vn.thac.client.Service;
import vn.thac.client.Wait;
import vn.thac.client.event.LiveEvents;
import vn.thac.client.http.Caller;

/**
 * One directive with one regime falls on every People's Committee at once. The time runs from the request to issue it until
 * every mandate, assignment and obligation is visible by the API and its event has come by on Kafka.
 */
final class DirectCascade {

    static final String NAME = "direct";
    static final String AGAIN = "direct, again";

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final String MANDATE = "mandate.raised.v1";
    private static final String ASSIGNMENT = "assignments.raised.v1";
    private static final String OBLIGATION = "obligation.opened.v1";
    private static final List<String> TYPES = List.of("plan.issued.v1", MANDATE, ASSIGNMENT, OBLIGATION);
    private static final int MOST_TIMES_THE_LIMIT = 25;

    private final String name;
    private final Caller caller;
    private final LiveEvents events;
    private final long units;
    private final long assignments;
    private final Map<String, Long> before = new LinkedHashMap<>();
    private double visible;
    private double arrived;
    private String plan = "";

    /**
     * @param units that the directive reaches
     * @param assignments that it gives them
     */
    DirectCascade(String name, Caller caller, LiveEvents events, long units, long assignments) {
        this.name = name;
        this.caller = caller;
        this.events = events;
        this.units = units;
        this.assignments = assignments;
    }

    String name() {
        return name;
    }

    long units() {
        return units;
    }

    long assignments() {
        return assignments;
    }

    /** The directive, once it was drafted. */
    String plan() {
        return plan;
    }

    Result run(Map<String, Object> directive) {
        var issuing = new PlanIssuing(caller);
        var draft = issuing.draft(directive);
        plan = draft.id();
        events.measureAnew();
        TYPES.forEach(type -> before.put(type, events.count(type)));
        long eventsBefore = events.total();
        long begin = System.nanoTime();
        try (var progress = Progress.show(this::progress)) {
            issuing.issue(draft);
            Wait.until(PATIENCE, Duration.ofMillis(5), this::allArrived, () -> "all events: " + progress());
            arrived = (events.lastArrival() - begin) / 1e9;
            Wait.until(PATIENCE, Duration.ofMillis(20), this::allVisible, () -> "all lists: " + progress());
            visible = (System.nanoTime() - begin) / 1e9;
        }
        Console.line("  everything is there after " + Console.seconds(begin));
        return result(issuing, events.total() - eventsBefore);
    }

    private long since(String type) {
        return events.count(type) - before.getOrDefault(type, 0L);
    }

    private boolean allArrived() {
        return since(MANDATE) >= units && since(ASSIGNMENT) >= assignments && since(OBLIGATION) >= units;
    }

    private boolean allVisible() {
        return caller.total(Service.PLAN, "/v1/mandates?plan=" + plan) == units
                && caller.total(Service.TASK, "/v1/assignments?plan=" + plan) == assignments
                && caller.total(Service.REPORT, "/v1/obligations?plan=" + plan) == units;
    }

    private String progress() {
        return String.format(
                "mandates %,d of %,d · assignments %,d of %,d · obligations %,d of %,d",
                since(MANDATE), units, since(ASSIGNMENT), assignments, since(OBLIGATION), units);
    }

    private Result result(PlanIssuing issuing, long seen) {
        long rows = units * 2 + assignments;
        var work = String.format("%,d mandates, %,d assignments, %,d obligations", units, assignments, units);
        var result = new Result(CascadeBench.NAME, name, work, rows, seen, Math.max(visible, arrived))
                .request("issue", issuing.issues())
                .request("draft", issuing.drafts());
        for (String type : TYPES) {
            result.hop(type + ": written → on Kafka", events.outbox(type));
        }
        return result.hop("on Kafka → at a consumer", events.delivery())
                .note(String.format("every event after %.2f s, found visible by API after %.2f s", arrived, visible));
    }

    /** Adds the comparison, which is measured around the work. */
    Result against(Result result, double before, double after) {
        return result.limit(before, after, MOST_TIMES_THE_LIMIT);
    }
}
