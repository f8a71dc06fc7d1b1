package vn.thac.bench.cascade;

import java.time.Duration;
import java.util.List;
import vn.thac.bench.BenchSettings;
import vn.thac.bench.Callers;
import vn.thac.bench.Committees;
import vn.thac.bench.CountryImport;
import vn.thac.bench.Invariants;
import vn.thac.bench.PlanPackages;
import vn.thac.bench.measure.BenchReport;
import vn.thac.bench.measure.ProcessorTime;
import vn.thac.bench.measure.Result;
import vn.thac.client.Console;
import vn.thac.client.Deployment;
import vn.thac.client.Scenario;
import vn.thac.client.event.LiveEvents;
import vn.thac.client.event.Settled;
import vn.thac.client.http.Caller;

/** The way down at national size: straight to everybody, tier by tier, and at a pace at which nothing queues. */
public final class CascadeBench implements Scenario {

    static final String NAME = "cascade";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String summary() {
        return "a directive falls on 10,794 units, at once and tier by tier";
    }

    @Override
    public int run(Deployment deployment, List<String> arguments) throws Exception {
        var settings = BenchSettings.of(NAME, arguments);
        var tree = settings.country();
        var committees = CountryImport.run(deployment, tree);
        var caller = Callers.gateway(deployment);
        List<Result> results;
        try (var events = LiveEvents.from(deployment)) {
            results = measure(deployment, settings, caller, events, committees);
        }
        var memory = deployment.memory();
        Console.line("Counting what must hold …");
        var report = new BenchReport(results, Invariants.of(deployment), memory);
        report.show();
        report.write(settings.json());
        settings.awaitEnd();
        return report.status();
    }

    private static List<Result> measure(
            Deployment deployment, BenchSettings settings, Caller caller, LiveEvents events, Committees committees) {
        var tree = settings.country();
        var direct = new DirectCascade(caller, events, tree.size());
        var chained = (long) tree.size() * PlanPackages.TIER_DUTIES;
        Console.line("The bare limit, before …");
        double before = CascadeLimit.seconds(deployment, tree.size(), direct.assignments(), tree.size());
        double chainBefore = CascadeLimit.seconds(deployment, tree.size(), chained, tree.size());
        Console.line("One directive on " + tree.size() + " units at once …");
        var directly = ProcessorTime.during(deployment, direct::run);
        Settled.await(deployment, Duration.ofMinutes(5));
        Console.line("The directive is amended …");
        var amendment = new AmendedCascade(caller, events, tree.size(), direct.plan());
        var amended = ProcessorTime.during(deployment, amendment::run);
        amendment.against(amended, directly);
        Settled.await(deployment, Duration.ofMinutes(5));
        Console.line("Tier by tier: each unit answers its mandate with a plan of its own …");
        var tiers = ProcessorTime.during(
                deployment, new TierByTier(caller, events, tree, committees, settings.connections())::run);
        Settled.await(deployment, Duration.ofMinutes(5));
        Console.line("At a pace: " + settings.rate() + " plans a second …");
        var paced = ProcessorTime.during(
                deployment,
                new PacedCascade(caller, events, tree, committees, settings.rate(), settings.pacedSeconds())::run);
        Settled.await(deployment, Duration.ofMinutes(5));
        Console.line("The bare limit, after …");
        direct.against(
                directly, before, CascadeLimit.seconds(deployment, tree.size(), direct.assignments(), tree.size()));
        tiers.limit(chainBefore, CascadeLimit.seconds(deployment, tree.size(), chained, tree.size()), 0);
        return List.of(directly, amended, tiers, paced);
    }
}
