package vn.thac.story.step;

import java.time.LocalDate;
import vn.thac.client.Service;
import vn.thac.story.context.Plans;
import vn.thac.story.context.StoryContext;

/** Lai Châu: from the province's Party committee to the district's, whose plan has no number and at first no day. */
public final class CascadeToTamDuong implements Step {

    @Override
    public String title() {
        return "Lai Châu: Tam Đường's twenty targets, and down to the communes";
    }

    @Override
    public void run(StoryContext story) {
        story.day(LocalDate.of(2024, 4, 17));
        story.plans.issue("48-ctr-tu", "capuy:12");
        story.say("Tỉnh ủy Lai Châu issues 48-CTr/TU.");
        story.note(story.plans.expectConsequences("48-ctr-tu", new Plans.Consequences(1, 1, 0)));
        story.plans.expectFulfilled("28-ct-tw", "capuy:12", "48-ctr-tu");

        story.day(LocalDate.of(2024, 4, 25));
        story.plans.issue("211-kh-tu", "capuy:91");
        story.say("Tỉnh ủy Kiên Giang issues 211-KH/TU; its People's Committee is asked for a plan.");
        story.note(story.plans.expectConsequences("211-kh-tu", new Plans.Consequences(1, 1, 0)));
        story.plans.expectFulfilled("28-ct-tw", "capuy:91", "211-kh-tu");

        story.day(LocalDate.of(2024, 5, 20));
        issueWithoutNumber(story);
        theDistrictResponses(story);
        theCommuneResponses(story);
    }

    private static void issueWithoutNumber(StoryContext story) {
        story.plans.issueOn(LocalDate.of(2024, 5, 20), "tam-duong", "capuy:106");
        var plan = story.plans.read("tam-duong");
        story.expect.that(!plan.hasNonNull("number"), "Tam Đường's plan has a number: " + plan);
        story.expect.equal(
                "The day of Tam Đường's plan", "2024-05-20", plan.path("date").asText());
        story.say("Huyện ủy Tam Đường issues its plan: 20 targets, 11 duties; no number is known, the day is made up.");
        story.note(story.plans.expectConsequences("tam-duong", new Plans.Consequences(14, 195, 15)));
        story.plans.expectFulfilled("48-ctr-tu", "capuy:106", "tam-duong");
    }

    /** From here on the plans are made up: no real one of these two offices is known. */
    private static void theDistrictResponses(StoryContext story) {
        story.day(LocalDate.of(2024, 6, 10));
        story.plans.answer(
                "ubnd-tam-duong", "ubnd:106", "Kế hoạch của UBND huyện Tam Đường (giả định)", MadeUpPlans.ofTamDuong());
        story.plans.expectFulfilled("tam-duong", "ubnd:106", "ubnd-tam-duong");
        var inherited = story.people
                .overseer()
                .get(Service.PLAN, "/v1/plans/" + story.plans.id("ubnd-tam-duong") + "/package")
                .json()
                .path("targets");
        story.expect.equal("The targets that UBND huyện Tam Đường took over", 20, inherited.size());
        inherited.forEach(target ->
                story.expect.that(!target.path("origins").isEmpty(), "A target has lost its origin: " + target));
        story.say("UBND huyện Tam Đường drafts from its mandate, with the 20 targets and where they come from, "
                + "and issues (made up).");
        story.note(story.plans.expectConsequences("ubnd-tam-duong", new Plans.Consequences(13, 26, 0)));
        story.expect.equal(
                "The assignments that wait",
                13,
                story.plans.total(
                        Service.TASK, "/v1/assignments?state=waiting&plan=" + story.plans.id("ubnd-tam-duong")));
        story.note("13 communes are asked for a plan; one duty each waits for the province's guidance");
    }

    private static void theCommuneResponses(StoryContext story) {
        story.day(LocalDate.of(2024, 6, 25));
        story.plans.answer(
                "ubnd-binh-lu", "ubnd:03412", "Kế hoạch của UBND xã Bình Lư (giả định)", MadeUpPlans.ofBinhLu());
        story.plans.expectFulfilled("ubnd-tam-duong", "ubnd:03412", "ubnd-binh-lu");
        story.say("UBND xã Bình Lư does the same (made up): four plans now lie between the Politburo and the commune.");
        var ancestors = story.plans.read("ubnd-binh-lu").path("ancestors");
        story.note(story.plans.expectConsequences("ubnd-binh-lu", new Plans.Consequences(0, 0, 0)));
        story.expect.equal("The plans from Bình Lư up to the Politburo", 5, ancestors.size());
    }
}
