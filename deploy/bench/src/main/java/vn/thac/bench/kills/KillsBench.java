package vn.thac.bench.kills;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.thac.bench.BenchSettings;
import vn.thac.bench.Callers;
import vn.thac.bench.CountryImport;
import vn.thac.bench.Invariants;
import vn.thac.bench.measure.BenchReport;
import vn.thac.bench.measure.Progress;
import vn.thac.bench.measure.Result;
import vn.thac.bench.reports.ExpectedTotals;
import vn.thac.bench.reports.OwedReports;
import vn.thac.bench.reports.Totals;
import vn.thac.client.Console;
import vn.thac.client.Deployment;
import vn.thac.client.Scenario;
import vn.thac.client.Service;
import vn.thac.client.event.Settled;
import vn.thac.client.http.Caller;
import vn.thac.client.unit.Territory;

/** A hundred processes die while clients write: nothing that was acknowledged is lost, nothing is doubled. */
public final class KillsBench implements Scenario {

    static final String NAME = "kills";

    private static final long SEED = 20_241_125;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String summary() {
        return "processes are killed under load; what was acknowledged is counted";
    }

    @Override
    public int run(Deployment deployment, List<String> arguments) throws Exception {
        var settings = BenchSettings.of(NAME, arguments);
        var tree = settings.country();
        var committees = CountryImport.run(deployment, tree);
        var communes = tree.ofLevel(Territory.COMMUNE);
        var owed = OwedReports.raise(deployment, Callers.gateway(deployment), committees, communes);
        var acknowledged = new Acknowledged();
        var load = new Load(
                Callers.patientGateway(deployment, PATIENCE),
                Callers.patientSecond(deployment, PATIENCE),
                committees,
                tree,
                owed,
                acknowledged,
                SEED);
        var killer = new Killer(deployment, SEED);
        long begin = System.nanoTime();
        try (var progress = Progress.show(acknowledged::counts)) {
            var clients = load.start(settings.connections());
            killer.kill(settings.kills());
            load.stop();
            clients.join();
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        var reader = Callers.patientGateway(deployment, PATIENCE);
        awaitAll(reader);
        Settled.await(deployment, PATIENCE);
        var result = new Result(NAME, "under load", acknowledged.counts(), acknowledged.size(), 0, seconds)
                .note("killed: " + killer.killed());
        Console.line("Counting what must hold …");
        var checks = new ArrayList<>(Invariants.of(deployment));
        checks.addAll(acknowledged.checks(reader));
        var expected = new ExpectedTotals(
                tree, communes, commune -> acknowledged.isReported(owed.ids().get(commune)));
        checks.addAll(new Totals(deployment, owed, tree, expected).checks());
        var report = new BenchReport(List.of(result), checks, deployment.memory());
        report.show();
        report.write(settings.json());
        settings.awaitEnd();
        return report.status();
    }

    /** Comes back when every service answers again. */
    private static void awaitAll(Caller reader) {
        reader.get(Service.IDENTITY, "/v1/me");
        reader.get(Service.PLAN, "/v1/plans?limit=1");
        reader.get(Service.TASK, "/v1/assignments?limit=1");
        reader.get(Service.REPORT, "/v1/obligations?limit=1");
    }
}
