package vn.thac.bench.kills;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.thac.bench.PlanPackages;
import vn.thac.client.Service;
import vn.thac.client.check.Check;
import vn.thac.client.check.Tally;
import vn.thac.client.http.Caller;

/** What the services have said yes to, and whether it stands, once, when all is quiet again. */
final class Acknowledged {

    /** Units below the issuer by the id of an issued plan. */
    private final Map<String, Integer> plans = new ConcurrentHashMap<>();

    private final Map<String, String> assignments = new ConcurrentHashMap<>();
    private final Map<String, String> reports = new ConcurrentHashMap<>();

    void issued(String plan, int below) {
        plans.put(plan, below);
    }

    void moved(String assignment, String state) {
        assignments.put(assignment, state);
    }

    void reported(String obligation, String state) {
        reports.put(obligation, state);
    }

    /** Obligations whose report was handed in. */
    boolean isReported(String obligation) {
        return reports.containsKey(obligation);
    }

    String counts() {
        return String.format(
                "%,d plans issued, %,d assignments moved, %,d reports handed in",
                plans.size(), assignments.size(), reports.size());
    }

    int size() {
        return plans.size() + assignments.size() + reports.size();
    }

    List<Check> checks(Caller reader) {
        var made = new Tally("an issued plan has its mandates, assignments and obligations, each once");
        plans.forEach((plan, below) -> {
            count(made, reader, Service.PLAN, "/v1/mandates?plan=" + plan, below);
            count(made, reader, Service.TASK, "/v1/assignments?plan=" + plan, below * PlanPackages.TIER_DUTIES);
            count(made, reader, Service.REPORT, "/v1/obligations?plan=" + plan, below);
        });
        return List.of(
                made.check(),
                states(
                        "an assignment stands where its last acknowledged step left it",
                        reader,
                        Service.TASK,
                        assignments),
                states("a report stands where its last acknowledged step left it", reader, Service.REPORT, reports));
    }

    private static void count(Tally tally, Caller reader, Service service, String path, int expected) {
        long found = reader.total(service, path);
        tally.count(found == expected, () -> path + ": expected " + expected + ", found " + found);
    }

    private static Check states(String name, Caller reader, Service service, Map<String, String> expected) {
        var tally = new Tally(name);
        var path = service == Service.TASK ? "/v1/assignments/" : "/v1/obligations/";
        expected.forEach((id, state) -> {
            JsonNode found = reader.get(service, path + id).json().path("state");
            tally.count(state.equals(found.asText()), () -> id + ": acknowledged " + state + ", found " + found);
        });
        return tally.check();
    }
}
