package vn.thac.story.context;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.thac.client.Json;
import vn.thac.client.ScenarioFailure;
import vn.thac.client.Service;
import vn.thac.client.http.Body;
import vn.thac.client.http.Caller;
import vn.thac.client.http.Response;

/** The way up: reports are sent, reviewed and counted, and the totals are compared with the story's own. */
public final class Reports {

    public static final String PERIOD = "2024";

    private final StoryContext story;

    Reports(StoryContext story) {
        this.story = story;
    }

    /** What a unit owes under one rule of a plan for the period. */
    public Response owed(String plan, String rule, String unit, String period) {
        var caller = story.people.of(unit);
        var found = Json.items(caller.get(
                                Service.REPORT,
                                "/v1/obligations?unit=" + unit + "&plan=" + story.plans.id(plan) + "&period=" + period)
                        .json())
                .stream()
                .filter(each -> each.path("regimeKey").asText().equals(rule))
                .toList();
        story.expect.equal(
                "The number of reports that " + story.units.name(unit) + " owes under " + rule, 1, found.size());
        return caller.get(
                Service.REPORT, "/v1/obligations/" + found.get(0).path("id").asText());
    }

    public Response send(String unit, Response owed, String narrative) {
        return submit(unit, owed, Map.of("narrative", narrative));
    }

    public Response send(String unit, Response owed, SampleFigures figures) {
        return submit(unit, owed, Map.of("figures", figures.list()));
    }

    private Response submit(String unit, Response owed, Object report) {
        var sent = story.people.of(unit).post(Service.REPORT, path(owed, "submit"), Body.json(report), owed.etag());
        story.expect.equal(
                "The state of the report of " + story.units.name(unit),
                "submitted",
                sent.json().path("state").asText());
        return sent;
    }

    public Response accept(Caller reviewer, Response sent) {
        var accepted = reviewer.post(Service.REPORT, path(sent, "accept"), Body.EMPTY, sent.etag());
        story.expect.equal(
                "The state of an accepted report",
                "accepted",
                accepted.json().path("state").asText());
        return accepted;
    }

    public Response sendBack(Caller reviewer, Response sent, String indicator, String code, String text) {
        var reasons = Map.of("reasons", List.of(Map.of("indicator", indicator, "code", code, "text", text)));
        var returned = reviewer.post(Service.REPORT, path(sent, "return"), Body.json(reasons), sent.etag());
        story.expect.equal(
                "The state of a returned report",
                "returned",
                returned.json().path("state").asText());
        return returned;
    }

    /** The id of a reporting rule of a plan. */
    public String regime(String plan, String rule) {
        return story.people.overseer().items(Service.REPORT, "/v1/regimes?plan=" + story.plans.id(plan)).stream()
                .filter(each -> each.path("key").asText().equals(rule))
                .map(each -> each.path("id").asText())
                .findFirst()
                .orElseThrow(() -> new ScenarioFailure("The plan " + plan + " has no reporting rule " + rule + "."));
    }

    public static String path(Response obligation, String step) {
        return "/v1/obligations/" + obligation.json().path("id").asText() + "/" + step;
    }

    public JsonNode totals(String territory) {
        return story.people
                .overseer()
                .get(
                        Service.REPORT,
                        "/v1/totals?form=" + SampleFigures.FORM + "&period=" + PERIOD + "&area=dvhc:" + territory)
                .json();
    }

    /** The figures of a territory as the service has them. */
    public SampleFigures total(String territory) {
        return figures(totals(territory).path("figures"));
    }

    public static SampleFigures figures(JsonNode figures) {
        return new SampleFigures(
                part(figures, SampleFigures.FRIENDLY, "numerator"),
                part(figures, SampleFigures.FRIENDLY, "denominator"),
                part(figures, SampleFigures.CERTIFIED, "numerator"),
                part(figures, SampleFigures.CERTIFIED, "denominator"));
    }

    private static long part(JsonNode figures, String indicator, String part) {
        return Json.items(figures).stream()
                .filter(each -> each.path("indicator").asText().equals(indicator))
                .mapToLong(each -> each.path(part).asLong())
                .sum();
    }

    /** Waits, from a territory up to the centre, until each total is what it must be; tells how long each took. */
    public void expectTotals(String territory) {
        long begin = System.nanoTime();
        var steps = new ArrayList<String>();
        for (var code : story.sample.upFrom(territory)) {
            var wanted = story.expected.total(code);
            story.awaitTotal(
                    () -> "the total of " + named(code) + " to be " + wanted + " (it is " + total(code) + ")",
                    () -> total(code).equals(wanted));
            steps.add(named(code) + " " + Printer.since(begin));
            story.expect.equal(
                    "The number of reporters in " + named(code), story.expected.reported(code), reporters(code));
        }
        story.note("rolled up: " + String.join(" → ", steps));
        story.note("Việt Nam: " + story.expected.total(Sample.COUNTRY));
    }

    private long reporters(String territory) {
        return Json.items(totals(territory).path("figures")).stream()
                .mapToLong(each -> each.path("reported").asLong())
                .max()
                .orElse(0);
    }

    private String named(String code) {
        return code.equals(Sample.COUNTRY) ? "Việt Nam" : story.sample.of(code).called();
    }
}
