package vn.thac.story.step;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import vn.thac.client.Json;
import vn.thac.client.Service;
import vn.thac.client.http.Body;
import vn.thac.client.unit.Units;
import vn.thac.story.context.Reports;
import vn.thac.story.context.StoryContext;

/** The department gathers what came in and names who is missing; one report of each rule goes up. */
public final class Consolidate implements Step {

    private static final String SILENT = "ubnd:" + ReportKienGiang.MISSING;

    @Override
    public String title() {
        return "Sở LĐTBXH consolidates, names the gap, and sends one report up";
    }

    @Override
    public void run(StoryContext story) {
        story.day(LocalDate.of(2024, 11, 20));
        story.inboxes.expectItem(ReportKienGiang.COLLECTOR, "consolidation", period(story, "KG-R1"), "consolidate");
        theGapHasAName(story, "KG-R1", 31);
        var words = sign(story, "KG-R1", "Đã tổng hợp 30/31 đơn vị; còn thiếu UBND huyện Kiên Hải (giả định).", 30);
        story.inboxes.expectNoItem(ReportKienGiang.COLLECTOR, "consolidation", period(story, "KG-R1"));
        story.say("Sở LĐTBXH signs the yearly report over 30 of 31 units; the gap stands in it: " + gap(story, words)
                + ".");

        theGapHasAName(story, "KG-R-SAMPLE", 15);
        var figures = sign(story, "KG-R-SAMPLE", "Số liệu của 14/15 huyện, thành phố (giả định).", 14);
        story.expect.equal(
                "The signed figures of Kiên Giang",
                story.expected.total(ReportKienGiang.PROVINCE),
                Reports.figures(figures.path("figures")));
        story.say("… and the form over 14 of 15 districts: " + story.expected.total(ReportKienGiang.PROVINCE)
                + "; without " + gap(story, figures) + ".");
        receivedAbove(story);
    }

    private static void theGapHasAName(StoryContext story, String rule, int owing) {
        var all = story.people
                .departmentHead()
                .get(Service.REPORT, period(story, rule))
                .json();
        story.expect.equal(
                "The units that owe " + rule,
                owing,
                all.path("counts").path("expected").asInt());
        story.expect.equal(
                "The units missing in " + rule,
                1,
                all.path("counts").path("missing").asInt());
        story.expect.equal(
                "The units late in " + rule, 1, all.path("counts").path("late").asInt());
        var missing = Json.items(story.people
                .departmentHead()
                .get(Service.REPORT, period(story, rule) + "?state=missing")
                .json()
                .path("members"));
        story.expect.equal("How many are missing by name", 1, missing.size());
        story.expect.equal(
                "Who is missing",
                story.units.id(SILENT),
                Units.idIn(missing.get(0).path("unit")));
    }

    private static JsonNode sign(StoryContext story, String rule, String narrative, int included) {
        var signed = story.people
                .departmentHead()
                .post(Service.REPORT, period(story, rule) + "/consolidate", Body.json(Map.of("narrative", narrative)))
                .json();
        story.expect.equal(
                "The reports in the consolidation of " + rule,
                included,
                signed.path("included").asInt());
        story.expect.equal("Its gaps", 1, signed.path("gaps").size());
        story.expect.equal(
                "Its receiver",
                story.units.id("ubnd:91"),
                Units.idIn(signed.path("receivers").path(0)));
        return signed;
    }

    private static String period(StoryContext story, String rule) {
        return "/v1/regimes/" + story.reports.regime("kien-giang", rule) + "/periods/" + Reports.PERIOD;
    }

    private static String gap(StoryContext story, JsonNode signed) {
        var gap = signed.path("gaps").path(0);
        story.expect.equal("The unit of the gap", story.units.id(SILENT), Units.idIn(gap.path("unit")));
        story.expect.equal("Why it is a gap", "missing", gap.path("why").asText());
        return gap.path("unit").path("name").asText();
    }

    private static void receivedAbove(StoryContext story) {
        var received = story.people
                .provinceHead()
                .items(Service.REPORT, "/v1/consolidations?receiver=ubnd:91&plan=" + story.plans.id("kien-giang"));
        story.expect.equal("The consolidated reports that UBND tỉnh Kiên Giang has received", 2, received.size());
        story.say("UBND tỉnh Kiên Giang has received one report of words and one of figures, not forty-six.");
    }
}
