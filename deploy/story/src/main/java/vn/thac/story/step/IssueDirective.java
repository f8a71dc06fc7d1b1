package vn.thac.story.step;

import java.time.LocalDate;
import java.util.List;
import vn.thac.story.context.Plans;
import vn.thac.story.context.StoryContext;

/** The Politburo issues Directive 28-CT/TW, and three provincial Party committees are asked for a plan of their own. */
public final class IssueDirective implements Step {

    @Override
    public String title() {
        return "The directive";
    }

    @Override
    public void run(StoryContext story) {
        story.day(LocalDate.of(2023, 12, 25));
        story.plans.issue("28-ct-tw", "capuy:vn");
        story.say("Bộ Chính trị drafts Directive 28-CT/TW and issues it.");
        story.note(story.plans.expectConsequences("28-ct-tw", new Plans.Consequences(3, 3, 0)));
        for (var committee : List.of("capuy:12", "capuy:30", "capuy:91")) {
            var open = story.plans.openMandates(committee);
            story.expect.equal("The open mandates of " + story.units.name(committee), 1, open.size());
            story.expect.equal(
                    "What is asked of " + story.units.name(committee),
                    "own-plan",
                    open.get(0).path("asks").asText());
            story.inboxes.expectItem(
                    committee, "mandate", open.get(0).path("id").asText(), "draft");
            story.say(story.units.name(committee) + " finds a mandate in its inbox: a plan of its own.");
        }
    }
}
