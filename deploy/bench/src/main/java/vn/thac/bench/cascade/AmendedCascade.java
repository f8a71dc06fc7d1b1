package vn.thac.bench.cascade;

import java.time.Duration;
import java.util.List;
import vn.thac.bench.PlanIssuing;
import vn.thac.bench.PlanPackages;
import vn.thac.bench.measure.Progress;
import vn.thac.bench.measure.Result;
import vn.thac.client.Console;
import vn.thac.client.Service;
import vn.thac.client.Wait;
import vn.thac.client.event.LiveEvents;
import vn.thac.client.http.Caller;

/**
 * The directive that fell on everybody is amended: one duty is due on another day, one is new. The time runs from the request
 * to issue the amending document until everybody has the new duty, the other has its new day, and each is told to look again.
 */
final class AmendedCascade {

    static final String NAME = "amended";

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String RAISED = "assignments.raised.v1";
    private static final String AMENDED = "assignment.amended.v1";
    private static final String NOTICED = "notice.raised.v1";

    private final Caller caller;
    private final LiveEvents events;
    private final long units;
    private final String directive;
    private long raisedBefore;

    AmendedCascade(Caller caller, LiveEvents events, long units, String directive) {
        this.caller = caller;
        this.events = events;
        this.units = units;
        this.directive = directive;
    }

    Result run() {
        var issuing = new PlanIssuing(caller);
        var draft = issuing.amendment(directive, "Quyết định dùng để đo: sửa đổi Chỉ thị", PlanPackages.amended());
        long before = events.total();
        raisedBefore = events.count(RAISED);
        long begin = System.nanoTime();
        double seconds;
        try (var progress = Progress.show(this::progress)) {
            issuing.issue(draft);
            Wait.until(PATIENCE, Duration.ofMillis(20), this::allThere, () -> "all events: " + progress());
            seconds = (System.nanoTime() - begin) / 1e9;
        }
        Console.line("  everything has followed after " + Console.seconds(begin));
        var work = String.format("%,d new assignments, %,d with another day, %,d notices", units, units, units);
        var result = new Result(CascadeBench.NAME, NAME, work, units * 3, events.total() - before, seconds)
                .request("issue", issuing.issues())
                .request("draft", issuing.drafts());
        for (String type : List.of(RAISED, AMENDED, NOTICED)) {
            result.hop(type + ": written → on Kafka", events.outbox(type));
        }
        return result;
    }

    private boolean allThere() {
        return raised() >= units
                && events.count(AMENDED) >= units
                && events.count(NOTICED) >= units
                && caller.total(Service.TASK, "/v1/assignments?plan=" + directive)
                        == units * (PlanPackages.DIRECT_DUTIES + 1);
    }

    private long raised() {
        return events.count(RAISED) - raisedBefore;
    }

    private String progress() {
        return String.format(
                "new assignments %,d · with another day %,d · notices %,d of %,d each",
                raised(), events.count(AMENDED), events.count(NOTICED), units);
    }

    /** It is to take less time than the issue took. */
    Result against(Result amended, Result issued) {
        return amended.target("of the time of the issue", amended.seconds() / issued.seconds(), 1, " ×");
    }
}
