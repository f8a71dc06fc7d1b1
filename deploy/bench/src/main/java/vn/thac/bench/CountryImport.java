package vn.thac.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import vn.thac.client.Console;
import vn.thac.client.Deployment;
import vn.thac.client.Service;
import vn.thac.client.event.Settled;
import vn.thac.client.http.Body;
import vn.thac.client.http.Caller;
import vn.thac.client.unit.TerritoryTree;
import vn.thac.client.unit.UnitList;

/** Fills an empty deployment: the whole tree by CSV, and the posts of the centre's own system, which acts for all. */
public final class CountryImport {

    private static final String FROM = "2020-01-01";
    private static final List<String> DUTIES = List.of("draft", "issue", "work", "report", "review", "consolidate");

    private CountryImport() {}

    public static Committees run(Deployment deployment, TerritoryTree tree) {
        Caller administrator = Callers.administrator(deployment);
        timed(
                "units taken in: " + tree.size() + " territories with their committees",
                () -> takeIn(administrator, tree));
        administrator.post(
                Service.IDENTITY,
                "/v1/posts/bulk",
                Body.json(List.of(post(Callers.GATEWAY_ACTOR, DUTIES), post(Callers.SECOND_ACTOR, List.of("review")))));
        timed("every service knows them", () -> Settled.await(deployment, Duration.ofMinutes(5)));
        return Committees.of(administrator, tree);
    }

    private static Map<String, Object> post(String actor, List<String> duties) {
        return Map.of("actor", actor, "unit", PlanPackages.CENTRE, "duties", duties, "subtree", true, "from", FROM);
    }

    /** Identity's part alone: the territories, each with its People's Committee and its Party committee. */
    public static void takeIn(Caller administrator, TerritoryTree tree) {
        administrator.post(
                Service.IDENTITY,
                "/v1/units/import?bodies=government,party&on=" + FROM,
                Body.csv(UnitList.write(tree)));
    }

    private static void timed(String what, Runnable work) {
        long begin = System.nanoTime();
        work.run();
        Console.line("  " + what + ": " + Console.seconds(begin));
    }
}
