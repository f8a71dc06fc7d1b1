package vn.thac.launcher.bench;

import java.util.List;
import vn.thac.launcher.Running;
import vn.thac.launcher.Scenario;
import vn.thac.launcher.Screen;

/** The way down at national size: straight to everybody, tier by tier, and at a pace that leaves time to breathe. */
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
    public int run(Running running, List<String> arguments) throws Exception {
        var settings = BenchSettings.of(NAME, arguments);
        var tree = settings.country();
        var units = Country.settle(running, tree);
        var api = Api.gateway(running);
        List<Result> results;
        try (var events = LiveEvents.from(running)) {
            results = measure(running, settings, api, events, units);
        }
        var memory = running.memory();
        Screen.line("Counting what must hold …");
        var report = new Report(results, Invariants.of(running), memory);
        report.show();
        report.write(settings.json());
        if (settings.hold()) {
            Thread.currentThread().join();
        }
        return report.status();
    }

    private static List<Result> measure(Running running, BenchSettings settings, Api api, LiveEvents events, Units units) {
        var tree = settings.country();
        var direct = new DirectCascade(running, api, events, tree.size());
        var chained = (long) tree.size() * Packages.TIER_DUTIES;
        Screen.line("The bare limit, before …");
        double before = CascadeLimit.seconds(running, tree.size(), direct.assignments(), tree.size());
        double chainBefore = CascadeLimit.seconds(running, tree.size(), chained, tree.size());
        Screen.line("One directive on " + tree.size() + " units at once …");
        var directly = ProcessorTime.during(running, direct::run);
        Settled.await(running, java.time.Duration.ofMinutes(5));
        Screen.line("Tier by tier: each unit answers its mandate with a plan of its own …");
        var tiers = ProcessorTime.during(running, new TierByTier(running, api, events, tree, units, settings.connections())::run);
        Settled.await(running, java.time.Duration.ofMinutes(5));
        Screen.line("At a pace: " + settings.rate() + " plans a second …");
        var paced = ProcessorTime.during(running,
            new PacedCascade(running, api, events, tree, units, settings.rate(), settings.pacedSeconds())::run);
        Settled.await(running, java.time.Duration.ofMinutes(5));
        Screen.line("The bare limit, after …");
        direct.against(directly, before, CascadeLimit.seconds(running, tree.size(), direct.assignments(), tree.size()));
        tiers.limit(chainBefore, CascadeLimit.seconds(running, tree.size(), chained, tree.size()), 0);
        return List.of(directly, tiers, paced);
    }
}
