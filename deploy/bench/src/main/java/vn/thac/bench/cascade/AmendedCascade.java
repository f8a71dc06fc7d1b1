package vn.thac.bench.cascade;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.thac.bench.PlanIssuing;
import vn.thac.bench.measure.Progress;
import vn.thac.bench.measure.Result;
import vn.thac.client.Console;
import vn.thac.client.Service;
import vn.thac.client.Wait;
import vn.thac.client.event.LiveEvents;
import vn.thac.client.http.Caller;

/**
 * A directive that fell on everybody is amended: some duties are due on another day, some are new, some are others' now. The
 * time runs from the request to issue the amending document until everybody has what is new, the others have their new day or
 * are recalled, and each is told to look again.
 */
final class AmendedCascade {

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final String RAISED = "assignments.raised.v1";
    private static final List<String> AMENDED = List.of("assignments.amended.v1", "assignment.amended.v1");
    private static final List<String> RECALLED = List.of("assignments.recalled.v1", "assignment.recalled.v1");
    private static final String NOTICED = "notice.raised.v1";
    private static final List<String> TYPES = Stream.of(List.of(RAISED), AMENDED, RECALLED, List.of(NOTICED))
            .flatMap(List::stream)
            .toList();

    /** How many assignments are there before, are new, get another day and are recalled. */
    record Work(long before, long added, long moved, long recalled) {}

    private final String name;
    private final Caller caller;
    private final LiveEvents events;
    private final long units;
    private final Work work;
    private final String directive;
    private final Map<String, Long> before = new LinkedHashMap<>();

    AmendedCascade(String name, Caller caller, LiveEvents events, long units, Work work, String directive) {
        this.name = name;
        this.caller = caller;
        this.events = events;
        this.units = units;
        this.work = work;
        this.directive = directive;
    }

    Result run(Map<String, Object> text) {
        var issuing = new PlanIssuing(caller);
        var draft = issuing.amendment(directive, "Quyết định dùng để đo: sửa đổi Chỉ thị", text);
        events.measureAnew();
        TYPES.forEach(type -> before.put(type, events.count(type)));
        long total = events.total();
        long begin = System.nanoTime();
        double seconds;
        try (var progress = Progress.show(this::progress)) {
            issuing.issue(draft);
            Wait.until(PATIENCE, Duration.ofMillis(20), this::allThere, () -> "all events: " + progress());
            seconds = (System.nanoTime() - begin) / 1e9;
        }
        Console.line("  everything has followed after " + Console.seconds(begin));
        var said = String.format(
                "%,d new assignments, %,d with another day, %,d recalled, %,d notices",
                work.added(), work.moved(), work.recalled(), units);
        long rows = work.added() + work.moved() + work.recalled() + units;
        var result = new Result(CascadeBench.NAME, name, said, rows, events.total() - total, seconds)
                .request("issue", issuing.issues())
                .request("draft", issuing.drafts());
        for (String type : TYPES) {
            result.hop(type + ": written → on Kafka", events.outbox(type));
        }
        return result;
    }

    private boolean allThere() {
        return since(RAISED) >= work.added()
                && since(AMENDED) >= work.moved()
                && since(RECALLED) >= work.recalled()
                && since(NOTICED) >= units
                && caller.total(Service.TASK, "/v1/assignments?plan=" + directive) == work.before() + work.added();
    }

    private long since(String type) {
        return events.count(type) - before.getOrDefault(type, 0L);
    }

    /** Told of many together, or one by one. */
    private long since(List<String> types) {
        return types.stream().mapToLong(this::since).sum();
    }

    private String progress() {
        return String.format(
                "new assignments %,d of %,d · with another day %,d of %,d · recalled %,d of %,d · notices %,d of %,d",
                since(RAISED),
                work.added(),
                since(AMENDED),
                work.moved(),
                since(RECALLED),
                work.recalled(),
                since(NOTICED),
                units);
    }

    /** It is to take less time than the issue took. */
    Result against(Result amended, Result issued) {
        return amended.target("of the time of the issue", amended.seconds() / issued.seconds(), 1, " ×");
    }
}
