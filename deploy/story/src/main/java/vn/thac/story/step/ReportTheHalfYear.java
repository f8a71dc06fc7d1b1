package vn.thac.story.step;

import java.time.LocalDate;
import vn.thac.story.context.StoryContext;

/** Tam Đường's People's Committee owes the Party committee of the district a report every six months and every year. */
public final class ReportTheHalfYear implements Step {

    @Override
    public String title() {
        return "Half a year: from the People's Committee to the Party committee beside it";
    }

    @Override
    public void run(StoryContext story) {
        story.day(LocalDate.of(2024, 6, 28));
        var owed = story.reports.owed("tam-duong", "TD-R1", "ubnd:106", "2024-H1");
        story.expect.that(
                !owed.json().hasNonNull("due"), "TD-R1 has a due date, but the plan names none: " + owed.text());
        var sent = story.reports.send(
                "ubnd:106",
                owed,
                "Sáu tháng đầu năm 2024: đã ban hành kế hoạch, đã giao việc cho 13 xã, thị trấn (giả định).");
        story.reports.accept(story.people.of("capuy:106"), sent);
        story.say("UBND huyện Tam Đường reports on the first half of 2024; Huyện ủy Tam Đường accepts. "
                + "No day was set, so nothing is late.");
    }
}
