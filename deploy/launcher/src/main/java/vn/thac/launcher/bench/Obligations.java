package vn.thac.launcher.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import vn.thac.launcher.Running;
import vn.thac.launcher.Screen;
import vn.thac.launcher.national.Territory;
import vn.thac.parts.Trouble;

/**
 * What the communes owe: the directive with the form is issued, and each commune's obligation looked up.
 *
 * @param ids in the order of the communes
 * @param unitIds of their People's Committees, in the same order
 */
record Obligations(List<String> ids, List<String> unitIds, String period) {

    static Obligations raise(Running running, Api api, Units units, List<Territory> communes) {
        long begin = System.nanoTime();
        var issuing = new Issuing(running, api);
        var draft = issuing.draft(Packages.withForm());
        issuing.issue(draft);
        var path = "/v1/obligations?plan=" + draft.id();
        Pause.until(Duration.ofMinutes(5), 250, () -> api.total(running.report(), path) >= communes.size(),
            () -> "every commune owes its report");
        Settled.await(running, Duration.ofMinutes(5));
        var found = find(running, api, path, units, communes);
        Screen.line("  every commune owes its report of " + found.period() + ": " + Screen.seconds(begin));
        return found;
    }

    private static Obligations find(Running running, Api api, String path, Units units, List<Territory> communes) {
        var byUnit = new HashMap<String, String>();
        var periods = new ArrayList<String>();
        api.each(running.report(), path, item -> {
            byUnit.put(item.path("unit").path("id").asText(), item.path("id").asText());
            if (periods.isEmpty()) {
                periods.add(item.path("period").asText());
            }
        });
        var unitIds = communes.stream().map(units::id).toList();
        var ids = unitIds.stream().map(byUnit::get).toList();
        if (byUnit.size() != communes.size() || ids.contains(null)) {
            throw new Trouble("Of " + communes.size() + " communes " + byUnit.size() + " units owe a report.");
        }
        return new Obligations(ids, unitIds, periods.get(0));
    }

    int size() {
        return ids.size();
    }
}
