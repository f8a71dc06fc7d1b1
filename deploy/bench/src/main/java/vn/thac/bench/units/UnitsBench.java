package vn.thac.bench.units;

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
import vn.thac.client.Service;

/** The list of the whole country: taken in by identity, then known by every service. */
public final class UnitsBench implements Scenario {

    static final String NAME = "units";

    private static final double MOST_SECONDS = 5;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String summary() {
        return "the list of 10,794 territories is taken in, with two committees each";
    }

    @Override
    public int run(Deployment deployment, List<String> arguments) throws Exception {
        var settings = BenchSettings.of(NAME, arguments);
        var tree = settings.country();
        var copies = new Copies(deployment);
        var administrator = Callers.administrator(deployment);
        Console.line("The list of " + tree.size() + " territories …");
        var takenIn = ProcessorTime.during(
                deployment,
                () -> result("taken in", copies, 1, seconds(() -> CountryImport.takeIn(administrator, tree))));
        var known = ProcessorTime.during(
                deployment,
                () -> result("known everywhere", copies, Copies.KEEPERS.size(), seconds(copies::awaitEqual)));
        var memory = deployment.memory();
        Console.line("The bare limit …");
        takenIn.limit(UnitsLimit.seconds(deployment, copies.rowsOf(Service.IDENTITY)), Double.NaN, 0);
        known.limit(takenIn.limitSeconds() * Copies.KEEPERS.size(), Double.NaN, 0);
        Console.line("Counting what must hold …");
        var checks = new ArrayList<>(Invariants.of(deployment));
        checks.addAll(copies.checks());
        var report = new BenchReport(List.of(takenIn, known), checks, memory);
        report.show();
        report.write(settings.json());
        settings.awaitEnd();
        return report.status();
    }

    private static Result result(String part, Copies copies, int times, double seconds) {
        long rows = copies.rowsOf(Service.IDENTITY) * times;
        return new Result(NAME, part, String.format("%,d rows", rows), rows, 0, seconds)
                .target("seconds", seconds, MOST_SECONDS, " s");
    }

    private static double seconds(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e9;
    }
}
