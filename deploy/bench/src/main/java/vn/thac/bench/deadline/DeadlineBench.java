package vn.thac.bench.deadline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import vn.thac.bench.BenchSettings;
import vn.thac.bench.Callers;
import vn.thac.bench.CountryImport;
import vn.thac.bench.Invariants;
import vn.thac.bench.measure.BenchReport;
import vn.thac.bench.measure.OpenLoop;
import vn.thac.bench.measure.ProcessorTime;
import vn.thac.bench.measure.Progress;
import vn.thac.bench.measure.Result;
import vn.thac.bench.measure.Timeline;
import vn.thac.bench.reports.ExpectedTotals;
import vn.thac.bench.reports.FiguresForm;
import vn.thac.bench.reports.OwedReports;
import vn.thac.bench.reports.Totals;
import vn.thac.client.Console;
import vn.thac.client.Deployment;
import vn.thac.client.Scenario;
import vn.thac.client.check.Check;
import vn.thac.client.event.Settled;
import vn.thac.client.unit.Territory;
import vn.thac.client.unit.TerritoryTree;

/**
 * Load as it comes: every commune hands in during the last minutes, each at its moment and with time to think, while leaders
 * look at the boards; then five times as many a second, and as many as before.
 */
public final class DeadlineBench implements Scenario {

    static final String NAME = "deadline";

    private static final int USUAL_MINUTES = 10;
    /** People do not wait for one another before they ask. */
    private static final int CLIENTS = 512;

    private static final long SEED = 20_241_127;
    private static final int MOST_MILLIS = 1_000;
    private static final int MOST_SECONDS_UNTIL_NORMAL = 10;
    private static final String SECOND_FORM = "bench.second";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String summary() {
        return "10,035 communes report in the last ten minutes, then five times as many a second";
    }

    @Override
    public int run(Deployment deployment, List<String> arguments) throws Exception {
        var settings = BenchSettings.of(NAME, arguments);
        var tree = settings.country();
        var committees = CountryImport.run(deployment, tree);
        var owed = OwedReports.raise(
                deployment,
                Callers.gateway(deployment),
                committees,
                tree.ofLevel(Territory.COMMUNE),
                List.of(FiguresForm.FORM, SECOND_FORM));
        var phases = new Phases(settings.portionOf(owed.get(0).size()), settings.minutes(USUAL_MINUTES) * 60);
        var timeline = new Timeline();
        var checks = new ArrayList<Check>();
        List<Result> results;
        try (var loop = new OpenLoop(CLIENTS, timeline)) {
            var first = visits(deployment, loop, owed.get(0));
            var second = visits(deployment, loop, owed.get(1));
            var whole = ProcessorTime.during(
                    deployment, () -> run(deployment, loop, phases, first, second, owed.get(0), tree));
            results = Stream.concat(
                            Stream.of(whole),
                            Stream.of(
                                    part("before the deadline", timeline, 0, phases.seconds()),
                                    part("five times as many", timeline, phases.seconds(), phases.spikeEnds()),
                                    part("after it", timeline, phases.spikeEnds(), phases.ends())
                                            .target(
                                                    "as fast as before",
                                                    BackToNormal.after(
                                                            timeline,
                                                            phases.seconds(),
                                                            phases.spikeEnds(),
                                                            phases.ends()),
                                                    MOST_SECONDS_UNTIL_NORMAL,
                                                    " s")))
                    .toList();
            checks.add(Check.same("nothing is refused for good", 0, loop.refused()));
            Settled.await(deployment, Duration.ofMinutes(5));
            Console.line("Counting what must hold …");
            checks.addAll(Invariants.of(deployment));
            checks.addAll(totals(deployment, owed.get(0), tree, first));
            checks.addAll(totals(deployment, owed.get(1), tree, second));
        }
        var report = new BenchReport(results, checks, deployment.memory());
        report.show();
        report.write(settings.json());
        settings.awaitEnd();
        return report.status();
    }

    private static Visits visits(Deployment deployment, OpenLoop loop, OwedReports owed) {
        return new Visits(loop, Callers.gateway(deployment), owed, new SplittableRandom(SEED));
    }

    private static Result run(
            Deployment deployment,
            OpenLoop loop,
            Phases phases,
            Visits first,
            Visits second,
            OwedReports looked,
            TerritoryTree tree) {
        var random = new SplittableRandom(SEED);
        int every = looked.size() / phases.communes();
        begin(first, phases.beforeTheDeadline(random), every);
        begin(second, phases.afterwards(random), every);
        new Leaders(loop, Callers.gateway(deployment), looked, tree.top(), random).look(phases.ends());
        Console.line(String.format(
                "%,d communes report in %d s, %.1f a second; then five times as many for %d s …",
                phases.communes(), phases.seconds(), phases.rate(), phases.spikeEnds() - phases.seconds()));
        try (var progress =
                Progress.show(() -> String.format("handed in %,d and %,d; %s", first.count(), second.count(), loop))) {
            loop.join();
        }
        int reports = first.count() + second.count();
        return new Result(
                        NAME,
                        "whole",
                        String.format("%,d reports of %d figures each", reports, FiguresForm.SIZE),
                        (long) reports * (FiguresForm.SIZE + 1),
                        reports,
                        loop.now())
                .note(String.format(
                        "answered %,d; told to come again %,d, refused for good %,d",
                        loop.answered(), loop.sentAway(), loop.refused()));
    }

    /** Where not all come, those who do are of all provinces. */
    private static void begin(Visits visits, double[] seconds, int every) {
        for (int visit = 0; visit < seconds.length; visit++) {
            visits.begin(visit * every, seconds[visit]);
        }
    }

    private static Result part(String name, Timeline timeline, int from, int until) {
        var all = timeline.all(from, until);
        var work = String.format("%,d requests in %d s", all.count(), until - from);
        var result = new Result(NAME, name, work, all.count(), 0, until - from).request("all", all);
        timeline.kinds().forEach(kind -> result.request(kind, timeline.of(kind, from, until)));
        return result.target("all requests, p99", all.p99(), MOST_MILLIS, " ms");
    }

    private static List<Check> totals(Deployment deployment, OwedReports owed, TerritoryTree tree, Visits visits) {
        var expected = new ExpectedTotals(tree, tree.ofLevel(Territory.COMMUNE), visits::isDone);
        return new Totals(deployment, owed, tree, expected).checks();
    }
}
