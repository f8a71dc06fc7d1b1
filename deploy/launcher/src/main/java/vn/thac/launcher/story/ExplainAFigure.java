package vn.thac.launcher.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.StreamSupport;

/** One number of the whole country is taken apart, down to the commune that gave its share, with the missing one named. */
final class ExplainAFigure implements Scene {

    private static final String COMMUNE = "03412";

    @Override
    public String title() {
        return "One national figure, explained down to the commune";
    }

    @Override
    public void play(Stage stage) {
        var explained = stage.people.overseer().get(House.REPORT, "/v1/totals/explain?form=" + Sheet.FORM
            + "&indicator=" + Sheet.CERTIFIED + "&period=" + Reports.PERIOD + "&area=dvhc:vn").json();
        stage.must.hold(explained.path("matches").asBoolean(), "The national figure is not what its parts add up to: " + explained);
        stage.say(explained.path("name").asText() + ", 2024, số liệu giả định: " + explained.path("formula").asText());

        var area = explained.path("from");
        var line = stage.sample.upFrom(COMMUNE);
        for (int depth = 0; depth < line.size(); depth++) {
            var code = line.get(line.size() - 1 - depth);
            area = depth == 0 ? area : below(stage, area, code);
            stage.must.be("The share of " + code, stage.ledger.total(code).certified(), area.path("figure").path("numerator").asLong());
            stage.note("  ".repeat(depth) + area.path("area").path("name").asText() + ": " + words(area.path("figure"))
                + ", " + area.path("reported").asText() + " of " + area.path("expected").asText() + " reporters");
        }
        var report = area.path("reports").path(0);
        stage.must.be("Who gave it", stage.units.id("ubnd:" + COMMUNE), Units.idIn(report.path("unit")));
        stage.note("  ".repeat(line.size()) + report.path("unit").path("name").asText() + ": " + words(report.path("figure")) + ", " + report.path("state").asText());
        missing(stage, explained);
    }

    private static void missing(Stage stage, JsonNode explained) {
        stage.must.be("How many are not in the national figure", 1, explained.path("excludedTotal").asInt());
        var missing = explained.path("excluded").path(0);
        stage.must.be("Who is not in it", stage.units.id("ubnd:" + ReportKienGiang.MISSING), Units.idIn(missing.path("unit")));
        stage.must.be("Why", "missing", missing.path("why").asText());
        stage.note("not in it: " + missing.path("unit").path("name").asText() + ", " + missing.path("why").asText()
            + ", was due on " + missing.path("due").asText());
    }

    private static JsonNode below(Stage stage, JsonNode area, String code) {
        var id = stage.units.id("dvhc:" + code);
        return StreamSupport.stream(area.path("areas").spliterator(), false)
            .filter(each -> Units.idIn(each.path("area")).equals(id)).findFirst()
            .orElseThrow(() -> new Broken("The explanation has no part for dvhc:" + code + " below " + area.path("area")));
    }

    private static String words(JsonNode figure) {
        var numerator = figure.path("numerator").decimalValue();
        var denominator = figure.path("denominator").decimalValue();
        return percent(numerator, denominator) + " (" + numerator.toPlainString() + " of " + denominator.toPlainString() + ")";
    }

    static String percent(BigDecimal numerator, BigDecimal denominator) {
        return numerator.multiply(BigDecimal.valueOf(100)).divide(denominator, 1, RoundingMode.HALF_UP) + " %";
    }
}
