package vn.thac.bench.reports;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.thac.bench.BenchSettings;
import vn.thac.bench.Callers;
import vn.thac.bench.CountryImport;
import vn.thac.bench.Invariants;
import vn.thac.bench.measure.BenchReport;
import vn.thac.bench.measure.ProcessorTime;
import vn.thac.bench.measure.Result;
import vn.thac.client.Console;
import vn.thac.client.Deployment;
import vn.thac.client.Scenario;
import vn.thac.client.event.LiveEvents;
import vn.thac.client.event.Settled;
import vn.thac.client.unit.Territory;

/** The way up at national size: every commune reports sixty figures, the totals follow, and many look at the boards. */
public final class ReportsBench implements Scenario {

    static final String NAME = "reports";

    private static final int MOST_TIMES_THE_LIMIT = 6;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String summary() {
        return "10,035 communes report 60 figures each; totals and boards follow";
    }

    @Override
    public int run(Deployment deployment, List<String> arguments) throws Exception {
        var settings = BenchSettings.of(NAME, arguments);
        var tree = settings.country();
        var committees = CountryImport.run(deployment, tree);
        var communes = tree.ofLevel(Territory.COMMUNE);
        var forms = FiguresForm.forms(settings.rounds());
        var rounds = OwedReports.raise(deployment, Callers.gateway(deployment), committees, communes, forms);
        int figures = FiguresForm.SIZE;
        Console.line("The bare limit, before …");
        double before = ReportsLimit.seconds(deployment, communes.size(), figures, settings.connections());
        Console.line(communes.size() + " communes report " + figures + " figures each …");
        var expected = new ExpectedTotals(tree, communes, commune -> true);
        List<Totals> totals = new ArrayList<>();
        List<Result> results = new ArrayList<>();
        for (var owed : rounds) {
            totals.add(new Totals(deployment, owed, tree, expected));
            results.add(round(deployment, settings, owed, totals.get(totals.size() - 1)));
        }
        Console.line(settings.connections() + " clients look at the boards …");
        results.add(ProcessorTime.during(
                deployment,
                new BoardReading(deployment, rounds.get(0), tree.top().get(0), settings.connections())::run));
        var memory = deployment.memory();
        Console.line("The bare limit, after …");
        results.get(0)
                .limit(
                        before,
                        ReportsLimit.seconds(deployment, communes.size(), figures, settings.connections()),
                        MOST_TIMES_THE_LIMIT);
        Console.line("Counting what must hold …");
        var checks = new ArrayList<>(Invariants.of(deployment));
        totals.forEach(each -> checks.addAll(each.checks()));
        var report = new BenchReport(results, checks, memory);
        report.show();
        report.write(settings.json());
        settings.awaitEnd();
        return report.status();
    }

    /** All communes report once; the next part begins when nothing of this one is left to do. */
    private static Result round(Deployment deployment, BenchSettings settings, OwedReports owed, Totals totals) {
        try (var events = LiveEvents.from(deployment)) {
            var submissions = new Submissions(
                    Callers.gateway(deployment), events, owed, totals, settings.connections(), settings.atOnce());
            var result = ProcessorTime.during(deployment, submissions::run);
            Settled.await(deployment, Duration.ofMinutes(5));
            return result;
        }
    }
}
