package vn.thac.story.step;

import java.time.LocalDate;
import java.util.List;
import vn.thac.client.Service;
import vn.thac.client.http.Response;
import vn.thac.client.unit.Territory;
import vn.thac.story.context.Reports;
import vn.thac.story.context.SampleFigures;
import vn.thac.story.context.StoryContext;

/**
 * Kiên Giang before 10/11: departments in words, districts in words and figures.
 * One district's figure is returned and comes back corrected, one district is late, one stays missing.
 */
public final class ReportKienGiang implements Step {

    static final String PROVINCE = "91";
    static final String MISSING = "912";
    static final String LATE = "911";
    private static final String MISTYPED = "906";
    static final String COLLECTOR = "thac:kg-so-ldtbxh";

    @Override
    public String title() {
        return "Kiên Giang: in time, returned and corrected, late, missing";
    }

    @Override
    public void run(StoryContext story) {
        story.day(LocalDate.of(2024, 11, 5));
        departments(story);
        var districts = story.sample.below(PROVINCE).stream()
                .map(Territory::code)
                .filter(code -> !List.of(MISSING, LATE, MISTYPED).contains(code))
                .toList();
        districts.forEach(code -> accepted(story, code, false));
        story.say(districts.size() + " districts send words and figures in time; Sở LĐTBXH accepts them.");
        story.reports.expectTotals(PROVINCE);
        returnedAndCorrected(story);
        lateAndMissing(story);
    }

    private static void departments(StoryContext story) {
        var departments = story.sample.yaml("units.yaml").findValuesAsText("ref").stream()
                .filter(ref -> ref.startsWith("thac:kg-"))
                .filter(ref -> owes(story, ref))
                .toList();
        story.expect.equal("The departments that owe KG-R1", 16, departments.size());
        departments.forEach(unit -> words(story, unit));
        story.say("16 departments and offices report in words through Sở LĐTBXH, which accepts.");
    }

    private static boolean owes(StoryContext story, String unit) {
        return story.people
                        .overseer()
                        .items(
                                Service.REPORT,
                                "/v1/obligations?unit=" + unit + "&plan=" + story.plans.id("kien-giang") + "&period="
                                        + Reports.PERIOD)
                        .size()
                > 0;
    }

    private static void words(StoryContext story, String unit) {
        var sent = story.reports.send(
                unit,
                story.reports.owed("kien-giang", "KG-R1", unit, Reports.PERIOD),
                "Kết quả thực hiện Kế hoạch 234/KH-UBND năm 2024 (giả định).");
        story.reports.accept(story.people.departmentHead(), sent);
    }

    private static void accepted(StoryContext story, String code, boolean late) {
        words(story, "ubnd:" + code);
        var sent = figures(story, code, SampleFigures.ofDistrict(code));
        story.expect.equal(
                "Whether the report of " + code + " is late",
                late,
                sent.json().path("late").asBoolean());
        story.reports.accept(story.people.departmentHead(), sent);
    }

    private static Response figures(StoryContext story, String code, SampleFigures figures) {
        var unit = "ubnd:" + code;
        var sent = story.reports.send(
                unit, story.reports.owed("kien-giang", "KG-R-SAMPLE", unit, Reports.PERIOD), figures);
        story.expected.record(code, figures);
        return sent;
    }

    private static void returnedAndCorrected(StoryContext story) {
        story.day(LocalDate.of(2024, 11, 7));
        words(story, "ubnd:" + MISTYPED);
        var right = SampleFigures.ofDistrict(MISTYPED);
        var sent = figures(story, MISTYPED, right.mistyped());
        var id = sent.json().path("id").asText();
        story.inboxes.expectItem(COLLECTOR, "review", id, "accept");
        story.say("Giồng Riềng reports " + right.mistyped() + ": a digit is missing.");
        story.reports.expectTotals(PROVINCE);
        var returned = story.reports.sendBack(
                story.people.departmentHead(),
                sent,
                SampleFigures.CERTIFIED,
                "implausible",
                "Tử số chỉ bằng khoảng một phần mười mẫu số; đề nghị kiểm tra lại.");
        story.expected.withdraw(MISTYPED);
        var back = story.inboxes.expectItem("ubnd:" + MISTYPED, "obligation", id, "submit");
        story.expect.that(
                back.path("reason").asText().contains("kiểm tra lại"),
                "The returned report lies in the inbox without its reason: " + back);
        story.inboxes.expectNoItem(COLLECTOR, "review", id);
        story.say("Sở LĐTBXH returns it, with a reason on that one figure; it no longer counts, "
                + "and is back in the inbox of Giồng Riềng.");
        story.reports.expectTotals(PROVINCE);

        story.day(LocalDate.of(2024, 11, 8));
        var corrected = story.reports.send("ubnd:" + MISTYPED, returned, right);
        story.expected.record(MISTYPED, right);
        story.expect.equal(
                "The version of the corrected report",
                2,
                corrected.json().path("reportVersion").asInt());
        story.expect.equal(
                "Whether the corrected report is late",
                false,
                corrected.json().path("late").asBoolean());
        story.reports.accept(story.people.departmentHead(), corrected);
        story.inboxes.expectNoItem("ubnd:" + MISTYPED, "obligation", id);
        story.inboxes.expectNoItem(COLLECTOR, "review", id);
        story.say("Giồng Riềng corrects it the next day: version 2, accepted, still in time. Both rounds are kept.");
        var rounds = story.people
                .of("ubnd:" + MISTYPED)
                .get(Service.REPORT, Reports.path(corrected, "rounds"))
                .json();
        story.expect.equal("The rounds of Giồng Riềng's report", 2, rounds.size());
        story.reports.expectTotals(PROVINCE);
    }

    private static void lateAndMissing(StoryContext story) {
        story.day(LocalDate.of(2024, 11, 12));
        accepted(story, LATE, true);
        story.say("Phú Quốc reports on 12/11: taken, and marked late. Kiên Hải is silent.");
        story.reports.expectTotals(PROVINCE);
    }
}
