package vn.thac.launcher.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.thac.launcher.Running;
import vn.thac.launcher.Scenario;
import vn.thac.launcher.Screen;
import vn.thac.launcher.national.Territory;

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
    public int run(Running running, List<String> arguments) throws Exception {
        var settings = BenchSettings.of(NAME, arguments);
        var tree = settings.country();
        var units = Country.settle(running, tree);
        var communes = tree.ofLevel(Territory.COMMUNE);
        var owed = Obligations.raise(running, Api.gateway(running), units, communes);
        int figures = FiguresForm.SIZE;
        Screen.line("The bare limit, before …");
        double before = ReportsLimit.seconds(running, communes.size(), figures, settings.connections());
        Screen.line(communes.size() + " communes report " + figures + " figures each …");
        var expected = new ExpectedTotals(tree, communes);
        var totals = new Totals(running, owed.period(), tree, expected);
        List<Result> results = new ArrayList<>();
        try (var events = LiveEvents.from(running)) {
            results.add(ProcessorTime.during(running, new Submissions(running, Api.gateway(running), events, owed, totals, settings.connections())::run));
        }
        Screen.line(settings.connections() + " clients look at the boards …");
        results.add(ProcessorTime.during(running, new BoardReading(running, owed.period(), tree.top().get(0), settings.connections())::run));
        var memory = running.memory();
        Settled.await(running, Duration.ofMinutes(5));
        Screen.line("The bare limit, after …");
        results.get(0).limit(before, ReportsLimit.seconds(running, communes.size(), figures, settings.connections()), MOST_TIMES_THE_LIMIT);
        Screen.line("Counting what must hold …");
        var checks = new ArrayList<>(Invariants.of(running));
        checks.addAll(totals.checks());
        var report = new Report(results, checks, memory);
        report.show();
        report.write(settings.json());
        if (settings.hold()) {
            Thread.currentThread().join();
        }
        return report.status();
    }
}
