package vn.thac.launcher.story;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import vn.thac.launcher.Footprint;
import vn.thac.launcher.Whole;

/** The story from its first line to its last, on the whole stack, and what always holds after it. */
class StoryIT {

    @Test
    void the_directive_falls_to_the_commune_and_its_reports_come_back_up() throws Exception {
        try (var whole = Whole.start("story-it")) {
            Story.tell(whole.running(), Pace.calm(), scene -> { });
            new Invariants(whole.running()).mustHold();
            long megabytes = whole.running().memory().stream()
                .filter(each -> !each.name().equals("launcher")).mapToLong(Footprint::megabytes).sum();
            assertTrue(megabytes < 2_500, "everything together takes " + megabytes + " MB");
        }
    }
}
