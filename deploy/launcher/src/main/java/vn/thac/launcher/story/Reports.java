package vn.thac.launcher.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The way up: reports are sent, reviewed and counted, and the totals are held against the story's own book. */
final class Reports {

    static final String PERIOD = "2024";

    private final Stage stage;

    Reports(Stage stage) {
        this.stage = stage;
    }

    /** What a unit owes under one rule of a plan for the period. */
    Answer owed(String plan, String rule, String unit, String period) {
        var voice = stage.people.of(unit);
        var found = Json.items(voice.get(House.REPORT,
                "/v1/obligations?unit=" + unit + "&plan=" + stage.plans.id(plan) + "&period=" + period).json()).stream()
            .filter(each -> each.path("regimeKey").asText().equals(rule)).toList();
        stage.must.be("The number of reports that " + stage.units.name(unit) + " owes under " + rule, 1, found.size());
        return voice.get(House.REPORT, "/v1/obligations/" + found.get(0).path("id").asText());
    }

    Answer send(String unit, Answer owed, String narrative) {
        return submit(unit, owed, Map.of("narrative", narrative));
    }

    Answer send(String unit, Answer owed, Sheet sheet) {
        return submit(unit, owed, Map.of("figures", sheet.figures()));
    }

    private Answer submit(String unit, Answer owed, Object report) {
        var sent = stage.people.of(unit).post(House.REPORT, path(owed, "submit"), Body.json(report), owed.etag());
        stage.must.be("The state of the report of " + stage.units.name(unit), "submitted", sent.json().path("state").asText());
        return sent;
    }

    Answer accept(Voice reviewer, Answer sent) {
        var accepted = reviewer.post(House.REPORT, path(sent, "accept"), Body.NONE, sent.etag());
        stage.must.be("The state of an accepted report", "accepted", accepted.json().path("state").asText());
        return accepted;
    }

    Answer sendBack(Voice reviewer, Answer sent, String indicator, String code, String text) {
        var reasons = Map.of("reasons", List.of(Map.of("indicator", indicator, "code", code, "text", text)));
        var returned = reviewer.post(House.REPORT, path(sent, "return"), Body.json(reasons), sent.etag());
        stage.must.be("The state of a returned report", "returned", returned.json().path("state").asText());
        return returned;
    }

    /** The id of a reporting rule of a plan. */
    String regime(String plan, String rule) {
        return Json.items(stage.people.overseer().get(House.REPORT, "/v1/regimes?plan=" + stage.plans.id(plan)).json()).stream()
            .filter(each -> each.path("key").asText().equals(rule)).map(each -> each.path("id").asText()).findFirst()
            .orElseThrow(() -> new Broken("The plan " + plan + " has no reporting rule " + rule + "."));
    }

    static String path(Answer obligation, String step) {
        return "/v1/obligations/" + obligation.json().path("id").asText() + "/" + step;
    }

    JsonNode totals(String territory) {
        return stage.people.overseer().get(House.REPORT,
            "/v1/totals?form=" + Sheet.FORM + "&period=" + PERIOD + "&area=dvhc:" + territory).json();
    }

    /** The figures of a territory as the service has them. */
    Sheet total(String territory) {
        return sheet(totals(territory).path("figures"));
    }

    static Sheet sheet(JsonNode figures) {
        return new Sheet(part(figures, Sheet.FRIENDLY, "numerator"), part(figures, Sheet.FRIENDLY, "denominator"),
            part(figures, Sheet.CERTIFIED, "numerator"), part(figures, Sheet.CERTIFIED, "denominator"));
    }

    private static long part(JsonNode figures, String indicator, String part) {
        return Json.items(figures).stream().filter(each -> each.path("indicator").asText().equals(indicator))
            .mapToLong(each -> each.path(part).asLong()).sum();
    }

    /** Waits, from a territory up to the centre, until each total is what the book says; tells how long each took. */
    void mustClimb(String territory) {
        long begin = System.nanoTime();
        var steps = new ArrayList<String>();
        for (var code : stage.sample.upFrom(territory)) {
            var wanted = stage.ledger.total(code);
            stage.await("the total of " + named(code) + " to be " + wanted + " (it is " + total(code) + ")", stage.pace.rollUp(),
                () -> total(code).equals(wanted) ? Optional.of(wanted) : Optional.empty());
            steps.add(named(code) + " " + Teller.since(begin));
            stage.must.be("The number of reporters in " + named(code), stage.ledger.reported(code), reporters(code));
        }
        stage.note("rolled up: " + String.join(" → ", steps));
        stage.note("Việt Nam: " + stage.ledger.total(Sample.COUNTRY));
    }

    private long reporters(String territory) {
        return Json.items(totals(territory).path("figures")).stream().mapToLong(each -> each.path("reported").asLong()).max().orElse(0);
    }

    private String named(String code) {
        return code.equals(Sample.COUNTRY) ? "Việt Nam" : stage.sample.of(code).called();
    }
}
