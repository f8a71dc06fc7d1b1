package vn.thac.story.step;

import java.time.LocalDate;
import vn.thac.story.context.Reports;
import vn.thac.story.context.SampleFigures;
import vn.thac.story.context.StoryContext;

/** Thirteen communes of Tam Đường fill the form; the district's People's Committee reports to its Party committee. */
public final class ReportTamDuong implements Step {

    private static final String DISTRICT = "106";

    @Override
    public String title() {
        return "Tam Đường: thirteen communes and the report of the year";
    }

    @Override
    public void run(StoryContext story) {
        story.day(LocalDate.of(2024, 12, 5));
        story.sample.below(DISTRICT).forEach(commune -> report(story, commune.code()));
        story.say("13 communes report, Bình Lư by its own account, twelve through the province's system; "
                + "UBND huyện accepts.");
        story.reports.expectTotals(DISTRICT);

        for (var owed : new String[][] {{"TD-R1", "2024-H2"}, {"TD-R2", "2024"}}) {
            var sent = story.reports.send(
                    "ubnd:" + DISTRICT,
                    story.reports.owed("tam-duong", owed[0], "ubnd:" + DISTRICT, owed[1]),
                    "Kết quả năm 2024 (giả định): " + story.expected.total(DISTRICT));
            story.reports.accept(story.people.of("capuy:" + DISTRICT), sent);
        }
        story.say("UBND huyện Tam Đường reports the second half and the year 2024; Huyện ủy accepts.");
    }

    private static void report(StoryContext story, String code) {
        var unit = "ubnd:" + code;
        var figures = SampleFigures.ofCommune(code);
        var sent =
                story.reports.send(unit, story.reports.owed("tam-duong", "TD-R-SAMPLE", unit, Reports.PERIOD), figures);
        story.expected.record(code, figures);
        story.reports.accept(story.people.of("ubnd:" + DISTRICT), sent);
    }
}
