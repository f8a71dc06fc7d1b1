package vn.thac.bench.reports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import vn.thac.bench.Callers;
import vn.thac.bench.measure.Workers;
import vn.thac.client.Console;
import vn.thac.client.Deployment;
import vn.thac.client.Service;
import vn.thac.client.check.Check;
import vn.thac.client.check.Tally;
import vn.thac.client.http.Caller;
import vn.thac.client.unit.Territory;
import vn.thac.client.unit.TerritoryTree;

/** The live totals as the API shows them, held against what they must be. */
public final class Totals {

    private static final int READERS = 4;

    private final Caller caller;
    private final OwedReports owed;
    private final TerritoryTree tree;
    private final ExpectedTotals expected;

    public Totals(Deployment deployment, OwedReports owed, TerritoryTree tree, ExpectedTotals expected) {
        this.caller = Callers.gateway(deployment);
        this.owed = owed;
        this.tree = tree;
        this.expected = expected;
    }

    /** Whether the nation and every province show exactly what all communes together have reported. */
    boolean areCurrent() {
        if (!expected.isExact(ExpectedTotals.COUNTRY, read(ExpectedTotals.COUNTRY))) {
            return false;
        }
        return tree.top().parallelStream()
                .allMatch(province -> expected.isExact(province.code(), read(province.code())));
    }

    private JsonNode read(String area) {
        return caller.get(
                        Service.REPORT,
                        "/v1/totals?form=" + owed.form() + "&period=" + owed.period() + "&area=dvhc:" + area)
                .json();
    }

    /** Every node of the nation, the provinces and the districts, and every fiftieth commune. */
    public List<Check> checks() {
        long begin = System.nanoTime();
        var checks = new ArrayList<Check>();
        checks.add(check("the nation's totals are exact", List.of(ExpectedTotals.COUNTRY)));
        checks.add(check("every province's totals are exact", codes(tree.ofLevel(Territory.PROVINCE), 1)));
        checks.add(check("every district's totals are exact", codes(tree.ofLevel(Territory.DISTRICT), 1)));
        checks.add(check("every fiftieth commune's totals are exact", codes(tree.ofLevel(Territory.COMMUNE), 50)));
        Console.line("  read the totals of the nation, all provinces and districts: " + Console.seconds(begin));
        return checks;
    }

    private List<String> codes(List<Territory> areas, int every) {
        var codes = new ArrayList<String>();
        for (int i = 0; i < areas.size(); i += every) {
            if (expected.has(areas.get(i).code())) {
                codes.add(areas.get(i).code());
            }
        }
        return codes;
    }

    private Check check(String name, List<String> areas) {
        var tally = new Tally(name);
        Workers.share(READERS, areas.size(), i -> {
            var totals = read(areas.get(i));
            synchronized (tally) {
                expected.check(areas.get(i), totals, tally);
            }
        });
        return tally.check();
    }
}
