package vn.thac.bench.soak;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.thac.bench.BenchSettings;
import vn.thac.bench.Callers;
import vn.thac.bench.Committees;
import vn.thac.bench.CountryImport;
import vn.thac.bench.Invariants;
import vn.thac.bench.PlanIssuing;
import vn.thac.bench.PlanPackages;
import vn.thac.bench.measure.BenchReport;
import vn.thac.bench.measure.OpenLoop;
import vn.thac.bench.measure.ProcessorTime;
import vn.thac.bench.measure.Progress;
import vn.thac.bench.measure.Result;
import vn.thac.bench.measure.Timeline;
import vn.thac.bench.reports.OwedReports;
import vn.thac.client.Console;
import vn.thac.client.Deployment;
import vn.thac.client.Scenario;
import vn.thac.client.check.Check;
import vn.thac.client.event.Settled;
import vn.thac.client.unit.Territory;

/**
 * A busy hour again and again on a base that grows by it. In the second and third quarter somebody holds a state of all
 * databases open; the last quarter is held against the first.
 */
public final class SoakBench implements Scenario {

    static final String NAME = "soak";

    private static final int USUAL_MINUTES = 60;
    private static final int QUARTERS = 4;
    private static final int CLIENTS = 64;
    private static final long SEED = 20_241_128;
    private static final double PERCENT = 95;
    private static final int MOST_PERCENT_OF_DRIFT = 10;
    private static final int MOST_PERCENT_OF_GROWTH = 10;
    private static final int MOST_PERCENT_DEAD = 20;

    /** What starting and compiling cost belongs to no quarter. */
    private static final int WARM_UP_SECONDS = 60;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String summary() {
        return "a busy hour on a base that grows by it: what drifts and what swells";
    }

    @Override
    public int run(Deployment deployment, List<String> arguments) throws Exception {
        var settings = BenchSettings.of(NAME, arguments);
        var tree = settings.country();
        var committees = CountryImport.run(deployment, tree);
        var owed = base(deployment, committees, tree.ofLevel(Territory.COMMUNE));
        int quarter = settings.minutes(USUAL_MINUTES) * 60 / QUARTERS;
        var timeline = new Timeline();
        List<Result> results = new ArrayList<>();
        List<Check> checks = new ArrayList<>();
        Map<Integer, Swelling> sizes = new ConcurrentSkipListMap<>();
        try (var loop = new OpenLoop(CLIENTS, timeline);
                var progress = Progress.show(loop::toString)) {
            var load = new SteadyLoad(
                    loop, Callers.gateway(deployment), tree, committees, owed, new SplittableRandom(SEED));
            results.add(ProcessorTime.during(deployment, () -> {
                load.begin(WARM_UP_SECONDS + QUARTERS * quarter);
                measureEach(deployment, loop, quarter, sizes);
                readForLong(deployment, loop, quarter);
                loop.join();
                return whole(loop, sizes);
            }));
            checks.add(Check.same("nothing is refused for good", 0, loop.refused()));
        }
        IntStream.rangeClosed(1, QUARTERS).forEach(number -> results.add(part(number, timeline, quarter, sizes)));
        drift(results.get(0), timeline, quarter);
        Settled.await(deployment, Duration.ofMinutes(5));
        Console.line("Counting what must hold …");
        checks.addAll(Invariants.of(deployment));
        var report = new BenchReport(results, checks, deployment.memory());
        report.show();
        report.write(settings.json());
        settings.awaitEnd();
        return report.status();
    }

    /** A directive of ten duties on everybody, and a report of sixty figures that every commune owes. */
    private static OwedReports base(Deployment deployment, Committees committees, List<Territory> communes) {
        var caller = Callers.gateway(deployment);
        var issuing = new PlanIssuing(caller);
        issuing.issue(issuing.draft(PlanPackages.direct()));
        return OwedReports.raise(deployment, caller, committees, communes);
    }

    private static void measureEach(Deployment deployment, OpenLoop loop, int quarter, Map<Integer, Swelling> sizes) {
        for (int number = 1; number <= QUARTERS; number++) {
            int ended = number;
            loop.at(begins(number + 1, quarter), () -> sizes.put(ended, Swelling.of(deployment)));
        }
    }

    private static void readForLong(Deployment deployment, OpenLoop loop, int quarter) {
        loop.at(begins(2, quarter), () -> {
            var reader = LongReader.open(deployment);
            loop.at(begins(QUARTERS, quarter), reader::close);
        });
    }

    private static int begins(int number, int quarter) {
        return WARM_UP_SECONDS + (number - 1) * quarter;
    }

    private static Result whole(OpenLoop loop, Map<Integer, Swelling> sizes) {
        var work = String.format("%,d requests", loop.answered());
        var result = new Result(NAME, "whole", work, loop.answered(), 0, loop.now()).note(loop.toString());
        @Nullable Swelling first = sizes.get(1);
        @Nullable Swelling last = sizes.get(QUARTERS);
        if (first == null || last == null) {
            return result;
        }
        return result.target(
                        "growth of memory since the first quarter",
                        percent(last.memoryMb(), first.memoryMb()),
                        MOST_PERCENT_OF_GROWTH,
                        " %")
                .target("dead rows at the end", last.mostDeadPercent(), MOST_PERCENT_DEAD, " %");
    }

    private static Result part(int number, Timeline timeline, int quarter, Map<Integer, Swelling> sizes) {
        int from = begins(number, quarter);
        var all = timeline.all(from, from + quarter);
        var title = "quarter " + number + (number == 2 || number == 3 ? ", with a long reader" : "");
        var result = new Result(NAME, title, String.format("%,d requests", all.count()), all.count(), 0, quarter)
                .request("all", all)
                .note("p95 of all " + String.format("%.1f ms", all.millis(PERCENT)))
                .note(String.valueOf(sizes.get(number)));
        timeline.kinds().forEach(kind -> result.request(kind, timeline.of(kind, from, from + quarter)));
        return result;
    }

    /** Of each kind of request, how much slower the last quarter was than the first. */
    private static void drift(Result result, Timeline timeline, int quarter) {
        for (var kind : timeline.kinds()) {
            result.target(
                    "drift of p95, " + kind,
                    percent(p95(timeline, kind, QUARTERS, quarter), p95(timeline, kind, 1, quarter)),
                    MOST_PERCENT_OF_DRIFT,
                    " %");
        }
    }

    private static double p95(Timeline timeline, String kind, int number, int quarter) {
        int from = begins(number, quarter);
        return timeline.of(kind, from, from + quarter).millis(PERCENT);
    }

    private static double percent(double last, double first) {
        return 100 * (last / first - 1);
    }
}
