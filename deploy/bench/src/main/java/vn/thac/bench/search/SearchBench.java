package vn.thac.bench.search;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.thac.bench.BenchSettings;
import vn.thac.bench.Callers;
import vn.thac.bench.CountryImport;
import vn.thac.bench.measure.BenchReport;
import vn.thac.bench.measure.ProcessorTime;
import vn.thac.client.Console;
import vn.thac.client.Deployment;
import vn.thac.client.Scenario;
import vn.thac.client.Service;
import vn.thac.client.event.Settled;
import vn.thac.client.http.ApiClient;
import vn.thac.client.http.Body;
import vn.thac.client.http.Caller;
import vn.thac.client.http.Retry;
import vn.thac.client.unit.Territory;
import vn.thac.client.unit.TerritoryTree;

/** Search over 100,000 documents and what they say, by people who see all of it, a province's, a commune's. */
public final class SearchBench implements Scenario {

    static final String NAME = "search";

    private static final int PLANS = 100_000;

    /** People of the realm that are given a post here. */
    private static final String OF_A_PROVINCE = "ub-kien-giang";

    private static final String OF_A_COMMUNE = "xa-binh-lu";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String summary() {
        return "words, numbers and damaged words are looked for in 100,000 documents";
    }

    @Override
    public int run(Deployment deployment, List<String> arguments) throws Exception {
        var settings = BenchSettings.of(NAME, arguments);
        var tree = settings.country();
        Territory province = tree.top().get(0);
        Territory commune = tree.ofLevel(Territory.COMMUNE).get(0);
        var plans = new MadeUpPlans(deployment).kept();
        if (plans.isEmpty()) {
            plans = fill(deployment, tree, province, commune);
        }
        var searches = new Searches(plans, callers(deployment), province.committee());
        int clients = settings.connections();
        searches.warmUp(clients);
        double before = searches.bareLimit(clients);
        var result = ProcessorTime.during(deployment, () -> searches.run(clients));
        result.limit(before, searches.bareLimit(clients), 0).request("hostile", searches.hostile(clients));
        Console.line(String.format("At a pace: %d searches a second …", settings.rate()));
        var paced = ProcessorTime.during(deployment, () -> searches.paced(settings.rate()));
        var report = new BenchReport(List.of(result, paced), searches.checks(), deployment.memory());
        report.show();
        report.write(settings.json());
        settings.awaitEnd();
        return report.status();
    }

    private static List<MadeUpPlans.Known> fill(
            Deployment deployment, TerritoryTree tree, Territory province, Territory commune) {
        var committees = CountryImport.run(deployment, tree);
        Callers.administrator(deployment)
                .post(
                        Service.IDENTITY,
                        "/v1/posts/bulk",
                        Body.json(List.of(
                                post(OF_A_PROVINCE, province.committee(), true),
                                post(OF_A_COMMUNE, commune.committee(), false))));
        Settled.await(deployment, Duration.ofMinutes(1));
        Console.line(String.format("Writing %,d plans …", PLANS));
        long begin = System.nanoTime();
        var plans = new MadeUpPlans(deployment)
                .write(
                        PLANS,
                        tree.all().stream()
                                .map(committees::id)
                                .map(UUID::fromString)
                                .toList());
        Console.line("  with what they are found by: " + Console.seconds(begin));
        return plans;
    }

    private static Map<String, Caller> callers(Deployment deployment) {
        Map<String, Caller> callers = new LinkedHashMap<>();
        callers.put("sees everything by role", Callers.administrator(deployment));
        callers.put("sees the country by a post", Callers.gateway(deployment));
        callers.put("sees a province", person(deployment, OF_A_PROVINCE));
        callers.put("sees a commune", person(deployment, OF_A_COMMUNE));
        return callers;
    }

    private static Caller person(Deployment deployment, String name) {
        return new ApiClient(deployment, Retry.never())
                .as(() -> deployment.tokens().ofPerson(name));
    }

    private static Map<String, Object> post(String actor, String unit, boolean subtree) {
        return Map.of(
                "actor", actor, "unit", unit, "duties", List.of("draft"), "subtree", subtree, "from", "2020-01-01");
    }
}
