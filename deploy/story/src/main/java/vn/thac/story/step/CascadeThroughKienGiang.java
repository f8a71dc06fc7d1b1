package vn.thac.story.step;

import java.time.LocalDate;
import vn.thac.client.Service;
import vn.thac.client.http.Body;
import vn.thac.story.context.Plans;
import vn.thac.story.context.StoryContext;

/** Kiên Giang: the People's Committee carries out the Party's plan, and asks departments, districts and unions. */
public final class CascadeThroughKienGiang implements Step {

    @Override
    public String title() {
        return "Kiên Giang: from the Party to the government, to 31 departments and districts";
    }

    @Override
    public void run(StoryContext story) {
        story.day(LocalDate.of(2024, 7, 23));
        foretold(story);
        story.plans.issue("kien-giang", "ubnd:91");
        story.say("UBND tỉnh Kiên Giang issues 234/KH-UBND: 78 duties, one deadline.");
        story.note(story.plans.expectConsequences("kien-giang", new Plans.Consequences(17, 335, 46)));
        story.plans.expectFulfilled("211-kh-tu", "ubnd:91", "kien-giang");

        var path = story.people
                .overseer()
                .get(
                        Service.PLAN,
                        "/v1/plans/" + story.plans.id("kien-giang") + "/path-to/" + story.plans.id("28-ct-tw"))
                .text();
        story.expect.that(
                path.contains("211-KH/TU"), "The path from 234/KH-UBND to the Politburo misses 211-KH/TU: " + path);
        story.say("Path: 234/KH-UBND → 211-KH/TU → 28-CT/TW, from the government's line to the Party's.");
        requested(story);
    }

    private static void foretold(StoryContext story) {
        var foretold = story.people
                .of("ubnd:91")
                .post(Service.PLAN, "/v1/plans?dryRun=true", Body.yaml(story.sample.text("plans/kien-giang.yaml")))
                .json();
        story.expect.equal(
                "The mandates foretold", 17, foretold.path("mandates").asInt());
        story.expect.equal(
                "The assignments foretold", 335, foretold.path("assignments").asInt());
        story.expect.equal(
                "The reports foretold", 46, foretold.path("obligations").asInt());
        story.say("UBND tỉnh Kiên Giang sends its plan with dryRun: 17 mandates, 335 assignments and 46 reports "
                + "would follow; nothing has changed.");
    }

    private static void requested(StoryContext story) {
        var plan = "plan=" + story.plans.id("kien-giang");
        var ordered = story.plans.total(Service.TASK, "/v1/assignments?relation=ordered&" + plan);
        var requested = story.plans.total(Service.TASK, "/v1/assignments?relation=requested&" + plan);
        story.expect.equal("Ordered and requested assignments together", 335, ordered + requested);
        story.expect.that(requested > 0, "Nothing is requested of the mass organisations of Kiên Giang.");
        story.say(ordered + " assignments are ordered; " + requested
                + " are only requested, of the Front and the unions, which the government can't order.");
    }
}
