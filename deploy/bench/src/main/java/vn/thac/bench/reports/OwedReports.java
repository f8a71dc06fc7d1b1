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
 * What the communes owe of one form: the directive with the form is issued, and each commune's obligation looked up.
 *
 * @param ids in the order of the communes
 * @param unitIds of their People's Committees, in the same order
 */
public record OwedReports(String form, List<String> ids, List<String> unitIds, String period) {

    public static OwedReports raise(
            Deployment deployment, Caller caller, Committees committees, List<Territory> communes) {
        return raise(deployment, caller, committees, communes, List.of(FiguresForm.FORM))
                .get(0);
    }

    /** One directive asks for several forms, each with the same indicators. */
    public static List<OwedReports> raise(
            Deployment deployment, Caller caller, Committees committees, List<Territory> communes, List<String> forms) {
        long begin = System.nanoTime();
        var issuing = new PlanIssuing(caller);
        var draft = issuing.draft(
                PlanPackages.withForms(forms.stream().map(FiguresForm::form).toList(), FiguresForm.indicators()));
        issuing.issue(draft);
        var path = "/v1/obligations?plan=" + draft.id();
        int owed = communes.size() * forms.size();
        Wait.until(
                Duration.ofMinutes(5),
                Duration.ofMillis(250),
                () -> caller.total(Service.REPORT, path) >= owed,
                () -> "every commune to owe its report");
        Settled.await(deployment, Duration.ofMinutes(5));
        var found = forms.stream()
                .map(form -> find(caller, path, form, committees, communes))
                .toList();
        Console.line("  every commune owes its report of " + found.get(0).period() + ": " + Console.seconds(begin));
        return found;
    }

    private static OwedReports find(
            Caller caller, String path, String form, Committees committees, List<Territory> communes) {
        var byUnit = new HashMap<String, String>();
        var periods = new ArrayList<String>();
        caller.each(Service.REPORT, path + "&form=" + form, item -> {
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
        return new OwedReports(form, ids, unitIds, periods.get(0));
    }

    public int size() {
        return ids.size();
    }
}
