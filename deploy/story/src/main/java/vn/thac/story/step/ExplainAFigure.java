package vn.thac.story.step;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.StreamSupport;
import vn.thac.client.ScenarioFailure;
import vn.thac.client.Service;
import vn.thac.client.unit.Units;
import vn.thac.story.context.Reports;
import vn.thac.story.context.SampleFigures;
import vn.thac.story.context.StoryContext;

/** One number of the whole country is explained down to the commune that gave its share; who is missing is named. */
public final class ExplainAFigure implements Step {

    private static final String COMMUNE = "03412";

    @Override
    public String title() {
        return "One national figure, explained down to the commune";
    }

    @Override
    public void run(StoryContext story) {
        var explained = story.people
                .overseer()
                .get(
                        Service.REPORT,
                        "/v1/totals/explain?form=" + SampleFigures.FORM + "&indicator=" + SampleFigures.CERTIFIED
                                + "&period=" + Reports.PERIOD + "&area=dvhc:vn")
                .json();
        story.expect.that(
                explained.path("matches").asBoolean(),
                "The national figure is not what its parts add up to: " + explained);
        story.say(explained.path("name").asText() + ", 2024, số liệu giả định: "
                + explained.path("formula").asText());

        var area = explained.path("from");
        var line = story.sample.upFrom(COMMUNE);
        for (int depth = 0; depth < line.size(); depth++) {
            var code = line.get(line.size() - 1 - depth);
            area = depth == 0 ? area : below(story, area, code);
            story.expect.equal(
                    "The share of " + code,
                    story.expected.total(code).certified(),
                    area.path("figure").path("numerator").asLong());
            story.note("  ".repeat(depth) + area.path("area").path("name").asText() + ": " + words(area.path("figure"))
                    + ", " + area.path("reported").asText() + " of "
                    + area.path("expected").asText() + " reporters");
        }
        var report = area.path("reports").path(0);
        story.expect.equal("Who gave it", story.units.id("ubnd:" + COMMUNE), Units.idIn(report.path("unit")));
        story.note("  ".repeat(line.size()) + report.path("unit").path("name").asText() + ": "
                + words(report.path("figure")) + ", " + report.path("state").asText());
        missing(story, explained);
    }

    private static void missing(StoryContext story, JsonNode explained) {
        story.expect.equal(
                "How many are not in the national figure",
                1,
                explained.path("excludedTotal").asInt());
        var missing = explained.path("excluded").path(0);
        story.expect.equal(
                "Who is not in it",
                story.units.id("ubnd:" + ReportKienGiang.MISSING),
                Units.idIn(missing.path("unit")));
        story.expect.equal("Why", "missing", missing.path("why").asText());
        story.note("not in it: " + missing.path("unit").path("name").asText() + ", "
                + missing.path("why").asText() + ", was due on "
                + missing.path("due").asText());
    }

    private static JsonNode below(StoryContext story, JsonNode area, String code) {
        var id = story.units.id("dvhc:" + code);
        return StreamSupport.stream(area.path("areas").spliterator(), false)
                .filter(each -> Units.idIn(each.path("area")).equals(id))
                .findFirst()
                .orElseThrow(() -> new ScenarioFailure(
                        "The explanation has no part for dvhc:" + code + " below " + area.path("area")));
    }

    private static String words(JsonNode figure) {
        var numerator = figure.path("numerator").decimalValue();
        var denominator = figure.path("denominator").decimalValue();
        return percent(numerator, denominator) + " (" + numerator.toPlainString() + " of " + denominator.toPlainString()
                + ")";
    }

    static String percent(BigDecimal numerator, BigDecimal denominator) {
        return numerator.multiply(BigDecimal.valueOf(100)).divide(denominator, 1, RoundingMode.HALF_UP) + " %";
    }
}
