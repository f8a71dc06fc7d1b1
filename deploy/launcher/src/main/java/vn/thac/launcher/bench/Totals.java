package vn.thac.launcher.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import vn.thac.launcher.Running;
import vn.thac.launcher.Screen;
import vn.thac.launcher.national.NationalTree;
import vn.thac.launcher.national.Territory;

/** The live totals as the API shows them, held against what they must be. */
final class Totals {

    private static final int READERS = 4;

    private final Running running;
    private final Api api;
    private final String period;
    private final NationalTree tree;
    private final ExpectedTotals expected;

    Totals(Running running, String period, NationalTree tree, ExpectedTotals expected) {
        this.running = running;
        this.api = Api.gateway(running);
        this.period = period;
        this.tree = tree;
        this.expected = expected;
    }

    /** Whether the nation and every province show exactly what all communes together have reported. */
    boolean areCurrent() {
        if (!expected.isExact(ExpectedTotals.COUNTRY, read(ExpectedTotals.COUNTRY))) {
            return false;
        }
        return tree.top().parallelStream().allMatch(province -> expected.isExact(province.code(), read(province.code())));
    }

    private JsonNode read(String area) {
        return api.get(running.report(), "/v1/totals?form=" + FiguresForm.FORM + "&period=" + period + "&area=dvhc:" + area);
    }

    /** Every node of the nation, the provinces and the districts, and every fiftieth commune. */
    List<Check> checks() {
        long begin = System.nanoTime();
        var checks = new ArrayList<Check>();
        checks.add(check("the nation's totals are exact", List.of(ExpectedTotals.COUNTRY)));
        checks.add(check("every province's totals are exact", codes(tree.ofLevel(Territory.PROVINCE), 1)));
        checks.add(check("every district's totals are exact", codes(tree.ofLevel(Territory.DISTRICT), 1)));
        checks.add(check("every fiftieth commune's totals are exact", codes(tree.ofLevel(Territory.COMMUNE), 50)));
        Screen.line("  read the totals of the nation, all provinces and districts: " + Screen.seconds(begin));
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
        Crew.share(READERS, areas.size(), i -> {
            var totals = read(areas.get(i));
            synchronized (tally) {
                expected.check(areas.get(i), totals, tally);
            }
        });
        return tally.check();
    }
}
