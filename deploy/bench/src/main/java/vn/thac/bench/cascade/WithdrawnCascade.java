package vn.thac.bench.cascade;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thac.bench.measure.Progress;
import vn.thac.bench.measure.Result;
import vn.thac.client.Console;
import vn.thac.client.Latencies;
import vn.thac.client.Service;
import vn.thac.client.Wait;
import vn.thac.client.event.LiveEvents;
import vn.thac.client.http.Body;
import vn.thac.client.http.Caller;

/**
 * A directive that fell on everybody is withdrawn. The time runs from the request until every mandate and assignment is
 * recalled and every report that is owed is waived.
 */
final class WithdrawnCascade {

    static final String NAME = "withdrawn";

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final String MANDATE = "mandate.recalled.v1";
    private static final String ASSIGNMENTS = "assignments.recalled.v1";
    private static final String ASSIGNMENT = "assignment.recalled.v1";
    private static final String OBLIGATION = "obligation.waived.v1";
    private static final List<String> TYPES = List.of(MANDATE, ASSIGNMENTS, ASSIGNMENT, OBLIGATION);

    private final Caller caller;
    private final LiveEvents events;
    private final long units;
    private final long assignments;
    private final Map<String, Long> before = new LinkedHashMap<>();

    /**
     * @param assignments that are open under the directive
     */
    WithdrawnCascade(Caller caller, LiveEvents events, long units, long assignments) {
        this.caller = caller;
        this.events = events;
        this.units = units;
        this.assignments = assignments;
    }

    Result run(String directive) {
        var requests = new Latencies();
        String tag = caller.get(Service.PLAN, "/v1/plans/" + directive).etag();
        events.measureAnew();
        TYPES.forEach(type -> before.put(type, events.count(type)));
        long total = events.total();
        long begin = System.nanoTime();
        double seconds;
        try (var progress = Progress.show(this::progress)) {
            Body reason = Body.json(Map.of("reason", "Thu hồi để đo"));
            caller.post(Service.PLAN, "/v1/plans/" + directive + "/withdraw", reason, tag);
            requests.since(begin);
            Wait.until(PATIENCE, Duration.ofMillis(5), this::allThere, () -> "all events: " + progress());
            seconds = (System.nanoTime() - begin) / 1e9;
        }
        Console.line("  nothing is asked any more after " + Console.seconds(begin));
        var work = String.format(
                "%,d mandates and %,d assignments recalled, %,d obligations waived", units, assignments, units);
        long rows = units * 2 + assignments;
        var result = new Result(CascadeBench.NAME, NAME, work, rows, events.total() - total, seconds)
                .request("withdraw", requests);
        for (String type : TYPES) {
            result.hop(type + ": written → on Kafka", events.outbox(type));
        }
        return result;
    }

    private boolean allThere() {
        return since(MANDATE) >= units && recalled() >= assignments && since(OBLIGATION) >= units;
    }

    private long since(String type) {
        return events.count(type) - before.getOrDefault(type, 0L);
    }

    /** Told of many together, or one by one. */
    private long recalled() {
        return since(ASSIGNMENTS) + since(ASSIGNMENT);
    }

    private String progress() {
        return String.format(
                "mandates %,d of %,d · assignments %,d of %,d · obligations %,d of %,d",
                since(MANDATE), units, recalled(), assignments, since(OBLIGATION), units);
    }

    /** It is to take no more time than the issue took. */
    Result against(Result withdrawn, Result issued) {
        return withdrawn.target("of the time of the issue", withdrawn.seconds() / issued.seconds(), 1, " ×");
    }
}
