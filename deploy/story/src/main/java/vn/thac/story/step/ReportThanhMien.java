package vn.thac.story.step;

import java.time.LocalDate;
import vn.thac.client.unit.Territory;
import vn.thac.story.context.Reports;
import vn.thac.story.context.SampleFigures;
import vn.thac.story.context.StoryContext;

/** Seventeen communes of Thanh Miện fill the sample form, all in time. */
public final class ReportThanhMien implements Step {

    private static final String DISTRICT = "300";

    @Override
    public String title() {
        return "Thanh Miện: the first figures climb";
    }

    @Override
    public void run(StoryContext story) {
        story.day(LocalDate.of(2024, 10, 22));
        story.say(
                "Figures of the form are made up (số liệu giả định), the same in every run; no real plan has a form.");
        report(story, "11260");
        story.say("UBND xã Lam Sơn reports first: " + SampleFigures.ofCommune("11260") + ".");
        story.reports.expectTotals(DISTRICT);
        story.sample.below(DISTRICT).stream()
                .map(Territory::code)
                .filter(code -> !code.equals("11260"))
                .forEach(code -> report(story, code));
        story.say("The other 16 communes report through the province's system.");
        story.reports.expectTotals(DISTRICT);
    }

    private static void report(StoryContext story, String code) {
        var unit = "ubnd:" + code;
        var sent = story.reports.send(
                unit,
                story.reports.owed("648-kh-ubnd", "TM-R-SAMPLE", unit, Reports.PERIOD),
                SampleFigures.ofCommune(code));
        story.expect.equal("Late", false, sent.json().path("late").asBoolean());
        story.expected.record(code, SampleFigures.ofCommune(code));
        story.reports.accept(story.people.of("ubnd:" + DISTRICT), sent);
    }
}
