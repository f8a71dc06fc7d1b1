package vn.thac.bench.reports;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import vn.thac.bench.Committees;
import vn.thac.bench.PlanIssuing;
import vn.thac.bench.PlanPackages;
import vn.thac.client.Console;
import vn.thac.client.Deployment;
import vn.thac.client.ScenarioFailure;
import vn.thac.client.Service;
import vn.thac.client.Wait;
import vn.thac.client.event.Settled;
import vn.thac.client.http.Caller;
import vn.thac.client.unit.Territory;

/**
 * What the communes owe: the directive with the form is issued, and each commune's obligation looked up.
 *
 * @param ids in the order of the communes
 * @param unitIds of their People's Committees, in the same order
 */
public record OwedReports(List<String> ids, List<String> unitIds, String period) {

    public static OwedReports raise(
            Deployment deployment, Caller caller, Committees committees, List<Territory> communes) {
        long begin = System.nanoTime();
        var issuing = new PlanIssuing(caller);
        var draft = issuing.draft(PlanPackages.withForm(FiguresForm.form(), FiguresForm.indicators()));
        issuing.issue(draft);
        var path = "/v1/obligations?plan=" + draft.id();
        Wait.until(
                Duration.ofMinutes(5),
                Duration.ofMillis(250),
                () -> caller.total(Service.REPORT, path) >= communes.size(),
                () -> "every commune to owe its report");
        Settled.await(deployment, Duration.ofMinutes(5));
        var found = find(caller, path, committees, communes);
        Console.line("  every commune owes its report of " + found.period() + ": " + Console.seconds(begin));
        return found;
    }

    private static OwedReports find(Caller caller, String path, Committees committees, List<Territory> communes) {
        var byUnit = new HashMap<String, String>();
        var periods = new ArrayList<String>();
        caller.each(Service.REPORT, path, item -> {
            byUnit.put(item.path("unit").path("id").asText(), item.path("id").asText());
            if (periods.isEmpty()) {
                periods.add(item.path("period").asText());
            }
        });
        var unitIds = communes.stream().map(committees::id).toList();
        var ids = unitIds.stream().map(byUnit::get).toList();
        if (byUnit.size() != communes.size() || ids.contains(null)) {
            throw new ScenarioFailure("Of " + communes.size() + " communes " + byUnit.size() + " units owe a report.");
        }
        return new OwedReports(ids, unitIds, periods.get(0));
    }

    public int size() {
        return ids.size();
    }
}
