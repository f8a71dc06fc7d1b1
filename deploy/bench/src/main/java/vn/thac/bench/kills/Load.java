package vn.thac.bench.kills;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import vn.thac.bench.Committees;
import vn.thac.bench.PlanIssuing;
import vn.thac.bench.PlanPackages;
import vn.thac.bench.measure.Workers;
import vn.thac.bench.reports.FiguresForm;
import vn.thac.bench.reports.OwedReports;
import vn.thac.client.Service;
import vn.thac.client.Wait;
import vn.thac.client.http.Body;
import vn.thac.client.http.Caller;
import vn.thac.client.http.Response;
import vn.thac.client.unit.Territory;
import vn.thac.client.unit.TerritoryTree;

/** Clients that issue plans, work off what falls on units, hand reports in and accept them, until they are told to stop. */
final class Load {

    private static final int MOST_MILLIS_OF_REST = 1_000;

    /** The year that is reported has not ended. */
    private static final Body EARLY = Body.json(Map.of("early", true));

    private final Caller worker;
    private final Caller reviewer;
    private final Committees committees;
    private final TerritoryTree tree;
    private final List<Territory> issuers;
    private final OwedReports owed;
    private final Acknowledged acknowledged;
    private final long seed;
    private final AtomicInteger nextReport = new AtomicInteger();
    private volatile boolean stopped;

    Load(
            Caller worker,
            Caller reviewer,
            Committees committees,
            TerritoryTree tree,
            OwedReports owed,
            Acknowledged acknowledged,
            long seed) {
        this.worker = worker;
        this.reviewer = reviewer;
        this.committees = committees;
        this.tree = tree;
        this.issuers = tree.ofLevel(Territory.DISTRICT).stream()
                .filter(each -> !tree.below(each.code()).isEmpty())
                .toList();
        this.owed = owed;
        this.acknowledged = acknowledged;
        this.seed = seed;
    }

    Workers start(int clients) {
        return Workers.start(clients, (client, all) -> {
            var random = new SplittableRandom(seed + client);
            while (!stopped && !all.haveFailed()) {
                int number = random.nextBoolean() ? nextReport.getAndIncrement() : owed.size();
                if (number < owed.size()) {
                    report(number);
                } else {
                    issueAndWork(issuers.get(random.nextInt(issuers.size())), random);
                }
                Wait.pause(Duration.ofMillis(random.nextInt(MOST_MILLIS_OF_REST)));
            }
        });
    }

    void stop() {
        stopped = true;
    }

    private void issueAndWork(Territory issuer, SplittableRandom random) {
        var issuing = new PlanIssuing(worker);
        var draft = issuing.draft(PlanPackages.ofOneUnit(committees.id(issuer)));
        issuing.issue(draft);
        acknowledged.issued(draft.id(), tree.below(issuer.code()).size());
        List<JsonNode> fallen = worker.items(Service.TASK, "/v1/assignments?limit=5&plan=" + draft.id());
        for (JsonNode each : fallen) {
            work(each, random.nextInt(4));
        }
    }

    private void work(JsonNode assignment, int steps) {
        var id = assignment.path("id").asText();
        var holder = worker.actingFor(assignment.path("unit").asText());
        var etag = "\"" + assignment.path("version").asText() + "\"";
        var bodies = List.of(
                Map.entry("accept", Body.EMPTY),
                Map.entry("start", Body.EMPTY),
                Map.entry("complete", Body.json(Map.of("result", "Đã làm xong"))));
        for (var step : bodies.subList(0, steps)) {
            Response answer =
                    holder.post(Service.TASK, "/v1/assignments/" + id + "/" + step.getKey(), step.getValue(), etag);
            acknowledged.moved(id, answer.json().path("state").asText());
            etag = answer.etag();
        }
    }

    private void report(int number) {
        var id = owed.ids().get(number);
        Response submitted = worker.actingFor(owed.unitIds().get(number))
                .post(Service.REPORT, "/v1/obligations/" + id + "/submit", Body.written(FiguresForm.report(number)));
        acknowledged.reported(id, submitted.json().path("state").asText());
        if (number % 2 == 0) {
            Response accepted = reviewer.actingFor(PlanPackages.CENTRE)
                    .post(Service.REPORT, "/v1/obligations/" + id + "/accept", EARLY, submitted.etag());
            acknowledged.reported(id, accepted.json().path("state").asText());
        }
    }
}
