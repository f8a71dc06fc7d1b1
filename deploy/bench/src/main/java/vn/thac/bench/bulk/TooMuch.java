package vn.thac.bench.bulk;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import vn.thac.bench.Callers;
import vn.thac.client.Deployment;
import vn.thac.client.Service;
import vn.thac.client.check.Check;
import vn.thac.client.http.Body;
import vn.thac.client.http.Caller;
import vn.thac.client.http.Request;
import vn.thac.client.http.Response;

/** What a client is told that asks for too much in one call: which bound it broke, and nothing has changed. */
final class TooMuch {

    private static final String SUBMISSIONS = "/v1/report-submissions";
    private static final String ACCEPTANCES = "/v1/report-acceptances";

    /** More than an operation takes that is not made for reports. */
    private static final int LONG = 1_100_000;

    private final Caller caller;

    TooMuch(Deployment deployment) {
        caller = Callers.gateway(deployment);
    }

    List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        var row = Map.<String, Object>of("id", UUID.randomUUID().toString());
        var many = send(SUBMISSIONS, Body.json(Map.of("obligations", Collections.nCopies(Calls.MOST + 1, row))));
        checks.add(Check.same("201 rows are refused with 422", 422, many.status()));
        checks.add(told("the refusal of 201 rows names the bound", many, "200"));
        var large = send(ACCEPTANCES, Body.json(Map.of("obligations", List.of(Map.of("id", "x".repeat(LONG))))));
        checks.add(Check.same("a long body is refused with 413", 413, large.status()));
        checks.add(told("the refusal of a long body names the bound", large, "1024"));
        return checks;
    }

    /** Both at once; the second one waits for the first and gets its answer. */
    static List<Check> twiceWithOneKey(Deployment deployment, Body body) {
        var request = HttpRequest.newBuilder(deployment.url(Service.REPORT).resolve(SUBMISSIONS))
                .header("Authorization", "Bearer " + Callers.gatewayToken(deployment))
                .header("Content-Type", body.type())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofByteArray(body.bytes()))
                .build();
        var client = HttpClient.newHttpClient();
        var answers =
                Stream.generate(() -> client.sendAsync(request, BodyHandlers.ofString())).limit(2).toList().stream()
                        .map(CompletableFuture::join)
                        .toList();
        return List.of(
                Check.same(
                        "two calls with one key are both answered with 207",
                        2,
                        answers.stream()
                                .filter(each -> each.statusCode() == 207)
                                .count()),
                Check.same(
                        "two calls with one key get one answer",
                        1,
                        answers.stream().map(HttpResponse::body).distinct().count()));
    }

    private Response send(String path, Body body) {
        return caller.attempt(Request.post(Service.REPORT, path, body));
    }

    private static Check told(String what, Response refusal, String bound) {
        return Check.same(what, 1, refusal.text().contains(bound) ? 1 : 0);
    }
}
