package vn.thac.launcher;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import vn.thac.client.Deployment;
import vn.thac.client.MemoryUse;
import vn.thac.story.Story;
import vn.thac.story.context.Patience;

/** The story from its first line to its last, on the whole stack, and what always holds after it. */
class StoryIT {

    @Test
    void the_directive_falls_to_the_commune_and_its_reports_come_back_up() throws Exception {
        try (TestDeployment whole = TestDeployment.start("story-it")) {
            Deployment deployment = whole.deployment();
            Story.tell(deployment, Patience.usual(), step -> {});
            new Invariants(deployment).mustHold();
            long megabytes = deployment.memory().stream()
                    .filter(each -> !each.name().equals("launcher"))
                    .mapToLong(MemoryUse::megabytes)
                    .sum();
            assertTrue(megabytes < 2_500, "everything together takes " + megabytes + " MB");
        }
    }
}
