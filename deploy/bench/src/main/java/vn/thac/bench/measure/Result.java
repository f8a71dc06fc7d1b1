package vn.thac.bench.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thac.client.Latencies;

/** What one measured part of a bench came to: the work, its time, and the targets it is held against. */
public final class Result {

    /** Something that had to be reached: a number, and the most that it may be. */
    public record Target(String what, double found, double most, String unit) {

        boolean reached() {
            return found <= most;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%s: %.2f%s, at most %.0f%s: %s",
                    what,
                    found,
                    unit,
                    most,
                    unit,
                    reached() ? "reached" : "NOT reached");
        }
    }

    private final String bench;
    private final String part;
    private final String work;
    private final long rows;
    private final long events;
    private final double seconds;
    private final Map<String, Latencies> requests = new LinkedHashMap<>();
    private final Map<String, Latencies> hops = new LinkedHashMap<>();
    private final Map<String, Double> processor = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();
    private double limitBefore = Double.NaN;
    private double limitAfter = Double.NaN;

    public Result(String bench, String part, String work, long rows, long events, double seconds) {
        this.bench = bench;
        this.part = part;
        this.work = work;
        this.rows = rows;
        this.events = events;
        this.seconds = seconds;
    }

    /** The first kind of request is the one whose percentiles stand for the part. */
    public Result request(String name, Latencies taken) {
        if (taken.count() > 0) {
            requests.put(name, taken);
        }
        return this;
    }

    public Result hop(String name, Latencies taken) {
        if (taken.count() > 0) {
            hops.put(name, taken);
        }
        return this;
    }

    /** Seconds of processor time by process. */
    public Result processor(Map<String, Double> spent) {
        processor.putAll(spent);
        return this;
    }

    public Result note(String line) {
        notes.add(line);
        return this;
    }

    public Result target(String what, double found, double most, String unit) {
        targets.add(new Target(what, found, most, unit));
        return this;
    }

    /** Measured before and after; the better one counts, which is the harder one to meet. */
    public Result limit(double before, double after, double mostTimes) {
        limitBefore = before;
        limitAfter = after;
        return mostTimes > 0 ? target("times the bare limit", ratio(), mostTimes, " ×") : this;
    }

    public double limitSeconds() {
        return Double.isNaN(limitAfter) ? limitBefore : Math.min(limitBefore, limitAfter);
    }

    public double ratio() {
        return seconds / limitSeconds();
    }

    public String title() {
        return bench + ", " + part;
    }

    public String work() {
        return work;
    }

    public long rows() {
        return rows;
    }

    public long events() {
        return events;
    }

    public double seconds() {
        return seconds;
    }

    public double limitBefore() {
        return limitBefore;
    }

    public double limitAfter() {
        return limitAfter;
    }

    public Map<String, Latencies> requests() {
        return requests;
    }

    public Map<String, Latencies> hops() {
        return hops;
    }

    public Map<String, Double> processor() {
        return processor;
    }

    public List<String> notes() {
        return notes;
    }

    public List<Target> targets() {
        return targets;
    }

    /** The line that other tools read; what was not measured is null. */
    public Map<String, @Nullable Object> json(long checked, long broken, Map<String, Long> memory) {
        var first = requests.values().stream().findFirst().orElseGet(Latencies::new);
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("bench", bench);
        json.put("part", part);
        json.put("work", work);
        json.put("rows", rows);
        json.put("events", events);
        json.put("seconds", rounded(seconds));
        json.put("rowsPerSecond", rounded(rows / seconds));
        json.put("eventsPerSecond", rounded(events / seconds));
        json.put("limitSeconds", rounded(limitSeconds()));
        json.put("limitSecondsBefore", rounded(limitBefore));
        json.put("limitSecondsAfter", rounded(limitAfter));
        json.put("ratio", rounded(ratio()));
        json.put("p50Ms", rounded(first.p50()));
        json.put("p99Ms", rounded(first.p99()));
        json.put("requests", timings(requests));
        json.put("hops", timings(hops));
        json.put("targets", targets.stream().map(Result::json).toList());
        json.put("processorSeconds", processor);
        json.put("memoryMb", memory);
        json.put("notes", notes);
        json.put("invariantsChecked", checked);
        json.put("invariantsBroken", broken);
        return json;
    }

    /** What was never reached has no number. */
    private static Map<String, @Nullable Object> json(Target target) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("what", target.what());
        json.put("found", rounded(target.found()));
        json.put("most", target.most());
        json.put("reached", target.reached());
        return json;
    }

    private static Map<String, Object> timings(Map<String, Latencies> all) {
        var json = new LinkedHashMap<String, Object>();
        all.forEach((name, taken) -> {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("count", taken.count());
            one.put("p50Ms", rounded(taken.p50()));
            one.put("p99Ms", rounded(taken.p99()));
            one.put("maxMs", rounded(taken.millis(100)));
            json.put(name, one);
        });
        return json;
    }

    private static @Nullable Double rounded(double number) {
        return Double.isFinite(number) ? Math.round(number * 1_000) / 1_000.0 : null;
    }
}
