package vn.thac.bench.bulk;

import java.time.Duration;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.thac.bench.BenchSettings;
import vn.thac.bench.Callers;
import vn.thac.bench.CountryImport;
import vn.thac.bench.Invariants;
import vn.thac.bench.PlanIssuing;
import vn.thac.bench.PlanPackages;
import vn.thac.bench.measure.BenchReport;
import vn.thac.bench.measure.ProcessorTime;
import vn.thac.bench.measure.Result;
import vn.thac.bench.reports.FiguresForm;
import vn.thac.bench.reports.OwedReports;
import vn.thac.client.Console;
import vn.thac.client.Deployment;
import vn.thac.client.Json;
import vn.thac.client.Scenario;
import vn.thac.client.Service;
import vn.thac.client.Wait;
import vn.thac.client.check.Check;
import vn.thac.client.http.Caller;
import vn.thac.client.unit.Territory;

/** One client of the centre does for every commune what a call can do for many. */
public final class BulkBench implements Scenario {

    static final String NAME = "bulk";

    private static final Map<String, Object> NOTHING = Map.of();
    private static final String AGAIN = "bench.again";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String summary() {
        return "10,035 acts by one client, 200 in a call: submit, accept, confirm";
    }

    @Override
    public int run(Deployment deployment, List<String> arguments) throws Exception {
        var settings = BenchSettings.of(NAME, arguments);
        var tree = settings.country();
        var committees = CountryImport.run(deployment, tree);
        var communes = tree.ofLevel(Territory.COMMUNE);
        var worker = Callers.gateway(deployment);
        var reviewer = Callers.second(deployment).actingFor(PlanPackages.CENTRE);
        var owed = OwedReports.raise(deployment, worker, committees, communes, List.of(FiguresForm.FORM, AGAIN));
        List<Result> results = new ArrayList<>(reports(deployment, worker, reviewer, owed.get(0)));
        results.addAll(work(deployment, worker, reviewer, communes.size()));
        Console.line("What asks for too much …");
        List<Check> checks = new ArrayList<>(new TooMuch(deployment).checks());
        checks.addAll(TooMuch.twiceWithOneKey(
                deployment,
                new Calls(worker, Service.REPORT, "/v1/report-submissions", "obligations")
                        .body(
                                submissions(owed.get(1))
                                        .subList(
                                                0,
                                                Math.min(Calls.MOST, owed.get(1).size())),
                                NOTHING)));
        Console.line("Counting what must hold …");
        checks.addAll(Invariants.of(deployment));
        var report = new BenchReport(results, checks, deployment.memory());
        report.show();
        report.write(settings.json());
        settings.awaitEnd();
        return report.status();
    }

    private static List<Result> reports(Deployment deployment, Caller worker, Caller reviewer, OwedReports owed) {
        Map<String, Long> versions = new LinkedHashMap<>();
        var submit = new Calls(worker, Service.REPORT, "/v1/report-submissions", "obligations");
        var accept = new Calls(reviewer, Service.REPORT, "/v1/report-acceptances", "obligations");
        var rows = submissions(owed);
        Console.line("Reports are handed in and accepted …");
        return List.of(
                ProcessorTime.during(deployment, () -> submit.take("submit", rows, versions, NOTHING)),
                ProcessorTime.during(
                        deployment, () -> accept.take("accept", named(versions, true), versions, NOTHING)));
    }

    /** Each is made when it is asked for: those of a whole country do not fit into the memory of the bench. */
    private static List<Map<String, Object>> submissions(OwedReports owed) {
        return new AbstractList<>() {
            @Override
            public Map<String, Object> get(int commune) {
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("id", owed.ids().get(commune));
                Json.read(FiguresForm.report(commune))
                        .properties()
                        .forEach(field -> row.put(field.getKey(), field.getValue()));
                return row;
            }

            @Override
            public int size() {
                return owed.size();
            }
        };
    }

    private static List<Result> work(Deployment deployment, Caller worker, Caller reviewer, int communes) {
        var issuing = new PlanIssuing(worker);
        var draft = issuing.draft(PlanPackages.withOneDuty());
        issuing.issue(draft);
        var path = "/v1/assignments?plan=" + draft.id();
        Wait.until(
                Duration.ofMinutes(5),
                Duration.ofMillis(250),
                () -> worker.total(Service.TASK, path) >= communes,
                () -> "every commune to have its duty");
        Map<String, Long> versions = new LinkedHashMap<>();
        worker.each(
                Service.TASK,
                path,
                item -> versions.put(
                        item.path("id").asText(), item.path("version").asLong()));
        Console.line("Work is taken on, done and confirmed …");
        return Stream.of(
                        new Act("take on", worker, "/v1/assignment-acceptances", NOTHING),
                        new Act("report done", worker, "/v1/assignment-reports", Map.of("result", "Đã làm xong")),
                        new Act("confirm", reviewer, "/v1/assignment-confirmations", NOTHING))
                .map(act -> ProcessorTime.during(deployment, () -> act.run(versions)))
                .toList();
    }

    private record Act(String name, Caller who, String path, Map<String, Object> ofAll) {

        Result run(Map<String, Long> versions) {
            return new Calls(who, Service.TASK, path, "assignments")
                    .take(name, named(versions, false), versions, ofAll);
        }
    }

    /** @param early whether the year that is reported has not ended */
    private static List<Map<String, Object>> named(Map<String, Long> versions, boolean early) {
        return versions.entrySet().stream()
                .map(each -> early
                        ? Map.<String, Object>of("id", each.getKey(), "version", each.getValue(), "early", true)
                        : Map.<String, Object>of("id", each.getKey(), "version", each.getValue()))
                .toList();
    }
}
