package vn.thac.bench.cascade;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.thac.bench.BenchSettings;
import vn.thac.bench.BroadDirective;
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
import vn.thac.client.unit.TerritoryTree;

/** The way down at national size: straight to everybody, tier by tier, and at a pace at which nothing queues. */
public final class CascadeBench implements Scenario {

    static final String NAME = "cascade";

    private static final String BROAD = "broad";
    private static final List<String> PARTS = List.of(DirectCascade.NAME, BROAD, TierByTier.NAME, PacedCascade.NAME);

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
        var settings = BenchSettings.of(NAME, arguments).ofParts(PARTS);
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
        List<Result> results = new ArrayList<>();
        if (settings.measures(DirectCascade.NAME)) {
            results.addAll(direct(deployment, caller, events, tree.size()));
        }
        if (settings.measures(BROAD)) {
            results.addAll(broad(deployment, caller, events, tree));
        }
        if (settings.measures(TierByTier.NAME)) {
            results.add(tiers(deployment, settings, caller, events, committees));
        }
        if (settings.measures(PacedCascade.NAME)) {
            Console.line("At a pace: " + settings.rate() + " plans a second …");
            results.add(measured(
                    deployment,
                    new PacedCascade(caller, events, tree, committees, settings.rate(), settings.pacedSeconds())::run));
        }
        return results;
    }

    /**
     * One directive on everybody: issued, amended, looked at and withdrawn. The same once more shows what it takes in
     * services that have run for some minutes; the first one meets them as they have just started.
     */
    private static List<Result> direct(Deployment deployment, Caller caller, LiveEvents events, long units) {
        long assignments = units * PlanPackages.DIRECT_DUTIES;
        var work = new AmendedCascade.Work(assignments, units, units, 0);
        var results = fallen(
                deployment,
                new DirectCascade(DirectCascade.NAME, caller, events, units, assignments),
                PlanPackages.direct(),
                plan -> new AmendedCascade("amended", caller, events, units, work, plan),
                PlanPackages.amended());
        Console.line("Its lists are looked at …");
        var lists = measured(deployment, new PlanLists(caller, results.plan())::run);
        Console.line("The directive is withdrawn …");
        var withdrawal = new WithdrawnCascade(caller, events, units, assignments + units);
        var withdrawn = measured(deployment, () -> withdrawal.run(results.plan()));
        withdrawal.against(withdrawn, results.issued());
        var again = issued(
                deployment,
                new DirectCascade(DirectCascade.AGAIN, caller, events, units, assignments),
                PlanPackages.direct());
        return List.of(results.issued(), results.amended(), lists, withdrawn, again);
    }

    /** One with 200 tasks and 150 duties: issued and amended. */
    private static List<Result> broad(Deployment deployment, Caller caller, LiveEvents events, TerritoryTree tree) {
        var directive = new BroadDirective(tree);
        var work = new AmendedCascade.Work(
                directive.assignments(), directive.added(), directive.moved(), directive.recalled());
        var results = fallen(
                deployment,
                new DirectCascade(BROAD, caller, events, tree.size(), directive.assignments()),
                directive.text(),
                plan -> new AmendedCascade(BROAD + ", amended", caller, events, tree.size(), work, plan),
                directive.amended());
        return List.of(results.issued(), results.amended());
    }

    private record Fallen(String plan, Result issued, Result amended) {}

    private static Fallen fallen(
            Deployment deployment,
            DirectCascade cascade,
            Map<String, Object> text,
            Function<String, AmendedCascade> amending,
            Map<String, Object> amendedText) {
        var issued = issued(deployment, cascade, text);
        Console.line("The directive is amended …");
        var amendment = amending.apply(cascade.plan());
        var amended = measured(deployment, () -> amendment.run(amendedText));
        amendment.against(amended, issued);
        return new Fallen(cascade.plan(), issued, amended);
    }

    private static Result issued(Deployment deployment, DirectCascade cascade, Map<String, Object> text) {
        Console.line("The bare limit, before …");
        double before = limit(deployment, cascade);
        Console.line("One directive on " + cascade.units() + " units at once: " + cascade.name() + " …");
        var issued = measured(deployment, () -> cascade.run(text));
        Console.line("The bare limit, after …");
        return cascade.against(issued, before, limit(deployment, cascade));
    }

    private static double limit(Deployment deployment, DirectCascade cascade) {
        return CascadeLimit.seconds(deployment, cascade.units(), cascade.assignments(), cascade.units());
    }

    private static Result tiers(
            Deployment deployment, BenchSettings settings, Caller caller, LiveEvents events, Committees committees) {
        var tree = settings.country();
        var chained = (long) tree.size() * PlanPackages.TIER_DUTIES;
        Console.line("The bare limit, before …");
        double before = CascadeLimit.seconds(deployment, tree.size(), chained, tree.size());
        Console.line("Tier by tier: each unit answers its mandate with a plan of its own …");
        var tiers = measured(
                deployment,
                new TierByTier(caller, events, tree, committees, settings.connections(), settings.steps())::run);
        Console.line("The bare limit, after …");
        return tiers.limit(before, CascadeLimit.seconds(deployment, tree.size(), chained, tree.size()), 0);
    }

    /** With the processor time of all; the next part begins when nothing of this one is left to do. */
    private static Result measured(Deployment deployment, Supplier<Result> part) {
        var result = ProcessorTime.during(deployment, part);
        Settled.await(deployment, Duration.ofMinutes(5));
        return result;
    }
}
